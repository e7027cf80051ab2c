import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildEntry, ME, newNote, noteEdit, opening, troubleOf, typed } from '../../tests/builders/outbox.ts';
import { createFakePlace, rowsToBackUp } from '../../tests/fakes/backup-place.ts';
import { PENDING_VERSION } from '../outbox/queued.ts';
import { atomically } from './atomic.ts';
import { createBackup } from './backup.ts';
import { createDatabase } from './database.ts';
import { createStore, type Store, StoreError } from './index.ts';
import { beginIn } from './outbox-outcome.ts';
import { readItem } from './outbox-read.ts';

// Every word is cut off at every single request that it makes of Chromium's IndexedDB: all of it has happened, or none.

let name = '';
let place = createFakePlace();
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
  place = createFakePlace();
});
afterEach(() => deleteDB(name));

const R = '00000000-0000-4000-8000-00000000000a';
const R2 = '00000000-0000-4000-8000-00000000000b';
const database = () => createDatabase(name, createBackup(place));
const open = () => createStore(database());

/** All that a person wrote, as it lies on the disk. */
async function dump(): Promise<unknown> {
  const opened = await openDB(name);
  const stores = ['outbox', 'sent', 'drafts', 'corrections'];
  const rows = await Promise.all(stores.map((store) => opened.getAll(store)));
  opened.close();
  // And the same in its backup.
  expect(await place.held()).toEqual(await rowsToBackUp(name));
  return rows;
}

interface Scene {
  draftId: string;
  changeIds: string[];
  entries: ReturnType<typeof buildEntry>[];
}

/**
 * Seq 1: a new note, 2 and 3: edits of it, 4: another note that may have been sent; of another account 5: a note that
 * is aside, 6 and 7: edits of it; a draft; and a correction.
 */
async function set(): Promise<Scene> {
  const { outbox, drafts, corrections } = open();
  const changes = [
    newNote({ recordId: R }),
    noteEdit(R, PENDING_VERSION),
    noteEdit(R, PENDING_VERSION),
    newNote(),
  ];
  await outbox.add(
    changes.map((change) => buildEntry(change)),
    { draftId: null, replaces: null },
  );
  const other = [newNote({ recordId: R2 }), noteEdit(R2, PENDING_VERSION), noteEdit(R2, PENDING_VERSION)];
  await outbox.add(
    other.map((change) => buildEntry(change, { accountId: 'b' })),
    { draftId: null, replaces: null },
  );
  await outbox.setAside(5, troubleOf('rejected'));
  await atomically(database(), ['outbox', 'sent'], 'relaxed', async (transaction) => {
    const item = readItem(await transaction.objectStore('outbox').get(4));
    return item && beginIn(transaction, item, 1);
  });
  await outbox.postpone(4, 1, troubleOf('outcome-unknown'));
  const { draft } = await drafts.open(opening());
  await corrections.put({ key: 'd:a.example', verdict: 'is', accountId: 'a' });
  const entries = [newNote(), newNote(), newNote()].map((change) => buildEntry(change));
  return { draftId: draft.id, changeIds: changes.map(({ id }) => id), entries };
}

const words: [name: string, say: (store: Store, scene: Scene) => Promise<unknown>][] = [
  [
    'adding three in the place of one, made of a draft',
    ({ outbox }, { entries, draftId }) => outbox.add(entries, { draftId, replaces: 1 }),
  ],
  ['adding three', ({ outbox }, { entries, draftId }) => outbox.add(entries, { draftId, replaces: null })],
  ['setting aside', ({ outbox }) => outbox.setAside(1, troubleOf('rejected'))],
  [
    'passing over two that have to wait',
    ({ outbox }) => outbox.take({ connection: ME, accountId: 'b' }, 1, () => true),
  ],
  ['beginning', ({ outbox }) => outbox.take({ connection: ME, accountId: 'a' }, 1, () => true)],
  ['being done, with later edits', ({ outbox }) => outbox.done(1, { recordId: R, version: 'v1' })],
  ['postponing', ({ outbox }) => outbox.postpone(1, 9, troubleOf('unreachable'))],
  ['hastening', ({ outbox }) => outbox.hasten(4)],
  ['discarding', ({ outbox }) => outbox.discard(2)],
  ['taking back all of them', ({ outbox }, { changeIds }) => outbox.takeBack(changeIds)],
  ['saving a draft', ({ drafts }, { draftId }) => drafts.save(draftId, 1, typed('Words'))],
  ['taking up a draft', ({ drafts }) => drafts.open(opening({ tabId: 2, liveTabs: [2] }))],
  ['dropping a draft', ({ drafts }, { draftId }) => drafts.drop(draftId)],
  [
    'correcting',
    ({ corrections }) => corrections.put({ key: 'd:b.example', verdict: 'not', accountId: 'a' }),
  ],
  [
    'taking a correction back',
    ({ corrections }) => corrections.delete({ key: 'd:a.example', accountId: 'a' }),
  ],
];

type Request = 'get' | 'getKey' | 'getAll' | 'add' | 'put' | 'delete' | 'openCursor';
type Fault = (transaction: IDBTransaction) => void;

