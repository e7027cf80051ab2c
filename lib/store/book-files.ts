import type { Book, Brought, Kept, Takeover } from '../model/index.ts';
import { createPacks, type Packs } from './book-packs.ts';
import { type BookLog, emptyLog, isCrowded, packsFor, rowId, unpack } from './book-rows.ts';
import { inOne, stores, type Writing } from './book-transaction.ts';
import { type Did, didTo, onRestored, type Restored, type Undone, undoIn } from './book-undo.ts';
import type { Database, WithDatabase } from './database.ts';
import { StoreError } from './error.ts';
import { deleteIn, putIn, writing } from './writing.ts';

/** What a file does to a book, all of it or nothing. */
export interface TakeOver {
  /** As it shall be from then on. */
  readonly book: Book;
  readonly brought: readonly Brought[];
  readonly files: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
  /** The epoch of what it was compared with: what is new there may be here by now, from another window. */
  readonly since: string;
}

interface Progress {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  onProgress(done: number): void;
}

export interface BookFiles {
  /** Every record of the book. */
  all(): Promise<Kept[]>;
  /** Rejects, and has done nothing, when its signal aborts, or when another file was taken over or back meanwhile. */
  takeOver(given: TakeOver, progress: Progress): Promise<Takeover>;
  /** Newest first. */
  takeovers(): Promise<Takeover[]>;
  /** Takes back what a file did, but for what somebody has written to since. */
  undo(id: number, at: number): Promise<Undone>;
  /** Deletes all of it. */
  forget(): Promise<void>;
  file(): Promise<FileSystemFileHandle | undefined>;
  keepFile(file: FileSystemFileHandle | undefined): Promise<void>;
}

const everything = [...stores, 'bookApplied', 'bookFile'] as const;

/** So much of what was done lies in one value. */
const PART = 2000;

export function createBookFiles(withDatabase: WithDatabase): BookFiles {
  return {
    all: () => withDatabase(async (database) => (await database.getAll('bookPacks')).flatMap(unpack)),
    takeOver: (given, progress) => withDatabase((database) => takeOver(database, given, progress)),
    takeovers: () => withDatabase(async (database) => (await database.getAll('bookTakeovers')).reverse()),
    undo: (id, at) => withDatabase((database) => undo(database, id, at)),
    forget: () =>
      withDatabase(async (database) => {
        const transaction = writing(database, everything);
        for (const name of everything) void transaction.objectStore(name).clear();
        await transaction.done;
      }),
    file: () => withDatabase((database) => database.get('bookFile', 'file')),
    keepFile: (file) =>
      withDatabase((database) =>
        file ? putIn(database, 'bookFile', file, 'file') : deleteIn(database, 'bookFile', 'file'),
      ),
  };
}

async function takeOver(database: Database, given: TakeOver, progress: Progress): Promise<Takeover> {
  return inOne(database, progress.signal, async (transaction) => {
    const log = await roomFor(transaction, await standingOf(transaction, given), given.brought.length);
    const packs = createPacks(transaction.objectStore('bookPacks'), log.packs);
    const own = await putOwn(packs, given);
    const done: Did[] = [];
    for (const { row, before } of given.brought) {
      const did = await bring(packs, row, before, given.at);
      if (did) done.push(did);
    }
    const last = await transaction.objectStore('bookTakeovers').openCursor(null, 'prev');
    const takeover = takeoverOf(given, done, (last?.value.id ?? 0) + 1);
    const added = takeover.added + own;
    void transaction.objectStore('bookTakeovers').put(takeover);
    void transaction.objectStore('book').put(given.book, 'book');
    void transaction.objectStore('bookLog').put({ ...anew(log), records: log.records + added }, 'log');
    for (let part = 0; part * PART < done.length; part++)
      void transaction
        .objectStore('bookUndo')
        .put(JSON.stringify(done.slice(part * PART, (part + 1) * PART)), [takeover.id, part]);
    let written = 0;
    await packs.write(() => progress.onProgress(++written / packs.changed()));
    return takeover;
  });
}

