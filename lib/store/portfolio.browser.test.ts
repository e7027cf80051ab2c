import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildFacts, buildTeam } from '../../tests/builders/forecast.ts';
import { buildAccount } from '../../tests/builders/records.ts';
import { createDatabase } from './database.ts';
import { createStore, type Store } from './index.ts';

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name));
const facts = (id: string, called = id) => buildFacts({ account: buildAccount({ id, name: called }) });
const page = (ids: readonly string[], next: string | null, called?: string) => ({
  accounts: ids.map((id) => facts(id, called)),
  next,
  total: 3,
});

async function read({ portfolio }: Store, now: number, called?: string, connection = 'me') {
  const begun = await portfolio.begin(connection, now);
  const half = await portfolio.add(connection, begun, page(['a', 'b'], 'p2', called));
  await portfolio.complete(connection, await portfolio.add(connection, half, page(['c'], null, called)));
}
const names = async ({ portfolio }: Store, connection = 'me') =>
  (await portfolio.all(connection)).map(({ account }) => account.name);

describe('a portfolio', () => {
  test('is there for a worker that was just started, page by page and account by account', async () => {
    await read(open(), 10);
    const store = open();
    const { current } = await store.portfolio.standing('me');
    expect(current).toEqual({ generation: 1, pages: 2, total: 3, fetchedAt: 10 });
    expect(JSON.parse((await store.portfolio.page('me', 1, 1)) ?? '')).toEqual([facts('c')]);
    expect(await store.portfolio.page('me', 1, 2)).toBeUndefined();
    expect(await store.portfolio.one('me', 'b')).toEqual(facts('b'));
    expect(await names(store)).toEqual(['a', 'b', 'c']);
  });

  test('stays as it was until the next reading is complete, which then takes its place', async () => {
    const store = open();
    await read(store, 10, 'old');
    const begun = await store.portfolio.begin('me', 20);
    const half = await store.portfolio.add('me', begun, page(['a', 'b'], 'p2', 'new'));
    expect(await names(store)).toEqual(['old', 'old', 'old']);
    expect((await open().portfolio.standing('me')).building).toEqual(half);
    expect(half).toMatchObject({ cursor: 'p2', done: 2, total: 3, pages: 1 });
    await store.portfolio.complete('me', await store.portfolio.add('me', half, page(['c'], null, 'new')));
    expect(await names(store)).toEqual(['new', 'new', 'new']);
    expect(await store.portfolio.page('me', 1, 0)).toBeUndefined();
  });

  test('leaves nothing behind of a reading that was given up', async () => {
    const store = open();
    const given = await store.portfolio.begin('me', 1);
    await store.portfolio.add('me', given, page(['x'], 'p2'));
    await read(store, 10);
    expect(await store.portfolio.page('me', given.generation, 0)).toBeUndefined();
    expect(await names(store)).toEqual(['a', 'b', 'c']);
  });

  test('has an account as it was read by itself, until a whole reading that began later', async () => {
    const store = open();
    await read(store, 10);
    await store.portfolio.putOne('me', { accountId: 'b', facts: facts('b', 'changed'), at: 15 });
    await store.portfolio.putOne('me', { accountId: 'c', facts: null, at: 30 });
    expect(await names(store)).toEqual(['a', 'changed']);
    expect(await store.portfolio.one('me', 'c')).toBeUndefined();
    await read(store, 20);
    expect(await names(store)).toEqual(['a', 'b']);
    expect((await store.portfolio.ones('me')).map(({ accountId }) => accountId)).toEqual(['c']);
  });

  test('is each connection’s own, with its team, and is forgotten on signing out', async () => {
    const store = open();
    await read(store, 10, 'mine');
    await read(store, 10, 'yours', 'you');
    await store.portfolio.putTeam('me', buildTeam());
    expect(await names(store, 'you')).toEqual(['yours', 'yours', 'yours']);
    expect(await store.portfolio.team('you')).toBeUndefined();
    expect(await store.portfolio.team('me')).toEqual(buildTeam());
    await store.directory.clear();
    expect(await store.portfolio.standing('me')).toEqual({ current: null, building: null });
    expect([await names(store), await store.portfolio.team('me')]).toEqual([[], undefined]);
  });
});

describe('the history of signals', () => {
  test('has one word a week, the last, oldest week first', async () => {
    const { signals } = open();
    await signals.put('me', '2026-11-16', { a: [10, -1] });
    await signals.put('me', '2026-11-09', { a: [5, -1] });
    await signals.put('me', '2026-11-16', { a: [20, -1] });
    await signals.put('you', '2026-11-02', { b: [1, 1] });
    expect(await open().signals.all('me')).toEqual([
      { week: '2026-11-09', accounts: { a: [5, -1] } },
      { week: '2026-11-16', accounts: { a: [20, -1] } },
    ]);
    expect([await signals.week('me', '2026-11-16'), await signals.week('me', '2026-11-02')]).toEqual([
      { a: [20, -1] },
      undefined,
    ]);
  });

  test('is kept for sixty weeks', async () => {
    const { signals } = open();
    const weekOf = (nth: number) => new Date(Date.UTC(2025, 0, 6 + nth * 7)).toISOString().slice(0, 10);
    for (let nth = 0; nth < 62; nth++) await signals.put('me', weekOf(nth), {});
    const weeks = (await signals.all('me')).map(({ week }) => week);
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([60, weekOf(2), weekOf(61)]);
  });
});
