import type { IDBPTransaction, StoreNames } from 'idb';
import { Context } from '../model/index.ts';
import type { PutBack } from './backup.ts';
import type { Database, Schema, StoredChange } from './database.ts';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Each step adds to what is there. None may change or drop what a person wrote: see tests/upgrades. */
export function upgrade(database: Database, from: number, transaction: Upgrade): void {
  if (from < 1) {
    database.createObjectStore('directory');
    database.createObjectStore('meta');
    database.createObjectStore('contexts').createIndex('fetchedAt', 'fetchedAt');
    database.createObjectStore('corrections');
    database.createObjectStore('requests', { autoIncrement: true });
  }
  if (from < 2) {
    database.createObjectStore('names');
    database.createObjectStore('nameIndex');
  }
  if (from < 3) {
    const outbox = database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    outbox.createIndex('change', 'change.id', { unique: true });
    outbox.createIndex('account', 'accountId');
    outbox.createIndex('record', ['connection', 'change.recordId']);
    outbox.createIndex('lane', ['connection', 'accountId', 'state']);
    outbox.createIndex('state', ['connection', 'state']);
    database.createObjectStore('drafts').createIndex('connection', 'connection');
    database.createObjectStore('sent');
  }
  if (from < 4) {
    const sent = transaction.objectStore('sent');
    sent.createIndex('at', 'at');
    sent.createIndex('record', ['connection', 'change.recordId']);
    database.createObjectStore('gates');
    database.createObjectStore('colleagues');
  }
  if (from < 5) {
    for (const name of ['portfolio', 'portfolioStanding', 'portfolioOnes', 'team', 'signals'] as const)
      database.createObjectStore(name);
    void renewContexts(transaction);
  }
  if (from < 6) {
    for (const name of ['book', 'bookLog', 'bookPacks', 'bookApplied', 'bookUndo', 'bookFile'] as const)
      database.createObjectStore(name);
    database.createObjectStore('bookTakeovers', { keyPath: 'id' });
  }
  if (from < 7) {
    const made = database.createObjectStore('made');
    made.createIndex('connection', 'connection');
    made.createIndex('sentAt', 'sentAt');
    database.createObjectStore('kept');
  }
  if (from < 8) {
    database.createObjectStore('joins');
    database.createObjectStore('joinPlaces');
    void dropOldJoins(transaction);
  }
}

/** Who belongs to whom lay there as a whole; it is learned anew, as its feed starts over. */
async function dropOldJoins(transaction: Upgrade): Promise<void> {
  const kept = transaction.objectStore('kept');
  for (const [connection, name] of await kept.getAllKeys())
    if (name === 'merged-feed' || name.startsWith('merged-joins')) void kept.delete([connection, name]);
}

/** What was fetched is a cache: what can't be read as this version has it is dropped, to be fetched again. */
async function renewContexts(transaction: Upgrade): Promise<void> {
  const contexts = transaction.objectStore('contexts');
  for (let cursor = await contexts.openCursor(); cursor; cursor = await cursor.continue()) {
    const { context, fetchedAt } = cursor.value;
    const { data } = Context.safeParse(withPeriods(context));
    void (data ? cursor.update({ context: data, fetchedAt }) : cursor.delete());
  }
}

/** What is a period now, a month or a quarter, was always a quarter. */
function withPeriods(context: object): object {
  const { initiatives } = context as { initiatives?: unknown };
  if (!Array.isArray(initiatives)) return context;
  return {
    ...context,
    initiatives: initiatives.map(({ quarter, ...each }) => ({ period: quarter, ...each })),
  };
}

/** In the transaction that makes the database: there is never one that is known and does not hold these. */
export function putBack(
  transaction: Upgrade,
  { outbox, sent, made, drafts, corrections, kept }: PutBack,
): void {
  const changes = transaction.objectStore('outbox');
  for (const row of outbox) void changes.put(row);
  for (const [id, row] of sent) void transaction.objectStore('sent').put(row, id);
  for (const [id, row] of made) void transaction.objectStore('made').put(row, id);
  for (const [id, draft] of drafts) void transaction.objectStore('drafts').put(draft, id);
  for (const [id, correction] of corrections) void transaction.objectStore('corrections').put(correction, id);
  for (const [key, row] of kept) void transaction.objectStore('kept').put(row, key);
  if (outbox.length + drafts.length === 0) return;
  // A draft may name a change that has left since: its number must not become another's. No count ever was so high.
  const seq = outbox.reduce((most, row) => Math.max(most, row.seq ?? 0), Date.now()) + 1;
  void changes.put({ seq } as StoredChange);
  void changes.delete(seq);
}

export function cancel(transaction: Upgrade): void {
  transaction.done.catch(() => undefined);
  transaction.abort();
}
