import type { Entry, OutboxStanding, Queued } from '../outbox/queued.ts';
import type { Words } from '../outbox/words.ts';
import { atomically, reading, type Writing } from './atomic.ts';
import type { WithDatabase } from './database.ts';
import { type Added, addTo, type Instead } from './outbox-add.ts';
import { takeIn } from './outbox-next.ts';
import { finishIn, hastenIn, postponeIn, setAsideIn } from './outbox-outcome.ts';
import {
  readAccount,
  readAll,
  readItem,
  readLanes,
  readStanding,
  readUnreadable,
  type Unreadable,
} from './outbox-read.ts';
import { discardIn, type TakenBack, takeBackIn } from './outbox-undo.ts';
import { createTogether } from './together.ts';

/**
 * Changes on their way to the source: what can be said of them, each word one transaction. When to send is for others
 * to decide. Every call rejects with a StoreError, and then has changed nothing.
 */
export interface Outbox extends Words {
  /** All of them together with the draft's end, on the disk when this resolves. A change that is known is passed over. */
  add(entries: readonly Entry[], instead: Instead): Promise<Added>;
  /** Of every connection, in the order of seq; the first so many, as reading ten thousand takes a second. */
  all(most?: number): Promise<Queued[]>;
  /** How many there are, readable or not. */
  count(): Promise<number>;
  ofAccount(accountId: string): Promise<Queued[]>;
  get(seq: number): Promise<Queued | undefined>;
  /** Those, of the first so many, that this Keyside cannot read; no other word answers them. */
  unreadable(most?: number): Promise<Unreadable[]>;
  standing(connection: string): Promise<Omit<OutboxStanding, 'revision'>>;
  /** Its time has come. */
  hasten(seq: number): Promise<void>;
  discard(seq: number): Promise<TakenBack>;
  takeBack(changeIds: readonly string[]): Promise<TakenBack>;
}

export function createOutbox(withDatabase: WithDatabase): Outbox {
  // A person's own word: on the disk before the panel says so.
  const person = <T>(work: (transaction: Writing) => Promise<T>) =>
    atomically(withDatabase, ['outbox', 'sent'], 'strict', work);
  const sender = createTogether(withDatabase);
  return {
    add: (entries, instead) =>
      atomically(
        withDatabase,
        // A form that is being typed into elsewhere is not to be waited for.
        instead.draftId ? ['outbox', 'sent', 'drafts'] : ['outbox', 'sent'],
        'strict',
        (transaction) => addTo(transaction, entries, instead, Date.now()),
      ),
    hasten: (seq) => person((transaction) => hastenIn(transaction, seq)),
    discard: (seq) => person((transaction) => discardIn(transaction, seq)),
    takeBack: (changeIds) => person((transaction) => takeBackIn(transaction, changeIds, Date.now())),

    all: (most) => withDatabase((database) => readAll(database, most)),
    count: () => withDatabase((database) => database.count('outbox')),
    ofAccount: (accountId) => withDatabase((database) => readAccount(database, accountId)),
    get: (seq) => withDatabase(async (database) => readItem(await database.get('outbox', seq))),
    unreadable: (most) => withDatabase((database) => readUnreadable(database, most)),
    standing: (connection) =>
      reading(withDatabase, ['outbox'], (transaction) => readStanding(transaction, connection)),

    lanes: (connection) =>
      reading(withDatabase, ['outbox'], (transaction) => readLanes(transaction, connection)),
    take: (lane, at, mayGo) => sender((transaction) => takeIn(transaction, lane, at, mayGo)),
    done: (seq, applied) => sender((transaction, isAlone) => finishIn(transaction, seq, applied, isAlone)),
    postpone: (seq, notBefore, trouble) =>
      sender((transaction) => postponeIn(transaction, seq, notBefore, trouble)),
    setAside: (seq, trouble) => sender((transaction) => setAsideIn(transaction, seq, trouble)),
  };
}
