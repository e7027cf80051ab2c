import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Seed, seed } from '../../tests/contract/seeds.ts';
import { type Kept, plainWorkspace, recordKinds } from '../model/index.ts';
import { type BookStore, createBook } from './book.ts';
import { createDatabase } from './database.ts';

const me = { ownerId: 'own-me', name: 'Alex', email: 'alex@example.com' };
const own = {
  id: crypto.randomUUID(),
  name: 'Testers',
  me,
  ownDomains: ['example.com'],
  workspace: plainWorkspace,
};
interface Progress {
  signal: AbortSignal;
  onProgress(done: number): void;
}
const quiet: Progress = { signal: new AbortController().signal, onProgress: () => undefined };
const at = Date.parse('2026-11-26T09:00:00Z');

let name = '';
let book: BookStore;
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
  book = createBook(createDatabase(name));
});
afterEach(() => deleteDB(name));

const row = ({ kind, record }: Seed): Kept =>
  ({
    kind,
    record: recordKinds[kind].parse({ ...record, version: '1', updatedAt: '2026-11-26T09:00:00Z' }),
    given: { name: 'as the file has it' },
  }) as unknown as Kept;
const take = (rows: readonly { row: Kept; before: Kept | null }[], progress = quiet) =>
  book
    .standing()
    .then(({ epoch }) =>
      book.takeOver({ book: own, brought: rows, files: ['clients.xlsx'], at, since: epoch }, progress),
    );
const fresh = (...seeds: Seed[]) => take(seeds.map((one) => ({ row: row(one), before: null })));
const acme = seed('account', { id: 'acme', name: 'Acme' });
const note = seed('note', { id: 'n1', accountId: 'acme', body: 'mine' });
const names = async () => (await book.all()).map(({ kind, record }) => `${kind} ${record.id}`).toSorted();
const named = (kept: Kept, called: string): Kept =>
  ({ ...kept, record: { ...kept.record, name: called } }) as Kept;
const get = async (id: string) => {
  const found = (await book.all()).find(({ record }) => record.id === id);
  if (!found) throw new Error(`${id} is not there.`);
  return found;
};
/** As the person writes it, beside a page. */
const write = (one: Kept) =>
  book.once({ changeId: crypto.randomUUID(), hash: 'h' }, async () => ({
    put: [one],
    remove: [],
    touched: [],
    applied: { recordId: one.record.id, version: one.record.version },
  }));

