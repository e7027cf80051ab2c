import type { Change, Id } from '../../model/index.ts';
import { settledFacts } from '../../outbox/overlay-facts.ts';
import type { Applied, Source } from '../../sources/contract.ts';
import { SourceError } from '../../sources/error.ts';
import type { Store } from '../../store/index.ts';
import type { Connections } from '../connection.ts';
import { createTurns } from '../in-turn.ts';
import { createOneMore } from '../one-more.ts';
import type { PortfolioBoard } from './board.ts';

/** Milliseconds after which single accounts are not kept up to date any more: all of them are read anew first. */
const OLD = 86_400_000;

export interface Singles {
  /** The source took a change: what is known of the account has it from now on, and is then asked for. */
  took(accountId: Id, change: Change, applied: Applied): Promise<void>;
  /** Reads an account anew. */
  again(accountId: Id): void;
}

interface Parts {
  store: Store['portfolio'];
  connections: Pick<Connections, 'use' | 'key'>;
  board: Pick<PortfolioBoard, 'changed'>;
}

/** Accounts that changed since the whole portfolio was read, each read by itself. */
export function createSingles({ store, connections, board }: Parts): Singles {
  /** An answer and a change that was taken are put away one after the other. */
  const inTurn = createTurns();
  /** Changes of each account that were taken since this worker began. */
  const taken = new Map<Id, number>();

  async function fetchOne(accountId: Id, source: Source, ended: AbortSignal): Promise<void> {
    const connection = await connections.key();
    const [before, at] = [taken.get(accountId), Date.now()];
    const facts = await source.facts(accountId, ended).catch(orGone);
    await inTurn(async () => {
      // Asked before the last change was taken: it is asked once more.
      if (connection === null || ended.aborted || taken.get(accountId) !== before) return;
      await store.putOne(connection, { accountId, facts: facts?.account.ownerId ? facts : null, at });
      await board.changed();
    });
  }

  const again = createOneMore(async (accountId) => {
    if (await isKept()) await connections.use((source, ended) => fetchOne(accountId, source, ended));
  });

  async function isKept(): Promise<boolean> {
    const key = await connections.key();
    const current = key === null ? null : (await store.standing(key)).current;
    return current !== null && Math.abs(Date.now() - current.fetchedAt) < OLD;
  }

  async function settle(accountId: Id, change: Change, applied: Applied): Promise<void> {
    const key = await connections.key();
    const before = key === null ? undefined : await store.one(key, accountId);
    if (key === null || !before) return;
    const facts = settledFacts(before, change, applied);
    await store.putOne(key, { accountId, facts, at: Date.now() });
    await board.changed();
  }

  return {
    again,
    async took(accountId, change, applied) {
      taken.set(accountId, (taken.get(accountId) ?? 0) + 1);
      if (!(await isKept())) return;
      await inTurn(() => settle(accountId, change, applied));
      again(accountId);
    },
  };
}

/** Not there any more, or not for this person. */
function orGone(error: unknown): null {
  const kind = error instanceof SourceError ? error.fault.kind : undefined;
  if (kind === 'not-found' || kind === 'merged' || kind === 'forbidden') return null;
  throw error;
}
