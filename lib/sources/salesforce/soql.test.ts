import { isQueryValid, parseQuery } from '@jetstreamapp/soql-parser-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { injections } from '../../../tests/builders/injections.ts';
import { mapping, openSalesforce } from '../../../tests/fakes/salesforce/seeding.ts';
import { among, likeWithin, quoted, select, within } from './soql.ts';

const { signal } = new AbortController();
let opened: Awaited<ReturnType<typeof openSalesforce>>;
let account: string;
beforeAll(async () => {
  opened = await openSalesforce(mapping);
  account = opened.org.admin.put('Account', { Name: "O'Hara 100%", Website: 'ohara.example' });
});
afterAll(() => opened.org[Symbol.asyncDispose]());

test.each([
  ["O'Hara", String.raw`'O\'Hara'`],
  ['back\\slash', String.raw`'back\\slash'`],
  ["x' OR Name != '", String.raw`'x\' OR Name != \''`],
])('%s stands in a query as one text', (text, words) => {
  expect(quoted(text)).toBe(words);
  const { where } = parseQuery(select({ fields: ['Id'], from: 'Account', where: [among('Name', [text])] }));
  expect(where).toMatchObject({ left: { field: 'Name', value: words } });
});

test('a person’s own % and _ stand for themselves, letters with accents are found without', () => {
  expect(within('Name', '100%_')).toBe(String.raw`Name LIKE '%100\%\_%'`);
  expect(likeWithin('Name', 'zurb')).toBe("Name LIKE '%__rb%'");
});

test('no words that are looked for are ever taken for a part of the query', async () => {
  const { vendor } = opened;
  for (const text of [...injections('https://leak.example'), "'", '\\', "\\'", '%', '_', "') OR (Name != '"])
    expect(await vendor.search([text], signal)).toBeInstanceOf(Array);
  expect(await vendor.search(["o'h"], signal)).toMatchObject([{ record: { id: account } }]);
  expect(await vendor.search(["x' or name != '"], signal)).toEqual([]);
});

test('every query that is made is one', async () => {
  const { vendor, org } = opened;
  await vendor.parts([account], 'context', signal);
  await vendor.parts([account], 'facts', signal);
  await vendor.owners(signal);
  for (const which of [{ of: 'own' }, { of: 'others' }, { of: 'all' }, { since: 0 }] as const)
    await vendor.accounts(
      which,
      JSON.stringify([account, 'since' in which ? '2026-01-01T00:00:00Z' : null]),
      signal,
    );
  await vendor.contacts({ accountIds: [account] }, null, signal);
  for (const kind of ['account', 'contact', 'opportunity', 'case', 'note', 'interaction', 'task'] as const) {
    await vendor.read(kind, account, signal);
    await vendor.madeSince(kind, { changeId: crypto.randomUUID(), accountId: account, since: 0 }, signal);
  }
  const made = org.ledger.filter(({ path }) => /\/query(All)?$/.test(path));
  expect(made.length).toBeGreaterThan(15);
  for (const { query, status } of made) {
    const words = new URLSearchParams(query).get('q') ?? '';
    expect([words, isQueryValid(words), status]).toEqual([words, true, 200]);
  }
});
