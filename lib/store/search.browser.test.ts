import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountEntry, ContactEntry, DirectoryEntry, DirectoryPage } from '../model/index.ts';
import { createDatabase, type Schema } from './database.ts';
import { createStore, type Store } from './index.ts';

// These run in Chromium against its own IndexedDB. A new store is a worker that has lost its memory.

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name));

const account = (id: string, called: string): AccountEntry => ({
  kind: 'account',
  id,
  name: called,
  domains: [],
  aliasDomains: [],
  linkedinSlug: null,
  linkedinId: null,
  tier: null,
  ownerId: null,
  health: null,
  renewalDate: null,
});

const contact = (id: string, accountId: string, called: string): ContactEntry => ({
  kind: 'contact',
  id,
  accountId,
  name: called,
  emails: [`${id}@example.com`],
  linkedinSlug: null,
});

const page = (upserts: DirectoryEntry[], deletes: DirectoryPage['deletes'] = []): DirectoryPage => ({
  upserts,
  deletes,
  next: 'cursor',
  more: false,
  total: upserts.length,
});

async function fill(store: Store, upserts: DirectoryEntry[], deletes: DirectoryPage['deletes'] = []) {
  const filling = await store.directory.fill('cursor');
  await filling.add(page(upserts, deletes));
  await filling.complete(1000);
}

async function found(store: Store, ...words: string[]) {
  const { accounts, contacts } = await store.names.find(words, 8);
  return { accounts: accounts.map(({ id }) => id), contacts: contacts.map(({ contact: { id } }) => id) };
}

const storedIndex = async () => {
  const database = await openDB<Schema>(name);
  const stored = await database.getAll('nameIndex');
  database.close();
  return stored;
};

/** Enough for more blocks than are looked through without an index. */
const many = (count: number, called = 'Filler') =>
  Array.from({ length: count }, (_, i) => contact(`${called}-${i}`, 'a', `${called} ${i}`));

describe('names on disk', () => {
  test('nothing is found before anything was written', async () => {
    expect(await found(open(), 'arden')).toEqual({ accounts: [], contacts: [] });
    await open().names.build();
    expect(await storedIndex()).toEqual([]);
  });

  test('what was filed is found with and without an index, also by a worker that was just started', async () => {
    const wanted = { accounts: ['a'], contacts: ['c'] };
    await fill(open(), [account('a', 'Maria Medical'), contact('c', 'a', 'Maria Lopes')]);
    expect(await found(open(), 'mari')).toEqual(wanted);
    await open().names.build();
    expect(await storedIndex()).toHaveLength(1);
    expect(await found(open(), 'mari')).toEqual(wanted);
    expect(await found(open(), 'mraia')).toEqual(wanted);
    const [hit] = (await open().names.find(['lopes'], 8)).contacts;
    expect(hit?.contact).toMatchObject({ id: 'c', accountId: 'a', emails: ['c@example.com'] });
    expect(hit?.account).toEqual({ kind: 'account', id: 'a', name: 'Maria Medical', hosts: [] });
  });

  test('a change is found at once by a worker that searched before it', async () => {
    const store = open();
    await fill(store, [account('a', 'Arden'), account('b', 'Belmont'), account('d', 'Ardennes')]);
    await store.names.build();
    expect((await found(store, 'arden')).accounts).toEqual(['a', 'd']);
    await fill(store, [account('a', 'Garnet'), account('new', 'Arden')], [{ kind: 'account', id: 'd' }]);
    for (const worker of [store, open()]) {
      expect((await found(worker, 'arden')).accounts).toEqual(['new']);
      expect((await found(worker, 'garnet')).accounts).toEqual(['a']);
      expect((await found(worker, 'belmont')).accounts).toEqual(['b']);
    }
    await fill(store, [account('d', 'Ardennes')]);
    expect((await found(store, 'arden')).accounts).toEqual(['new', 'd']);
  });

  test('a contact comes with its account only as that is now', async () => {
    const store = open();
    const accountOf = async () => (await open().names.find(['lopes'], 8)).contacts[0]?.account?.name;
    await fill(store, [contact('c', 'a', 'Maria Lopes'), account('a', 'Arden')]);
    expect(await accountOf()).toBe('Arden');
    await store.names.build();
    expect(await accountOf()).toBe('Arden');
    await fill(store, [account('a', 'Belmont')]);
    expect(await accountOf()).toBeUndefined();
    await fill(store, [contact('c', 'b', 'Maria Lopes'), account('b', 'Garnet')]);
    expect(await accountOf()).toBe('Garnet');
  });

  test('where the first of the best have changed since, the next best are found', async () => {
    const store = open();
    const before = Array.from({ length: 60 }, (_, i) => account(`${i}`, `Arden ${i}`));
    await fill(store, before);
    await store.names.build();
    await fill(
      store,
      before.slice(0, 50).map(({ id }) => account(id, `Belmont ${id}`)),
    );
    expect((await found(store, 'arden')).accounts).toEqual(['50', '51', '52', '53', '54', '55', '56', '57']);
  });

  test('much that came after an index is put into a new one', async () => {
    const store = open();
    await fill(store, [account('a', 'Arden')]);
    await store.names.build();
    await fill(store, many(300));
    await store.names.build();
    expect((await storedIndex()).map(({ blocks }) => blocks)).toEqual([1]);
    await fill(store, many(20_000, 'Other'));
    expect((await found(store, 'arden')).accounts).toEqual(['a']);
    expect((await found(open(), 'other', '19999')).contacts).toEqual(['Other-19999']);
    expect((await storedIndex()).map(({ blocks }) => blocks)).toEqual([82]);
  });

  test('while the first fill is under way, what is there is found', async () => {
    const limits = { size: 100_000, age: Number.POSITIVE_INFINITY };
    const filling = await createStore(createDatabase(name), limits).directory.fill('beginning');
    // Enough for it to be written, but the directory is not complete.
    await filling.add({ ...page([account('a', 'Arden'), ...many(3_000)]), more: true });
    expect((await open().directory.standing()).unfinished).toBe(true);
    expect((await found(open(), 'arden')).accounts).toEqual(['a']);
    expect(await storedIndex()).toEqual([]);
  });
});