describe('a file that is taken over', () => {
  test('brings its records, and the person among the owners', async () => {
    expect(await fresh(acme, note)).toMatchObject({ id: 1, added: 2, changed: 0, undoneAt: null });
    expect(await names()).toEqual(['account acme', 'note n1', 'owner own-me']);
    expect((await book.account('acme')).map(({ record }) => record.id)).toEqual(['acme', 'n1']);
    expect(await book.account('nowhere')).toEqual([]);
    expect(await book.book()).toEqual(own);
  });

  test('changes what it was seen to change, each with a version of its own', async () => {
    await fresh(acme);
    const before = await get('acme');
    expect(await take([{ row: named(before, 'Acme Corp'), before }])).toMatchObject({ added: 0, changed: 1 });
    expect((await get('acme')).record).toMatchObject({ name: 'Acme Corp', version: '2' });
  });

  test('leaves alone what somebody has written to since it was looked at', async () => {
    await fresh(acme);
    const before = await get('acme');
    await write({
      ...named(before, 'Mine'),
      record: { ...named(before, 'Mine').record, version: '2' },
    } as Kept);
    expect(await take([{ row: named(before, 'Theirs'), before }])).toMatchObject({ changed: 0 });
    expect((await get('acme')).record).toMatchObject({ name: 'Mine' });
    // What is there meanwhile is not made a second time.
    expect(await fresh(acme)).toMatchObject({ added: 0 });
  });

  test('moves a contact to another account', async () => {
    await fresh(acme, seed('account', { id: 'other' }), seed('contact', { id: 'c', accountId: 'acme' }));
    const before = await get('c');
    const moved = { ...before, record: { ...before.record, accountId: 'other' } } as Kept;
    await take([{ row: moved, before }]);
    expect((await book.account('acme')).map(({ record }) => record.id)).toEqual(['acme']);
    expect((await book.account('other')).map(({ record }) => record.id)).toEqual(['other', 'c']);
  });

  test('has the directory read anew', async () => {
    await fresh(acme);
    const { epoch } = await book.standing();
    await fresh(note);
    expect((await book.standing()).epoch).not.toBe(epoch);
  });

  test('does nothing at all when it is cancelled', async () => {
    await fresh(acme);
    const cancel = new AbortController();
    const many = Array.from({ length: 3000 }, (_, n) => seed('account', { id: `a${n}` }));
    const work = take(
      many.map((one) => ({ row: row(one), before: null })),
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    await expect(work).rejects.toThrow();
    expect(await names()).toEqual(['account acme', 'owner own-me']);
    expect(await book.takeovers()).toHaveLength(1);
  });

  test('says how far it is', async () => {
    const said: number[] = [];
    const many = Array.from({ length: 3000 }, (_, n) => seed('account', { id: `a${n}` }));
    await take(
      many.map((one) => ({ row: row(one), before: null })),
      { ...quiet, onProgress: (done) => void said.push(done) },
    );
    expect(said).toEqual(said.toSorted((a, b) => a - b));
    expect([said.length > 10, said.at(-1)]).toEqual([true, 1]);
  });

  test('spreads what was there over more packs when it brings a lot', async () => {
    await fresh(acme, note);
    const { packs } = await book.standing();
    await fresh(...Array.from({ length: 8000 }, (_, n) => seed('account', { id: `a${n}` })));
    expect((await book.standing()).packs).toBeGreaterThan(packs);
    expect((await book.account('acme')).map(({ record }) => record.id)).toEqual(['acme', 'n1']);
    expect(await book.all()).toHaveLength(8003);
  });
});

describe('a file that is taken back', () => {
  test('leaves all as it was before it', async () => {
    await fresh(acme);
    const before = await get('acme');
    await take([
      { row: named(before, 'Acme Corp'), before },
      { row: row(note), before: null },
      { row: row(seed('account', { id: 'new' })), before: null },
    ]);
    expect(await book.undo(2, at)).toEqual({ undone: 3, left: 0 });
    expect(await names()).toEqual(['account acme', 'owner own-me']);
    expect((await get('acme')).record).toMatchObject({ name: 'Acme' });
    expect((await book.takeovers()).map(({ undoneAt }) => undoneAt !== null)).toEqual([true, false]);
  });

  test('leaves what somebody has written since, and the account that it belongs to', async () => {
    await fresh(acme, note, seed('account', { id: 'new' }));
    const edited = await get('n1');
    await write({ ...edited, record: { ...edited.record, version: '2' } } as Kept);
    expect(await book.undo(1, at)).toEqual({ undone: 1, left: 2 });
    expect(await names()).toEqual(['account acme', 'note n1', 'owner own-me']);
  });

  test('is taken back once', async () => {
    await fresh(acme);
    await book.undo(1, at);
    expect(await book.undo(1, at)).toEqual({ undone: 0, left: 0 });
    expect(await book.undo(7, at)).toEqual({ undone: 0, left: 0 });
  });
});

describe('files taken over one after the other', () => {
  const rename = async (id: string, called: string) => {
    const before = await get(id);
    await take([{ row: named(before, called), before }]);
  };

  test('are all taken back, the newest first', async () => {
    await fresh(acme, note);
    await rename('acme', 'Acme Corp');
    await rename('acme', 'Acme Group');
    for (const [id, called] of [
      [3, 'Acme Corp'],
      [2, 'Acme'],
    ] as const) {
      expect(await book.undo(id, at)).toEqual({ undone: 1, left: 0 });
      expect((await get('acme')).record).toMatchObject({ name: called });
    }
    expect(await book.undo(1, at)).toEqual({ undone: 2, left: 0 });
    expect(await names()).toEqual(['owner own-me']);
  });

  test('leave what somebody wrote between them, however often they are taken back', async () => {
    await fresh(acme);
    const mine = named(await get('acme'), 'Mine');
    await write({ ...mine, record: { ...mine.record, version: '2' } } as Kept);
    await rename('acme', 'Theirs');
    await book.undo(2, at);
    expect(await book.undo(1, at)).toEqual({ undone: 0, left: 1 });
    expect((await get('acme')).record).toMatchObject({ name: 'Mine' });
  });

  test('bring a contact back to the account from which a later one moved it, and then take it', async () => {
    await fresh(acme, seed('account', { id: 'other' }), seed('contact', { id: 'c', accountId: 'acme' }));
    const before = await get('c');
    await take([{ row: { ...before, record: { ...before.record, accountId: 'other' } } as Kept, before }]);
    await book.undo(2, at);
    expect((await book.account('acme')).map(({ record }) => record.id)).toEqual(['acme', 'c']);
    expect(await book.undo(1, at)).toEqual({ undone: 3, left: 0 });
    expect(await names()).toEqual(['owner own-me']);
  });

  test('are counted right', async () => {
    const counted = async () => (await book.standing()).records;
    await fresh(acme, note);
    await rename('acme', 'Acme Corp');
    expect(await counted()).toBe((await book.all()).length);
    await book.undo(2, at);
    expect(await counted()).toBe((await book.all()).length);
    await book.undo(1, at);
    expect(await counted()).toBe((await book.all()).length);
  });
});

describe('a file that was looked at before', () => {
  const looked = async () => {
    const { epoch } = await book.standing();
    return () =>
      book.takeOver(
        { book: own, brought: [{ row: row(note), before: null }], files: [], at, since: epoch },
        quiet,
      );
  };

  test('is not taken over twice, as two windows may try to', async () => {
    const [one, other] = [await looked(), await looked()];
    await one();
    await expect(other()).rejects.toMatchObject({ kind: 'stale' });
    expect(await names()).toEqual(['note n1', 'owner own-me']);
  });

  test.each([
    ['another was taken over', () => fresh(acme)],
    ['another was taken back', () => book.undo(1, at)],
    ['all was deleted', () => book.forget()],
  ])('is looked at again when %s', async (_name, change) => {
    await fresh(seed('account', { id: 'first' }));
    const other = await looked();
    await change();
    const before = await names();
    await expect(other()).rejects.toMatchObject({ kind: 'stale' });
    expect(await names()).toEqual(before);
  });

  test('is taken over when somebody has only written something else since', async () => {
    await fresh(acme);
    const other = await looked();
    await write({ ...row(seed('note', { id: 'n2', accountId: 'acme' })) });
    expect(await other()).toMatchObject({ added: 1 });
  });
});

test.each(['__proto__', 'constructor', ' ', 'é'.repeat(128), '🦊 und 🐻', 'a"b\\c\n\u0001'])(
  'an id is an id, whatever it is made of: %j',
  async (id) => {
    await fresh(seed('account', { id, name: 'Odd' }), seed('contact', { id: 'c', accountId: id }));
    expect((await book.account(id)).map(({ record }) => record.id)).toEqual([id, 'c']);
    const before = await get(id);
    await take([{ row: named(before, 'Odder'), before }]);
    expect((await get(id)).record).toMatchObject({ name: 'Odder' });
    await book.undo(2, at);
    expect(await book.undo(1, at)).toEqual({ undone: 2, left: 0 });
  },
);

test('a workbook that is forgotten leaves nothing', async () => {
  await fresh(acme);
  await book.forget();
  expect([await book.book(), await book.all(), await book.takeovers()]).toEqual([undefined, [], []]);
  expect((await book.standing()).packs).toBe(0);
});