/** The record as the file has it; undefined: somebody has written to it since the person looked, and it stays. */
async function bring(packs: Packs, row: Kept, before: Kept | null, at: number): Promise<Did | undefined> {
  const { accountId = null } = before ? { accountId: didTo(before, null).accountId } : didTo(row, null);
  const now = await inPack(packs, row, accountId);
  if ((now?.record.version ?? null) !== (before?.record.version ?? null)) return undefined;
  const version = String(Number(now?.record.version ?? 0) + 1);
  const record = { ...row.record, version, updatedAt: new Date(at).toISOString() };
  const after = { ...row, record } as Kept;
  if (now) await packs.remove(now);
  await packs.put(after);
  return didTo(after, now ?? null);
}

const inPack = async (packs: Packs, { kind, record }: Kept, accountId: string | null) =>
  (await packs.of(accountId)).get(rowId({ kind, record }));

/** The person is one of the owners, whatever the file says. Answers how many records that adds. */
async function putOwn(packs: Packs, { book: { me }, at }: TakeOver): Promise<number> {
  const there = (await packs.of(null)).get(rowId({ kind: 'owner', record: { id: me.ownerId } }));
  if (there) return 0;
  const source = { id: me.ownerId, version: '1', updatedAt: new Date(at).toISOString(), link: null };
  await packs.put({ kind: 'owner', record: { ...source, name: me.name, email: me.email }, given: null });
  return 1;
}

async function standingOf(transaction: Writing, { since }: TakeOver): Promise<BookLog> {
  const log = (await transaction.objectStore('bookLog').get('log')) ?? emptyLog;
  if (log.epoch !== since) throw new StoreError('stale');
  return log;
}

/** As many packs as so many more records need; what is there moves into them. */
async function roomFor(transaction: Writing, log: BookLog, more: number): Promise<BookLog> {
  const records = log.records + more;
  if (log.packs > 0 && !isCrowded(records, log.packs)) return log;
  const store = transaction.objectStore('bookPacks');
  const rows = (await store.getAll()).flatMap(unpack);
  await store.clear();
  const packs = packsFor(records);
  const fresh = createPacks(store, packs);
  for (const row of rows) await fresh.put(row);
  await fresh.write();
  // Each is there, so that a reading of them one after the other knows where they end.
  const keys = new Set(await store.getAllKeys());
  for (let number = 0; number <= packs; number++) if (!keys.has(number)) void store.put('[]', number);
  return { ...log, packs };
}

const anew = (log: BookLog): BookLog => ({ ...log, epoch: crypto.randomUUID(), seq: 0, log: [] });

function takeoverOf({ files, at }: TakeOver, done: readonly Did[], id: number): Takeover {
  const added = done.filter(({ before }) => before === null).length;
  const changed = done.length - added;
  return { id, at: new Date(at).toISOString(), files: [...files], added, changed, undoneAt: null };
}

async function undo(database: Database, id: number, at: number): Promise<Undone> {
  const never = new AbortController().signal;
  return inOne(database, never, async (transaction) => {
    const takeovers = transaction.objectStore('bookTakeovers');
    const takeover = await takeovers.get(id);
    const book = await transaction.objectStore('book').get('book');
    const log = (await transaction.objectStore('bookLog').get('log')) ?? emptyLog;
    if (!takeover || takeover.undoneAt !== null || !book) return { undone: 0, left: 0 };
    const parts = IDBKeyRange.bound([id, 0], [id, Number.MAX_VALUE]);
    const all = (await transaction.objectStore('bookUndo').getAll(parts)).flatMap((part): Did[] =>
      JSON.parse(part),
    );
    const packs = createPacks(transaction.objectStore('bookPacks'), log.packs);
    const { removed, restored, ...undone } = await undoIn(packs, all, new Set([book.me.ownerId]));
    await packs.write();
    await follow(transaction, id, restored);
    void takeovers.put({ ...takeover, undoneAt: new Date(at).toISOString() });
    void transaction.objectStore('bookUndo').delete(parts);
    void transaction.objectStore('bookLog').put({ ...anew(log), records: log.records - removed }, 'log');
    return undone;
  });
}

/** What earlier files left has another version now, by which it is known when those are taken back. */
async function follow(transaction: Writing, id: number, restored: Restored): Promise<void> {
  if (restored.size === 0) return;
  const store = transaction.objectStore('bookUndo');
  for (const key of await store.getAllKeys(IDBKeyRange.upperBound([id, 0], true))) {
    const before: Did[] = JSON.parse((await store.get(key)) ?? '[]');
    const after = before.map((did) => onRestored(did, restored));
    if (after.some((did, at) => did !== before[at])) void store.put(JSON.stringify(after), key);
  }
}
