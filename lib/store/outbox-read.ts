import { type OutboxStanding, Queued } from '../outbox/queued.ts';
import type { Reading } from './atomic.ts';
import type { Database, StoredChange } from './database.ts';

/** A change that this Keyside cannot read. It is kept as it is and never sent; its words can be copied. */
export interface Unreadable {
  seq: number;
  accountName: string;
  text: string;
}

export const readItem = (stored: unknown): Queued | undefined => Queued.safeParse(stored).data;

const readable = (stored: readonly unknown[]) => stored.flatMap((one) => readItem(one) ?? []);

/** Array keys that begin with these; an empty array sorts after every string. */
const within = (...start: string[]) => IDBKeyRange.bound(start, [...start, []]);

/** In the order of seq. */
export const readAll = async (database: Database, most?: number): Promise<Queued[]> =>
  readable(await database.getAll('outbox', null, most));

export const readAccount = async (database: Database, accountId: string): Promise<Queued[]> =>
  readable(await database.getAllFromIndex('outbox', 'account', accountId));

/** The accounts that have something to be sent. */
export async function readLanes(transaction: Reading, connection: string): Promise<string[]> {
  const index = transaction.objectStore('outbox').index('lane');
  const accounts = new Set<string>();
  let cursor = await index.openKeyCursor(within(connection), 'nextunique');
  while (cursor) {
    const [, accountId, state] = cursor.key;
    if (state === 'waiting' || state === 'sending') accounts.add(accountId);
    cursor = await cursor.continue();
  }
  return [...accounts];
}

export async function readStanding(
  transaction: Reading,
  connection: string,
): Promise<Omit<OutboxStanding, 'revision'>> {
  const index = transaction.objectStore('outbox').index('state');
  const [all, waiting, sending, ...firsts] = await Promise.all([
    index.count(within(connection)),
    index.count([connection, 'waiting']),
    index.count([connection, 'sending']),
    index.get([connection, 'waiting']),
    index.get([connection, 'sending']),
    index.get([connection, 'aside']),
  ]);
  const [first] = readable(firsts.slice(0, 2)).sort((a, b) => a.seq - b.seq);
  return {
    waiting: waiting + sending,
    // Whatever is in no known state waits for the person, too.
    aside: all - waiting - sending,
    since: (first ?? readItem(firsts[2]))?.savedAt ?? null,
    trouble: first?.trouble ?? null,
  };
}

export async function readUnreadable(database: Database, most?: number): Promise<Unreadable[]> {
  const stored = await database.getAll('outbox', null, most);
  return stored
    .filter((one) => !readItem(one))
    .map((one) => ({
      seq: Number(one.seq),
      accountName: String(one.accountName ?? ''),
      text: wordsOf(one),
    }));
}

const written = ['subject', 'name', 'body', 'summary'];

/** What the person wrote, as far as it can be told from the rest. */
function wordsOf({ change }: StoredChange): string {
  const fields: Record<string, unknown> = Object(Object(change).fields);
  const words = written.map((name) => fields[name]).filter((one) => typeof one === 'string' && one);
  return words.length ? words.join('\n\n') : JSON.stringify(change ?? null, null, 2);
}
