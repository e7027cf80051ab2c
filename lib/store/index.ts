import type { CachedContext } from '../messages/view.ts';
import type { Correction } from '../model/index.ts';
import type { Gates } from '../outbox/words.ts';
import type { Cache } from '../sources/crm/ask.ts';
import type { MadeRows } from '../sources/crm/made.ts';
import type { JoinRows } from '../sources/merged/rows.ts';
import { atomically, reading, type Writing } from './atomic.ts';
import { type BookStore, createBook } from './book.ts';
import type { Colleagues, WithDatabase } from './database.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createEverything, type Everything } from './everything.ts';
import type { RunLimits } from './filling.ts';
import { createJoinRows } from './joins.ts';
import { createKept, createMade } from './made.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPortfolio, type Portfolio } from './portfolio.ts';
import { createRequests, type Requests } from './requests.ts';
import { createNames, type Names } from './search.ts';
import { type SentPage, sentPage } from './sent.ts';
import { createSignals, type Signals } from './signals.ts';
import { deleteIn, putIn, writing } from './writing.ts';

export { createBackup, neverBegun } from './backup.ts';
export { createDatabase } from './database.ts';
export { StoreError } from './error.ts';

/** Contexts beyond this are dropped, the longest unseen first; each can be had again from its source. */
const MAX_CONTEXTS = 5000;

export interface Store {
  readonly directory: Directory;
  readonly names: Names;
  readonly contexts: {
    get(accountId: string): Promise<CachedContext | undefined>;
    put(cached: CachedContext): Promise<void>;
    delete(accountId: string): Promise<void>;
    clear(): Promise<void>;
    prune(): Promise<void>;
  };
  readonly corrections: {
    all(): Promise<Correction[]>;
    /** Answers what had been said of the same key and account. */
    put(correction: Correction): Promise<Correction | null>;
    delete(correction: Pick<Correction, 'key' | 'accountId'>): Promise<void>;
  };
  readonly requests: Requests;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  /** Changes that were sent: all that ever were. */
  readonly sent: {
    /** Newest first; `before` is the `at` of the last one that is known. */
    page(before: number | null): Promise<SentPage>;
  };
  /** What a CRM has been told of, of one connection each. */
  made(connection: string): MadeRows;
  /** What a CRM says of itself, of one connection each; a day long, or as many milliseconds. */
  kept(connection: string, lasts?: number): Cache;
  /** Which accounts of two connections are one. */
  joins(pair: string): JoinRows;
  readonly gates: Gates;
  /** People of ours, as the source named them last. */
  readonly colleagues: {
    get(connection: string): Promise<Colleagues | undefined>;
    put(connection: string, colleagues: Colleagues): Promise<void>;
  };
  readonly portfolio: Portfolio;
  readonly book: BookStore;
  readonly everything: Everything;
  readonly signals: Signals;
  readonly backup: {
    /** Brings it up to what is kept, where a killed worker has left it behind. */
    mend(): Promise<void>;
    /** And to the newest that were sent, dropping older ones from it. */
    mendSent(): Promise<void>;
  };
}

/** All that Keyside keeps in IndexedDB. Every call rejects with a StoreError and nothing else. */
export function createStore(withDatabase: WithDatabase, limits?: RunLimits): Store {
  // A person's own word: on the disk before the panel says that it is remembered.
  const correcting = <T>(work: (transaction: Writing) => Promise<T>) =>
    atomically(withDatabase, ['corrections'], 'strict', work);
  return {
    directory: createDirectory(withDatabase, limits),
    names: createNames(withDatabase),
    contexts: {
      get: (id) => withDatabase((database) => database.get('contexts', id)),
      put: (cached) =>
        withDatabase((database) => putIn(database, 'contexts', cached, cached.context.account.id)),
      delete: (id) => withDatabase((database) => deleteIn(database, 'contexts', id)),
      clear: () => withDatabase((database) => deleteIn(database, 'contexts', IDBKeyRange.lowerBound(''))),
      prune: () => withDatabase(pruneContexts),
    },
    corrections: {
      all: () => withDatabase((database) => database.getAll('corrections')),
      put: (correction) =>
        correcting(async (transaction) => {
          const store = transaction.objectStore('corrections');
          const id = correctionId(correction);
          const before = await store.get(id);
          await store.put(correction, id);
          return before ?? null;
        }),
      delete: (correction) =>
        correcting((transaction) => transaction.objectStore('corrections').delete(correctionId(correction))),
    },
    requests: createRequests(withDatabase),
    outbox: createOutbox(withDatabase),
    drafts: createDrafts(withDatabase),
    sent: {
      page: (before) => reading(withDatabase, ['sent'], (transaction) => sentPage(transaction, before)),
    },
    made: (connection) => createMade(withDatabase, connection),
    kept: (connection, lasts) => createKept(withDatabase, connection, lasts),
    joins: (pair) => createJoinRows(withDatabase, pair),
    gates: {
      get: async (key) => (await withDatabase((database) => database.get('gates', key)))?.until ?? 0,
      set: (key, until) => withDatabase((database) => putIn(database, 'gates', { until }, key)),
    },
    colleagues: {
      get: (connection) => withDatabase((database) => database.get('colleagues', connection)),
      put: (connection, colleagues) =>
        withDatabase((database) => putIn(database, 'colleagues', colleagues, connection)),
    },
    portfolio: createPortfolio(withDatabase),
    book: createBook(withDatabase),
    everything: createEverything(withDatabase),
    signals: createSignals(withDatabase),
    backup: {
      mend: () => withDatabase.backup.mend(withDatabase),
      mendSent: () => withDatabase.backup.mendSent(withDatabase),
    },
  };
}

/** One key may be denied to several accounts. */
const correctionId = ({ key, accountId }: Pick<Correction, 'key' | 'accountId'>) =>
  `${key}\t${accountId ?? ''}`;

async function pruneContexts(database: Parameters<Parameters<WithDatabase>[0]>[0]): Promise<void> {
  const transaction = writing(database, ['contexts']);
  const contexts = transaction.objectStore('contexts');
  let excess = (await contexts.count()) - MAX_CONTEXTS;
  let cursor = excess > 0 ? await contexts.index('fetchedAt').openCursor() : null;
  while (cursor && excess-- > 0) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}
