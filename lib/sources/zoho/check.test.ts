import { afterEach, expect, test } from 'vitest';
import { startZoho, type Zoho } from '../../../tests/fakes/zoho/zoho.ts';
import { createMemoryCache } from '../crm/ask.ts';
import type { Finding } from '../crm/check.ts';
import { createHttp } from '../http.ts';
import { zohoDialect } from './dialect.ts';
import { createZoho } from './zoho.ts';

const { signal } = new AbortController();

let zoho: Zoho;
afterEach(() => zoho[Symbol.asyncDispose]());

const granted = [
  ...['ZohoCRM.modules.ALL', 'ZohoCRM.settings.READ', 'ZohoCRM.coql.READ', 'ZohoSearch.securesearch.READ'],
  ...['ZohoCRM.users.READ', 'ZohoCRM.org.READ'],
];

async function check(scopes: readonly string[] = granted, settings: Parameters<typeof startZoho>[0] = {}) {
  zoho = await startZoho(settings);
  const token = zoho.tokens.issue(
    scopes.flatMap((scope) => (scope.includes('settings') ? ['ZohoCRM.settings.ALL'] : scope)),
  );
  const { ask } = createHttp({ address: zoho.address, token, dialect: zohoDialect });
  return createZoho({ ask, mapping: {}, cache: createMemoryCache(), now: Date.now }).check(signal);
}
const closed = (findings: readonly Finding[]) =>
  findings.filter(({ read }) => read === 'no').map(({ thing }) => thing);
const remediesIn = (findings: readonly Finding[]) => [
  ...new Set(findings.flatMap((finding) => finding.remedies)),
];

test('of a sign-in with all scopes nothing is missing, and nothing is written to see that', async () => {
  expect(remediesIn(await check())).toEqual([]);
  expect(zoho.ledger.every(({ method, path }) => method === 'GET' || path.endsWith('/coql'))).toBe(true);
});

test.each([
  ['ZohoCRM.coql.READ', ['queries']],
  ['ZohoCRM.users.READ', ['people']],
  ['ZohoCRM.settings.READ', ['fields']],
  [
    'ZohoCRM.modules.ALL',
    ['accounts', 'contacts', 'opportunities', 'cases', 'notes', 'interactions', 'tasks'],
  ],
])('a sign-in without %s is told so', async (scope, things) => {
  const findings = await check(granted.filter((one) => one !== scope));
  expect(closed(findings)).toEqual(expect.arrayContaining(things));
  expect(remediesIn(findings).join()).toContain(`did not grant ${scope}.`);
});

test('a profile that may not see or not write a module is told where that is switched on', async () => {
  const findings = await check(granted, { rights: { Deals: 'none', Contacts: 'read' } });
  expect(closed(findings)).toEqual(['opportunities']);
  expect(findings.find(({ thing }) => thing === 'contacts')).toMatchObject({ read: 'yes', write: 'no' });
  const remedies = remediesIn(findings);
  expect(remedies).toEqual([
    expect.stringContaining('Create and Edit on for Contacts'),
    expect.stringContaining('switch View on for Deals'),
  ]);
});

test('a right that was granted since is known once a test was made, and not before', async () => {
  zoho = await startZoho({ rights: { Accounts: 'read', Deals: 'none' } });
  const token = zoho.tokens.issue([...granted, 'ZohoCRM.settings.ALL']);
  const { ask } = createHttp({ address: zoho.address, token, dialect: zohoDialect });
  const vendor = createZoho({ ask, mapping: {}, cache: createMemoryCache(), now: Date.now });
  const offered = async () => {
    const { writes } = await vendor.profile(signal);
    return ['account.update', 'opportunity.create', 'note.create'].filter((type) =>
      writes.some((one) => one === type),
    );
  };
  expect(await offered()).toEqual(['note.create']);
  zoho.set({ rights: {} });
  expect(await offered()).toEqual(['note.create']);
  await vendor.check(signal);
  expect(await offered()).toEqual(['account.update', 'opportunity.create', 'note.create']);
});
