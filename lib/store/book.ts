import type { Book, BookRecords, Done, Effect, Hands, Kept, Refused } from '../model/index.ts';
import { isRefused } from '../model/index.ts';
import { type BookFiles, createBookFiles } from './book-files.ts';
import { createPacks, type Packs } from './book-packs.ts';
import {
  accountOf,
  areFew,
  type BookLog,
  emptyLog,
  MOST_TOUCHED,
  type Pack,
  packOf,
  TEAM,
  unpack,
} from './book-rows.ts';
import type { Database, WithDatabase } from './database.ts';
import { writing } from './writing.ts';

/** The records of a workbook, which has no other place than this. Every call rejects with a StoreError. */
export type BookStore = BookRecords & BookFiles;

export function createBook(withDatabase: WithDatabase): BookStore {
  const standing = () => withDatabase(async (database) => (await database.get('bookLog', 'log')) ?? emptyLog);
  return {
    ...createBookFiles(withDatabase),
    standing,
    book: () => withDatabase((database) => database.get('book', 'book')),
    team: async () => unpack(await withDatabase((database) => database.get('bookPacks', TEAM))),
    account: async (id) => unpack(await withDatabase((database) => packWith(database, id))).filter(isOf(id)),
    async *packs(from) {
      for (let at = from, some: Pack[] = []; ; at += some.length) {
        some = await withDatabase((database) =>
          database.getAll('bookPacks', IDBKeyRange.lowerBound(at), SOME),
        );
        for (const pack of some) yield unpack(pack);
        if (some.length < SOME) return;
      }
    },
    once: (request, work) => withDatabase((database) => once(database, request, work)),
  };
}

/** Packs that are read at once: IndexedDB costs by request. */
const SOME = 32;

/** In one look: a file that is taken over meanwhile may move all accounts to other packs. */
async function packWith(database: Database, id: string): Promise<Pack | undefined> {
  const transaction = database.transaction(['bookLog', 'bookPacks']);
  const { packs } = (await transaction.objectStore('bookLog').get('log')) ?? emptyLog;
  return packs === 0 ? undefined : transaction.objectStore('bookPacks').get(packOf(id, packs));
}

const isOf = (id: string) => (row: Kept) => accountOf(row) === id;

const stores = ['book', 'bookLog', 'bookPacks', 'bookApplied'] as const;

/** On the disk when it resolves: there is no other place that has it. */
async function once(
  database: Database,
  { changeId, hash }: { changeId: string; hash: string },
  work: (hands: Hands) => Promise<Effect | Refused>,
): Promise<Done | Refused | 'taken'> {
  const transaction = writing(database, stores, { durability: 'strict' });
  const over = transaction.done.catch(() => undefined);
  try {
    const applied = transaction.objectStore('bookApplied');
    const before = await applied.get(changeId);
    if (before) return before.hash === hash ? before.done : 'taken';
    const book = await transaction.objectStore('book').get('book');
    const log = (await transaction.objectStore('bookLog').get('log')) ?? emptyLog;
    if (!book) return { refused: 'not-found' };
    const packs = createPacks(transaction.objectStore('bookPacks'), log.packs);
    const effect = await work(handsOf(book, packs, log));
    if (isRefused(effect)) return effect;
    for (const row of effect.remove) await packs.remove(row);
    for (const row of effect.put) await packs.put(row);
    const records = log.records + effect.put.length - effect.remove.length;
    void transaction.objectStore('bookLog').put({ ...withTouched(log, effect.touched), records }, 'log');
    void applied.put({ hash, done: effect.applied }, changeId);
    await packs.write();
    transaction.commit();
    await transaction.done;
    return effect.applied;
  } catch (error) {
    abort(transaction);
    throw transaction.error ?? error;
  } finally {
    // What was only looked at ends by itself.
    void over;
  }
}

const handsOf = (book: Book, packs: Packs, log: BookLog): Hands => ({
  book,
  find: async (kind, id, accountId) => (await packs.find(kind, id, accountId)) as never,
  account: async (id): Promise<readonly Kept[]> => [...(await packs.of(id)).values()].filter(isOf(id)),
  areFew: areFew(log.packs),
});

function withTouched(log: BookLog, touched: Effect['touched']): BookLog {
  const fresh = touched.map((one, at) => ({ ...one, seq: log.seq + at + 1 }));
  return { ...log, seq: log.seq + fresh.length, log: [...log.log, ...fresh].slice(-MOST_TOUCHED) };
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