describe('a directory that is replaced or outgrown', () => {
  test('starting over shows the old names until the new ones are complete', async () => {
    const store = open();
    await fill(store, [account('a', 'Arden')]);
    await store.names.build();
    const filling = await store.directory.fill('beginning');
    await filling.add(page([account('b', 'Belmont')]));
    expect((await found(store, 'arden')).accounts).toEqual(['a']);
    await filling.complete(2);
    expect((await found(store, 'arden')).accounts).toEqual([]);
    expect((await found(store, 'belmont')).accounts).toEqual(['b']);
    expect(await storedIndex()).toEqual([]);
  });

  test('the log is written anew once it is mostly overtaken, and says the same', async () => {
    const store = open();
    await fill(store, [account('a', 'Arden'), account('gone', 'Arden Gone')]);
    await fill(store, [], [{ kind: 'account', id: 'gone' }]);
    for (let i = 0; i < 110; i++) await fill(store, [account('b', `Belmont ${i}`)]);
    const database = await openDB<Schema>(name);
    const blocks = await database.getAll('names');
    const current = await database.get('meta', 'current');
    database.close();
    expect(current?.names?.log).toBe(1);
    expect(blocks.length).toBe(current?.names?.blocks);
    expect(blocks.length).toBeLessThan(40);
    for (const worker of [store, open()]) {
      expect((await found(worker, 'arden')).accounts).toEqual(['a']);
      expect((await found(worker, 'belmont', '109')).accounts).toEqual(['b']);
      expect((await found(worker, 'belmont', '108')).accounts).toEqual([]);
    }
  });

  test('signing out forgets names as well', async () => {
    const store = open();
    await fill(store, [account('a', 'Arden')]);
    await store.names.build();
    await store.directory.clear();
    for (const worker of [store, open()])
      expect(await found(worker, 'arden')).toEqual({ accounts: [], contacts: [] });
    expect(await storedIndex()).toEqual([]);
  });
});

describe('a database from before names could be searched', () => {
  test('keeps all it has, and is filled anew beside it at the next sync', async () => {
    await fill(open(), [account('a', 'Arden')]);
    await open().corrections.put({ key: 'd:acme.com', verdict: 'not', accountId: 'a' });
    await makeOld();
    const store = open();
    expect((await store.directory.accounts(['a'])).map(({ id }) => id)).toEqual(['a']);
    expect(await store.corrections.all()).toHaveLength(1);
    expect((await found(store, 'arden')).accounts).toEqual([]);
    const filling = await store.directory.fill('cursor');
    expect(filling.cursor).toBeNull();
    await filling.add(page([account('a', 'Arden')]));
    expect((await store.directory.accounts(['a'])).map(({ id }) => id)).toEqual(['a']);
    await filling.complete(3);
    expect((await found(store, 'arden')).accounts).toEqual(['a']);
  });
});

/** The same records in a database of the first version. */
async function makeOld(): Promise<void> {
  const stores = ['directory', 'meta', 'contexts', 'corrections', 'requests'] as const;
  const now = await openDB(name);
  const kept = await Promise.all(
    stores.map(async (store) => ({
      store,
      keys: await now.getAllKeys(store),
      values: await now.getAll(store),
    })),
  );
  now.close();
  await deleteDB(name);
  const old = await openDB(name, 1, {
    upgrade(database) {
      for (const store of stores) {
        const made = database.createObjectStore(store, { autoIncrement: store === 'requests' });
        if (store === 'contexts') made.createIndex('fetchedAt', 'fetchedAt');
      }
    },
  });
  for (const { store, keys, values } of kept)
    for (const [i, key] of keys.entries()) {
      const { names: _later, ...value } = Object(values[i]);
      await old.put(store, store === 'meta' ? value : values[i], key);
    }
  old.close();
}