const requests: readonly Request[] = ['get', 'getKey', 'getAll', 'add', 'put', 'delete', 'openCursor'];
let restore: (() => void)[] = [];
afterEach(() => {
  for (const one of restore) one();
  restore = [];
});

/** From now on, the nth request on what a person wrote fails like this; how many there were is told. */
function failAt(nth: number, fault: Fault, which: readonly Request[] = requests): { count: number } {
  const met = { count: 0 };
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of which) {
      const real: unknown = Reflect.get(prototype, name);
      if (typeof real !== 'function') continue;
      Reflect.set(prototype, name, function (this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
        met.count++;
        if (met.count === nth) fault('objectStore' in this ? this.objectStore.transaction : this.transaction);
        return real.apply(this, given);
      });
      restore.push(() => Reflect.set(prototype, name, real));
    }
  return met;
}

const stop = () => {
  for (const one of restore) one();
  restore = [];
};

// As a worker dies: between what it does, not within.
const kill: Fault = (transaction) => queueMicrotask(() => transaction.abort());
/** A disk that is full ends the transaction with that as its reason. */
const fill: Fault = (transaction) => {
  Object.defineProperty(transaction, 'error', { value: full() });
  kill(transaction);
};

const full = () => new DOMException('No space', 'QuotaExceededError');
/** Or the browser refuses at once what is to be written. */
const refuse: Fault = () => {
  throw full();
};

/** Says a word again and again, each time failing one request later, until none is left to fail. */
async function sayUntilWhole(say: (typeof words)[number][1], fault: Fault, which?: readonly Request[]) {
  const scene = await set();
  const before = await dump();
  let faults = 0;
  for (let nth = 1; ; nth++) {
    const met = failAt(nth, fault, which);
    const refusal = await say(open(), scene).then(
      () => undefined,
      (error: unknown) => error,
    );
    stop();
    if (met.count < nth) return { before, after: await dump(), faults };
    faults++;
    expect(refusal).toBeInstanceOf(StoreError);
    expect(await dump()).toEqual(before);
    if (fault !== kill) expect((refusal as StoreError).kind).toBe('full');
  }
}

describe('a word that is cut off', () => {
  test.each(words)('%s leaves everything as it was, and can be said again', async (_name, say) => {
    const { before, after, faults } = await sayUntilWhole(say, kill);
    expect(faults).toBeGreaterThan(0);
    expect(after).not.toEqual(before);
  });

  test.each(words)('%s on a full disk leaves everything as it was, and says so', async (_name, say) => {
    for (const fault of [fill, refuse]) {
      const { before, after, faults } = await sayUntilWhole(say, fault, ['add', 'put', 'delete']);
      expect(faults).toBeGreaterThan(0);
      expect(after).not.toEqual(before);
      await deleteDB(name);
      place = createFakePlace();
    }
  });
});

test('what is thrown between two writes undoes the first', async () => {
  const { draftId } = await set();
  const before = await dump();
  const thrown = atomically(database(), ['drafts'], 'relaxed', async (transaction) => {
    await transaction.objectStore('drafts').delete(draftId);
    throw new Error('a mistake of ours');
  });
  await expect(thrown).rejects.toBeInstanceOf(StoreError);
  expect(await dump()).toEqual(before);
});

describe('a full outbox', () => {
  // So many that each account has to keep an order beside others; `npm run storm` writes a hundred thousand.
  test('two hundred changes of twenty accounts leave in their order, each of them once', async () => {
    const accounts = Array.from({ length: 20 }, (_, i) => `account-${i}`);
    const entries = Array.from({ length: 200 }, (_, i) =>
      buildEntry(newNote(), { accountId: accounts[i % 20] ?? '' }),
    );
    const { outbox } = open();
    await outbox.add(entries, { draftId: null, replaces: null });
    const left: string[][] = await Promise.all(
      accounts.map(async (accountId) => {
        const gone: string[] = [];
        for (;;) {
          const { item } = await outbox.take({ connection: ME, accountId }, 1, () => true);
          if (!item) return gone;
          await outbox.done(item.seq, { recordId: item.change.recordId, version: 'v1' });
          gone.push(item.change.id);
        }
      }),
    );
    const wanted = accounts.map((accountId) =>
      entries.flatMap((entry) => (entry.accountId === accountId ? entry.change.id : [])),
    );
    expect(left).toEqual(wanted);
    expect(await outbox.standing(ME)).toMatchObject({ waiting: 0, aside: 0 });
  });

  test('only as many as are asked for are read, the oldest first', async () => {
    const entries = Array.from({ length: 60 }, () => buildEntry(newNote()));
    const { outbox } = open();
    await outbox.add(entries, { draftId: null, replaces: null });
    const first = await outbox.all(50);
    expect(first.map(({ change }) => change.id)).toEqual(entries.slice(0, 50).map(({ change }) => change.id));
    expect(await outbox.count()).toBe(60);
    expect(await outbox.unreadable(50)).toEqual([]);
  });
});
