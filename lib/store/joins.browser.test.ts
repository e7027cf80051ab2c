import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryJoins } from '../../tests/fakes/merged/joins.ts';
import type { JoinRows, Line } from '../sources/merged/rows.ts';
import { createDatabase } from './database.ts';
import { createStore } from './index.ts';

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => {
  vi.restoreAllMocks();
  return deleteDB(name);
});

const open = (pair = 'pair') => createStore(createDatabase(name)).joins(pair);
const is = (called: string, value: unknown, table = 2): Line => ({ table, name: called, value, adds: false });
const also = (called: string, value: unknown, table = 2): Line => ({
  ...is(called, value, table),
  adds: true,
});
const look = (rows: JoinRows, names: readonly string[], table = 2) =>
  rows.read(
    async (now): Promise<{ a?: readonly unknown[]; b?: readonly unknown[] }> =>
      Object.fromEntries(await now.look(table, names)),
  );
const placeOf = (rows: JoinRows) => rows.read(({ place }) => place());

describe.each([
  ['in the database', () => open()],
  ['in the tests’ own', () => createMemoryJoins()],
])('joins %s', (_where, make) => {
  test('are those that were written last, each name by itself, with what stands beside it', async () => {
    const rows = make();
    await rows.write({ place: 1, lines: [is('a', 'first'), also('b', 'x'), is('c', 'gone')] });
    await rows.write({ place: 2, lines: [is('a', 'second'), also('b', 'y'), also('b', 'x'), is('c', null)] });
    expect(await placeOf(rows)).toBe(2);
    const found = await look(rows, ['a', 'b', 'c', 'never']);
    expect({ ...found, b: [...(found.b ?? [])].toSorted() }).toEqual({ a: ['second'], b: ['x', 'y'] });
    expect(await look(rows, ['a'], 3)).toEqual({});
  });

  test('stay in the tables that are kept, and in no other', async () => {
    const rows = make();
    await rows.write({ place: 1, lines: [2, 3, 4, 5, 6].map((table) => is('a', table, table)) });
    await rows.write({ place: 2, lines: [is('b', 'new', 7)], keeps: [3, 5, 7] });
    const kept = await Promise.all([2, 3, 4, 5, 6, 7].map((table) => look(rows, ['a', 'b'], table)));
    expect(kept).toEqual([{}, { a: [3] }, {}, { a: [5] }, {}, { b: ['new'] }]);
  });
});

test('what was written a hundred times is found as it was written last, and takes no hundredfold room', async () => {
  const rows = open();
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  for (let n = 0; n < 100; n += 1) await rows.write({ place: n, lines: [is('a', n), also('b', n % 7)] });
  reads.mockClear();
  const found = await look(rows, ['a', 'b']);
  expect(found.a).toEqual([99]);
  expect([...(found.b ?? [])].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  const runs = await Promise.all(reads.mock.results.map(({ value }) => lengthOf(value)));
  expect(Math.max(...runs)).toBeLessThanOrEqual(33);
});

const lengthOf = (request: IDBRequest<unknown[]>) => Promise.resolve(request.result.length);

test('of what is not kept nothing stays, also where it was about to be put in its place', async () => {
  for (const runs of [1, 32, 33, 34]) {
    const rows = open(`after ${runs}`);
    for (let n = 1; n < runs; n += 1) await rows.write({ place: n, lines: [is('a', n), is('b', n, 4)] });
    await rows.write({ place: null, lines: [], keeps: [4] });
    expect([runs, await look(rows, ['a'])]).toEqual([runs, {}]);
    expect(await look(rows, ['b'], 4)).toEqual(runs > 1 ? { b: [runs - 1] } : {});
  }
});

test('another pair of connections has joins of its own, whatever this one drops', async () => {
  await open('other').write({ place: 'other', lines: [is('a', 'other')] });
  await open().write({ place: 'first', lines: [is('a', 'own')] });
  await open().write({ place: 'own', lines: [], keeps: [8] });
  expect(await look(open('other'), ['a'])).toEqual({ a: ['other'] });
  expect(await placeOf(open('other'))).toBe('other');
  expect(await look(open(), ['a'])).toEqual({});
});

describe('a worker that ends in the middle of writing', () => {
  const before = { place: 'before', lines: [is('a', 1), also('b', 1), is('c', 1, 3)] };
  const after = { place: 'after', lines: [is('a', 2), also('b', 2), is('c', 2, 5)], keeps: [2, 5] };
  const all = async () => {
    const rows = open();
    const tables = await Promise.all([2, 3, 5].map((table) => look(rows, ['a', 'b', 'c'], table)));
    return { place: await placeOf(rows), tables };
  };

  const endAfter = (end: number) => {
    let puts = 0;
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = real.apply(this, given);
      if (puts++ === end) request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
  };

  test.each([
    [0, 'while all is fresh', 0],
    [1, 'while all is fresh', 0],
    [2, 'while all is fresh', 0],
    [0, 'as it is put in its buckets', 31],
    [1, 'as it is put in its buckets', 31],
    [2, 'as it is put in its buckets', 31],
    [3, 'as it is put in its buckets', 31],
  ])('after put %d leaves all as it was, %s', async (end, _when, others) => {
    for (let n = 0; n < others; n += 1) await open().write({ place: n, lines: [also('b', n)] });
    await open().write(before);
    const whole = await all();
    endAfter(end);
    await expect(open().write(after)).rejects.toMatchObject({ name: 'StoreError' });
    vi.restoreAllMocks();
    expect(await all()).toEqual(whole);
    await open().write(after);
    expect(await all()).toMatchObject({ place: 'after', tables: [{ a: [2] }, {}, { c: [2] }] });
  });
});

test('whatever is written, it is found as if each name were kept by itself, by who holds it and by who does not', async () => {
  const [own, plain] = [open(), createMemoryJoins()];
  let seed = 7;
  const any = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const names = Array.from({ length: 60 }, (_, n) => `name-${n}`);
  const line = (): Line => {
    const called = names[any(names.length)] ?? '';
    const value = any(5) === 0 ? null : { n: any(1000), long: 'x'.repeat(any(20_000)) };
    return any(2) === 0 ? is(called, value, 2 + any(2)) : also(called, `id-${any(9)}`, 2 + any(2));
  };
  for (let round = 0; round < 120; round += 1) {
    const next = { place: round, lines: Array.from({ length: any(12) }, line) };
    await Promise.all([own.write(next), plain.write(next)]);
    if (any(20) === 0) own.forget();
    const asked = names.filter(() => any(3) === 0);
    const table = 2 + any(2);
    const [expected, held] = await Promise.all(
      [plain, own].map((rows) => rows.read(async (now) => sorted(await now.look(table, asked)), true)),
    );
    expect(held).toEqual(expected);
    expect(await open().read(async (now) => sorted(await now.look(table, asked)))).toEqual(expected);
  }
});

const sorted = (found: ReadonlyMap<string, readonly unknown[]>) =>
  Object.fromEntries(
    [...found].map(([called, values]) => [called, values.map((one) => JSON.stringify(one)).toSorted()]),
  );
