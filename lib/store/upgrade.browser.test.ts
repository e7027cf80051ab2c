import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildEntry, newNote, opening } from '../../tests/builders/outbox.ts';
import { rowsV1, writeV1 } from '../../tests/upgrades/v1.ts';
import { rowsV2, writeV2 } from '../../tests/upgrades/v2.ts';
import { rowsV3, writeV3 } from '../../tests/upgrades/v3.ts';
import { contextsV4, rowsV4, writeV4 } from '../../tests/upgrades/v4.ts';
import { rowsV5, writeV5 } from '../../tests/upgrades/v5.ts';
import { rowsV6, writeV6 } from '../../tests/upgrades/v6.ts';
import { rowsV7, writeV7, writeV7Beside } from '../../tests/upgrades/v7.ts';
import type { Rows } from '../../tests/upgrades/write.ts';
import { createDatabase, VERSION } from './database.ts';
import { createStore } from './index.ts';

// Databases as every released Keyside wrote them, opened by this one in Chromium.

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name));
const alone = { draftId: null, replaces: null };

const released: [version: number, write: (name: string) => Promise<void>, rows: Rows][] = [
  [1, writeV1, rowsV1],
  [2, writeV2, rowsV2],
  [3, writeV3, rowsV3],
  [4, writeV4, rowsV4],
  [5, writeV5, rowsV5],
  [6, writeV6, rowsV6],
  [7, writeV7, rowsV7],
];

describe.each(released)('a database of version %i', (version, write, rows) => {
  test('still holds every row that was in it, as it was and in its order', async () => {
    await write(name);
    await open().outbox.all();
    const database = await openDB(name);
    expect(database.version).toBe(VERSION);
    for (const [store, written] of Object.entries(rows)) {
      const values = await database.getAll(store);
      const keys = await database.getAllKeys(store);
      const asWritten = new Map(written.map(({ key, value }) => [JSON.stringify(key), value]));
      if (written.some(({ key }) => key === undefined))
        expect(values).toEqual(written.map(({ value }) => value));
      else expect(new Map(keys.map((key, i) => [JSON.stringify(key), values[i]]))).toEqual(asWritten);
    }
    database.close();
  });

  test('is found in and written to as ever', async () => {
    await write(name);
    const store = open();
    expect((await store.directory.accounts(['a'])).map(({ name: called }) => called)).toEqual(['Arden']);
    expect((await store.directory.look(['d:arden.example'])).get('d:arden.example')).toHaveLength(1);
    expect(await store.corrections.all()).toHaveLength(2);
    expect((await store.requests.page(null)).requests.map(({ at }) => at)).toEqual([2, 1]);
    const change = newNote();
    expect(await store.outbox.add([buildEntry(change)], alone)).toBe('added');
    expect((await store.outbox.all()).at(-1)?.change.id).toBe(change.id);
    await store.gates.set('me', 4);
    expect(await open().gates.get('me')).toBe(4);
    expect((await store.drafts.open(opening({ accountId: 'new' }))).isNew).toBe(true);
  });

  test('is as it was when the upgrade is cut off, and is upgraded the next time', async () => {
    await write(name);
    await new Promise<void>((resolve) => {
      const upgrading = indexedDB.open(name, VERSION);
      upgrading.onupgradeneeded = () => {
        upgrading.result.createObjectStore('half');
        upgrading.transaction?.abort();
      };
      upgrading.onerror = () => resolve();
    });
    const before = await openDB(name);
    expect(before.version).toBe(version);
    before.close();
    expect(await open().corrections.all()).toHaveLength(2);
  });
});

describe('accounts that were fetched by version 4', () => {
  test('have a period for each quarter, and what came later as if it had been given empty', async () => {
    await writeV4(name);
    const { contexts } = open();
    for (const { key, value } of contextsV4.slice(0, 2)) {
      const found = await contexts.get(key);
      const [initiative] = value.context.initiatives;
      expect(found?.fetchedAt).toBe(value.fetchedAt);
      expect(found?.context.initiatives).toMatchObject([{ period: initiative?.quarter, updates: [] }]);
      expect(found?.context.opportunities).toMatchObject([{ history: [], productIds: [] }]);
    }
  });

  test('are dropped where they cannot be read, and fetched again when they are next looked at', async () => {
    await writeV4(name);
    expect(await open().contexts.get('acc-3')).toBeUndefined();
  });
});

test('joins that version 7 kept as a whole are dropped, and learned anew from the beginning', async () => {
  await writeV7Beside(name);
  const store = open();
  expect(await store.joins('pair').read(({ place }) => place())).toBeUndefined();
  for (const called of ['merged-feed', 'merged-joins', 'merged-joins-before'])
    expect(await store.kept('pair', Number.POSITIVE_INFINITY).get(called)).toBeUndefined();
  expect(await store.kept('me', Number.POSITIVE_INFINITY).get('people')).toEqual(['Alex']);
});

describe('a full outbox of version 3', () => {
  test('is read whole, every change and every draft the same', async () => {
    await writeV3(name);
    const store = open();
    expect(await store.outbox.all()).toEqual(rowsV3.outbox.map(({ value }) => value));
    expect(await store.outbox.unreadable()).toEqual([]);
    for (const { value } of rowsV3.drafts) {
      const { connection, accountId, tabId, session } = value;
      const found = await store.drafts.list({
        connection,
        accountId,
        tabId,
        session,
        liveTabs: [...Array(12).keys()],
      });
      expect(found).toContainEqual(value);
    }
    const { sent } = await store.sent.page(null);
    expect(sent).toEqual(rowsV3.sent.map(({ value }) => value).reverse());
  });

  test('leaves in the order in which it was written, and what comes later comes after it', async () => {
    await writeV3(name);
    const { outbox } = open();
    const late = newNote();
    await outbox.add([buildEntry(late, { accountId: 'acc-0' })], alone);
    const left: string[] = [];
    const take = async () =>
      (await outbox.take({ connection: 'me', accountId: 'acc-0' }, 1, () => true)).item;
    for (let item = await take(); item; item = await take()) {
      await outbox.done(item.seq, { recordId: item.change.recordId, version: '1' });
      left.push(item.change.id);
    }
    const mine = rowsV3.outbox.map(({ value }) => value).filter(({ accountId }) => accountId === 'acc-0');
    const isHeld = ({ change, seq }: (typeof mine)[number]) =>
      mine.some(
        (other) => other.state === 'aside' && other.seq < seq && other.change.recordId === change.recordId,
      );
    const goes = mine.filter((item) => item.state !== 'aside' && !isHeld(item));
    expect(left).toEqual([...goes.map(({ change }) => change.id), late.id]);
  });
});
