import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountEntry, ContactEntry, DirectoryPage } from '../model/index.ts';
import { createDatabase, VERSION } from './database.ts';
import { createStore, StoreError } from './index.ts';

// These run in Chromium against its own IndexedDB.

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name));

const account = (id: string, ...domains: string[]): AccountEntry => ({
  kind: 'account',
  id,
  name: `Account ${id}`,
  domains,
  aliasDomains: [],
  linkedinSlug: null,
  linkedinId: null,
  tier: null,
  ownerId: null,
  health: null,
  renewalDate: null,
});

const contact = (id: string, accountId: string, email: string): ContactEntry => ({
  kind: 'contact',
  id,
  accountId,
  name: `Contact ${id}`,
  emails: [email],
  linkedinSlug: null,
});

const page = (part: Partial<DirectoryPage>): DirectoryPage => ({
  upserts: [],
  deletes: [],
  next: 'cursor-1',
  more: false,
  total: part.upserts?.length ?? 0,
  ...part,
});

async function fill(
  store: ReturnType<typeof open>,
  part: Partial<DirectoryPage>,
  from: 'cursor' | 'beginning' = 'cursor',
) {
  const filling = await store.directory.fill(from);
  await filling.add(page(part));
  await filling.complete(1000);
}

async function idsUnder(store: ReturnType<typeof open>, key: `${'d' | 'e'}:${string}`) {
  return ((await store.directory.look([key])).get(key) ?? []).map(({ id }) => id).sort();
}

