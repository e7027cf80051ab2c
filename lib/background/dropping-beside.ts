import { connectionKey } from '../outbox/queued.ts';
import { createIds } from '../sources/merged/ids.ts';
import type { Connection } from '../storage.ts';
import { type Store, StoreError } from '../store/index.ts';
import { forgetJoins, madeBeside } from './beside.ts';
import { createPortfolioBoard } from './portfolio/board.ts';

/**
 * What stands beside no more is found nowhere from now on, though nothing may be asked for a while: reading is paused, or
 * the first wants a new sign-in. Nothing else may be writing meanwhile.
 */
export async function dropBeside(store: Store, connection: Connection, mark: string): Promise<void> {
  try {
    // First: what was left out is told again only by a feed that begins anew.
    await forgetJoins(store, connection, mark);
    const made = madeBeside(store, connection);
    await made.ready();
    const { own } = createIds(mark, (id) => made.has(mark, id));
    await drop(store, connectionKey(connection), (id) => own(id) !== undefined);
  } catch (error) {
    // It is disconnected all the same; the next sync leaves it out.
    if (!(error instanceof StoreError)) throw error;
  }
}

async function drop({ directory, portfolio }: Store, key: string, isTheirs: (id: string) => boolean) {
  await directory.drop(isTheirs);
  const at = Date.now();
  const ids = (await portfolio.all(key)).map(({ account }) => account.id);
  for (const accountId of ids.filter(isTheirs)) await portfolio.putOne(key, { accountId, facts: null, at });
  await createPortfolioBoard().changed();
}
