import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { buildContext } from '../../tests/builders/records.ts';
import { seed } from '../../tests/contract/seeds.ts';
import { createFakePlace, rowsToBackUp } from '../../tests/fakes/backup-place.ts';
import { writeV5 } from '../../tests/upgrades/v5.ts';
import { type Kept, plainWorkspace, recordKinds } from '../model/index.ts';
import { MADE } from '../sources/merged/made.ts';
import { leftOut } from '../store/everything.ts';
import { createBackup, createDatabase, createStore } from '../store/index.ts';
import { rowsOf } from './rows.ts';
import { readWhole, writeWhole } from './whole.ts';

const names: string[] = [];
function newName(): string {
  const name = `keyside-test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}
afterEach(async () => {
  for (const name of names.splice(0)) await deleteDB(name);
});

const own = {
  id: crypto.randomUUID(),
  name: 'Testers',
  me: { ownerId: 'own-me', name: 'Alex', email: 'alex@example.com' },
  ownDomains: ['example.com'],
  workspace: plainWorkspace,
};
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
const at = Date.parse('2026-11-26T09:00:00Z');
const seeds = [
  seed('account', { id: 'acme', name: 'Acme «=1+1» ✓' }),
  seed('note', { id: 'n1', accountId: 'acme', body: 'line one\nline two' }),
  seed('target', { id: 't', ownerId: 'own-me', amount: { amount: 1.5, currency: 'EUR' } }),
];

/** A database with rows in every store: what older versions wrote, a workbook with a file that was taken over, and a change to it. */
async function fill(name: string) {
  await writeV5(name);
  const store = createStore(createDatabase(name));
  const brought = seeds.map(({ kind, record }) => ({
    row: {
      kind,
      record: recordKinds[kind].parse({ ...record, version: '1', updatedAt: '2026-11-26T09:00:00Z' }),
      given: { name: 'x' },
    } as unknown as Kept,
    before: null,
  }));
  await store.book.takeOver({ book: own, brought, files: ['clients.xlsx'], at, since: '' }, quiet);
  const [note] = await store.book.account('acme');
  if (!note) throw new Error('It is not there.');
  const applied = { recordId: 'acme', version: '2' };
  await store.book.once({ changeId: 'c1', hash: 'h' }, async () => ({
    put: [note],
    remove: [],
    touched: [],
    applied,
  }));
  await store.made('me').put({
    ...{ changeId: 'c2', kind: 'note', recordId: 'n2', remoteId: '701', hash: 'h', sentAt: 5, version: null },
  });
  await store.kept('beside me').put(MADE, { mark: ['n2'] });
  await store.contexts.put({ context: buildContext(), fetchedAt: 1 });
  return store;
}

describe('all that is kept', () => {
  test('is the same again after it was written to a file, deleted, and read from it', async () => {
    const before = await (await fill(newName())).everything.read();
    expect(Object.keys(before).filter((name) => before[name]?.length === 0)).toEqual([]);
    const text = writeWhole({ madeAt: at, settings: { remind: false }, stores: before });

    const read = readWhole(text);
    if (!read.ok) throw new Error(read.sentence);
    expect(read.whole.settings).toEqual({ remind: false });
    const name = newName();
    const place = createFakePlace();
    const { everything } = createStore(createDatabase(name, createBackup(place)));
    await everything.replace(read.whole.stores);
    expect(await everything.read()).toEqual(before);
    // And the second place holds what it would have held.
    expect(await place.held()).toEqual(await rowsToBackUp(name));
  });

  test('is of a source what that does not say again, and nothing that it does', async () => {
    const store = await fill(newName());
    await store.kept('me').put('described', { companies: ['name'] });
    expect((await store.everything.read()).kept).toEqual([
      [['beside me', MADE], { at: expect.any(Number), value: { mark: ['n2'] } }],
    ]);
  });

  test('takes the place of what there is, and adds nothing to it', async () => {
    const store = await fill(newName());
    await store.everything.replace({
      corrections: [['k', { key: 'd:a.example', verdict: 'never', accountId: null }]],
    });
    expect(await store.corrections.all()).toHaveLength(1);
    expect(await store.book.all()).toEqual([]);
  });

  test('stays as it was when a row of the file cannot be kept', async () => {
    const store = await fill(newName());
    const before = await store.everything.read();
    const bad = { bookTakeovers: [[1, { noId: true }]] } as const;
    await expect(store.everything.replace({ ...before, ...bad })).rejects.toThrow();
    expect(await store.everything.read()).toEqual(before);
  });

  test('has each store either carried or left out for a reason', async () => {
    const { everything } = await fill(newName());
    const carried = Object.keys(await everything.read());
    expect(carried.toSorted()).toEqual(Object.keys(rowsOf).toSorted());
    expect(carried.filter((store) => leftOut.includes(store))).toEqual([]);
  });
});

describe('a file that is no such export', () => {
  const never = { key: 'd:a.example', verdict: 'never', accountId: null };
  const good = JSON.parse(writeWhole({ madeAt: at, settings: {}, stores: { corrections: [['k', never]] } }));
  const withStore = (name: string, rows: unknown) => JSON.stringify({ ...good, stores: { [name]: rows } });
  const acme = {
    ...{ kind: 'account', given: null },
    record: recordKinds.account.parse({
      ...seed('account', { id: 'acme' }).record,
      ...{ version: '1', updatedAt: '2026-11-26T09:00:00Z' },
    }),
  };
  test.each([
    ['is no JSON', '{"keyside":1', 'not a file'],
    ['is somebody else’s', '{"version":3}', 'not made by Keyside'],
    ['is of a later Keyside', JSON.stringify({ ...good, keyside: 2 }), 'newer'],
    ['holds what no Keyside keeps', JSON.stringify({ ...good, stores: { passwords: [] } }), 'passwords'],
    [
      'has a row that is wrong',
      JSON.stringify({ ...good, stores: { corrections: [['k', { key: '' }]] } }),
      'corrections › 0 › 1 › key',
    ],
    [
      'has a record that is wrong',
      JSON.stringify({ ...good, stores: { bookPacks: [[1, '[{"kind":"note","record":{},"given":null}]']] } }),
      'bookPacks › 0 › 1 › 0 › record',
    ],
    ['has a part by a name that all objects know', withStore('constructor', []), 'constructor'],
    [
      'has a record where none looks for it',
      withStore('bookPacks', [[7, JSON.stringify([acme])]]),
      'bookPacks › 0',
    ],
    ['has no time', JSON.stringify({ ...good, madeAt: 'yesterday' }), 'madeAt'],
  ])('%s', (_name, text, word) => {
    const read = readWhole(text);
    expect(read.ok ? '' : read.sentence).toContain(word);
  });

  test('is told from one that is', () => expect(readWhole(JSON.stringify(good)).ok).toBe(true));
});