describe('the directory on disk', () => {
  test('what was filed is found, and what was not is known to be missing', async () => {
    await fill(open(), { upserts: [account('a', 'acme.com'), contact('c', 'a', 'mia@acme.com')] });
    const store = open();
    const hits = await store.directory.look(['d:acme.com', 'e:mia@acme.com', 'd:other.com']);
    expect(hits.get('d:acme.com')).toEqual([{ kind: 'account', id: 'a', name: 'Account a', as: 'domain' }]);
    expect(hits.get('e:mia@acme.com')).toEqual([
      { kind: 'contact', id: 'c', accountId: 'a', name: 'Contact c' },
    ]);
    expect(hits.get('d:other.com')).toEqual([]);
    expect((await store.directory.accounts(['a', 'gone'])).map(({ id }) => id)).toEqual(['a']);
  });

  test('a changed record is no longer found under its former keys', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'acme.com'), account('b', 'beta.com')] });
    await fill(store, { upserts: [account('a', 'acme.io')] });
    expect(await idsUnder(store, 'd:acme.com')).toEqual([]);
    expect(await idsUnder(store, 'd:acme.io')).toEqual(['a']);
    expect(await idsUnder(store, 'd:beta.com')).toEqual(['b']);
  });

  test('a record that the feed brings twice in one fill counts as it came last', async () => {
    const store = open();
    const filling = await store.directory.fill('beginning');
    await filling.add(page({ upserts: [contact('c', 'a', 'old@acme.com')], more: true, total: 2 }));
    await filling.add(page({ upserts: [contact('c', 'a', 'new@acme.com')] }));
    await filling.complete(1);
    expect(await idsUnder(store, 'e:old@acme.com')).toEqual([]);
    expect(await idsUnder(store, 'e:new@acme.com')).toEqual(['c']);
  });

  test('a deleted record is gone, and may come back', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'acme.com')] });
    await fill(store, { deletes: [{ kind: 'account', id: 'a' }] });
    expect(await idsUnder(store, 'd:acme.com')).toEqual([]);
    expect(await store.directory.accounts(['a'])).toEqual([]);
    await fill(store, { upserts: [account('a', 'acme.com')] });
    expect(await idsUnder(store, 'd:acme.com')).toEqual(['a']);
  });

  test('records of some ids are dropped at once, and the feed goes on from where it was', async () => {
    const store = open();
    const all = [
      account('~x~arden', 'arden.example'),
      account('~xy~arden', 'arden.example'),
      account('acc-arden', 'arden.example'),
      contact('~x~maria', 'acc-arden', 'maria@arden.example'),
      contact('con-tom', 'acc-arden', 'tom@arden.example'),
    ];
    await fill(store, { upserts: all });
    await store.directory.drop((id) => id.startsWith('~x~'));
    expect(await idsUnder(store, 'd:arden.example')).toEqual(['acc-arden', '~xy~arden']);
    expect(await idsUnder(store, 'e:maria@arden.example')).toEqual([]);
    expect(await idsUnder(store, 'e:tom@arden.example')).toEqual(['con-tom']);
    const named = await Promise.all(['account', 'contact'].map((word) => store.names.find([word], 10)));
    expect(named[0]?.accounts.map(({ id }) => id).toSorted()).toEqual(['acc-arden', '~xy~arden']);
    expect(named[1]?.contacts.map(({ contact: { id } }) => id)).toEqual(['con-tom']);
    expect((await store.directory.fill('cursor')).cursor).toBe('cursor-1');
    expect(await store.directory.standing()).toEqual({ completeAt: 1000, unfinished: false });
  });

  test('records are dropped from what is being built as well, which stays as far as it was', async () => {
    const store = open();
    await fill(store, { upserts: [account('~x~old', 'old.example')] });
    const filling = await store.directory.fill('beginning');
    await filling.add(
      page({ upserts: [account('~x~new', 'new.example'), account('b', 'b.example')], next: 'half' }),
    );
    await filling.keep();
    await store.directory.drop((id) => id.startsWith('~x~'));
    expect(await idsUnder(store, 'd:old.example')).toEqual([]);
    const again = await store.directory.fill('cursor');
    expect(again).toMatchObject({ cursor: 'half', done: 2, total: 2 });
    await again.complete(2000);
    expect(await idsUnder(store, 'd:new.example')).toEqual([]);
    expect(await idsUnder(store, 'd:b.example')).toEqual(['b']);
  });

  test('nothing is dropped where nothing was ever filed, nor while the first page is on its way', async () => {
    const store = open();
    await store.directory.drop(() => true);
    await (await store.directory.fill('beginning')).keep();
    await store.directory.drop(() => true);
    expect(await store.directory.standing()).toEqual({ completeAt: null, unfinished: true });
  });

  test('two accounts may claim one domain', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'shared.com'), account('b', 'shared.com')] });
    expect(await idsUnder(store, 'd:shared.com')).toEqual(['a', 'b']);
  });

  test('starting over shows the old directory until the new one is complete', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'acme.com')] });
    const filling = await store.directory.fill('beginning');
    await filling.add(page({ upserts: [account('b', 'beta.com')] }));
    expect(await idsUnder(store, 'd:acme.com')).toEqual(['a']);
    expect(await idsUnder(store, 'd:beta.com')).toEqual([]);
    await filling.complete(2);
    expect(await idsUnder(store, 'd:acme.com')).toEqual([]);
    expect(await idsUnder(store, 'd:beta.com')).toEqual(['b']);
  });

  test('begun anew shows the old directory until the next fill is complete, also in another window', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'old.example')] });
    await store.directory.anew();
    const next = open();
    const filling = await next.directory.fill('cursor');
    expect(filling.cursor).toBeNull();
    await filling.add(page({ upserts: [account('a', 'new.example')] }));
    expect(await idsUnder(next, 'd:old.example')).toEqual(['a']);
    await filling.complete(1000);
    expect(await idsUnder(next, 'd:old.example')).toEqual([]);
    expect(await idsUnder(next, 'd:new.example')).toEqual(['a']);
  });

  test('a fill that is stopped goes on from the last page that it was given', async () => {
    const store = open();
    const filling = await store.directory.fill('cursor');
    await filling.add(page({ upserts: [account('a', 'a.example')], more: true, next: 'cursor-7' }));
    await filling.keep();
    const next = open();
    expect((await next.directory.fill('cursor')).cursor).toBe('cursor-7');
    expect(await idsUnder(next, 'd:a.example')).toEqual(['a']);
  });

  test('a fill that was cut off goes on from the last page on disk', async () => {
    const many = Array.from({ length: 1_700 }, (_, i) =>
      contact(`contact-${i}`, 'a', `person-${i}@acme.com`),
    );
    // The first page is more than a run, the second is less.
    const limits = { size: 100_000, age: Number.POSITIVE_INFINITY };
    const first = await createStore(createDatabase(name), limits).directory.fill('cursor');
    await first.add(page({ upserts: many.slice(0, 1_500), next: 'after-1500', more: true, total: 1_700 }));
    await first.add(page({ upserts: many.slice(1_500), next: 'never-written' }));
    // The worker dies here: nothing is completed.
    const store = open();
    expect((await store.directory.standing()).unfinished).toBe(true);
    const resumed = await store.directory.fill('cursor');
    expect([resumed.cursor, resumed.done]).toEqual(['after-1500', 1_500]);
    await resumed.add(page({ upserts: many.slice(1_500), next: 'end' }));
    await resumed.complete(3);
    expect(await idsUnder(store, 'e:person-0@acme.com')).toEqual(['contact-0']);
    expect(await idsUnder(store, 'e:person-1699@acme.com')).toEqual(['contact-1699']);
  });

  test('forty small deltas are joined and still read the same', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'acme.com'), account('z', 'zeta.com')] });
    for (let i = 0; i < 40; i++) await fill(store, { upserts: [account('a', `acme${i}.com`)] });
    expect(await idsUnder(store, 'd:acme39.com')).toEqual(['a']);
    expect(await idsUnder(store, 'd:acme38.com')).toEqual([]);
    expect(await idsUnder(store, 'd:zeta.com')).toEqual(['z']);
  });

  test('signing out forgets accounts and keeps corrections', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'acme.com')] });
    await store.corrections.put({ key: 'd:acme.com', verdict: 'not', accountId: 'a' });
    const joins = store.joins('pair');
    await joins.write({ place: 1, lines: [{ table: 2, name: 'a', value: 'Acme', adds: false }] });
    await store.directory.clear();
    expect(await joins.read(async ({ place, look }) => [await place(), await look(2, ['a'])])).toEqual([
      undefined,
      new Map(),
    ]);
    expect(await idsUnder(store, 'd:acme.com')).toEqual([]);
    expect(await store.corrections.all()).toHaveLength(1);
    await store.corrections.delete({ key: 'd:acme.com', accountId: 'a' });
    expect(await store.corrections.all()).toEqual([]);
  });

  test('a correction taken back leaves what was said of other accounts, and tells what it replaced', async () => {
    const { corrections } = open();
    const notA = { key: 'd:acme.com', verdict: 'not', accountId: 'a' } as const;
    const isB = { key: 'd:acme.com', verdict: 'is', accountId: 'b' } as const;
    expect(await corrections.put(notA)).toBeNull();
    expect(await corrections.put(isB)).toBeNull();
    expect(await corrections.put({ ...isB, verdict: 'not' })).toEqual(isB);
    await corrections.delete(isB);
    expect(await corrections.all()).toEqual([notA]);
  });
});

describe('a database that does not open', () => {
  test('one written by a newer version is left alone and said to be so', async () => {
    (
      await openDB(name, VERSION + 1, { upgrade: (database) => void database.createObjectStore('later') })
    ).close();
    const refusal = await open()
      .directory.look(['d:acme.com'])
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).kind).toBe('newer');
    const later = await openDB(name, VERSION + 1);
    expect([...later.objectStoreNames]).toEqual(['later']);
    later.close();
  });

  test('a connection closed under us is opened again at the next call', async () => {
    const store = open();
    await fill(store, { upserts: [account('a', 'acme.com')] });
    // Another context upgrading makes the browser ask us to close; it is abandoned, so we may open again.
    await deleteDB(name);
    expect(await idsUnder(store, 'd:acme.com')).toEqual([]);
    await fill(store, { upserts: [account('a', 'acme.com')] });
    expect(await idsUnder(store, 'd:acme.com')).toEqual(['a']);
  });
});
