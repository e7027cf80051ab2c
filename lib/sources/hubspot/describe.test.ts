import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCustomFields, customFields } from '../../../tests/fakes/hubspot/fill.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { allScopes } from '../../../tests/fakes/hubspot/object-types.ts';
import { createMemoryCache } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { choicesOf } from '../crm/own-fields.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const { signal } = new AbortController();
const KEY = 'pat-eu1-full';

let hubspot: Hubspot;
beforeEach(async () => {
  hubspot = await startHubspot();
  addCustomFields(hubspot);
});
afterEach(() => hubspot[Symbol.asyncDispose]());

const cache = createMemoryCache();
function vendorOf(mapping: FieldMapping = {}) {
  const { ask } = createHttp({ address: hubspot.address, token: KEY, dialect: hubspotDialect });
  return createHubspot({ ask, mapping, cache, now: Date.now, personEmail: 'alex@example.com' });
}
const describedBy = async () => choicesOf(await vendorOf().describe(signal));

test('a portal’s own fields are offered where their type fits, and suggested by their name', async () => {
  const told = await describedBy();
  const of = (object: string) => told.find((one) => one.object === object);
  const mapped = told.flatMap((one) => one.mapped);
  const suggested = mapped.flatMap(({ field, suggested: name }) => (name ? [[field, name]] : []));
  expect(Object.fromEntries(suggested)).toMatchObject({
    'account.tier': customFields['account.tier'],
    'account.health': customFields['account.health'],
    'contact.influence': customFields['contact.influence'],
    'case.escalated': customFields['case.escalated'],
    'case.nextUpdateAt': customFields['case.nextUpdateAt'],
    'contact.reportsToId': customFields['contact.reportsToId'],
  });
  expect(of('account')?.fields.map(({ name }) => name)).not.toContain('name');
  expect(mapped.find(({ field }) => field === 'account.tier')?.fits).not.toContain('health_score');
  expect(of('change')?.fields.every(({ custom }) => custom)).toBe(true);
});

test('what an edition has not, and what a key may not see, is said, and spoils nothing else', async () => {
  const scopes = allScopes.filter((scope) => !/deals/.test(scope));
  hubspot.portal.settings.tokens.set(KEY, { scopes, until: Number.POSITIVE_INFINITY });
  hubspot.portal.settings.without.push('tickets');
  const told = await describedBy();
  expect(Object.fromEntries(told.map(({ object, lack }) => [object, lack]))).toMatchObject({
    ...{ account: null, contact: null, opportunity: 'forbidden', case: 'none', task: null },
  });
});

test('a field that was made a moment ago can be chosen, and is read at once', async () => {
  hubspot.portal.admin.owner({ email: 'alex@example.com', firstName: 'Alex' });
  const { id } = hubspot.portal.admin.put('companies', { name: 'Arden', domain: 'arden.example' });
  await vendorOf().accounts({ of: 'all' }, null, signal);
  hubspot.portal.admin.property('companies', 'renews', { label: 'Renewal date', type: 'date' });
  const record = hubspot.portal.admin.all('companies').find((one) => one.id === id);
  if (record) hubspot.portal.admin.change(record, { renews: '2027-03-31' });
  const [account] = await describedBy();
  const [renewal] = account?.mapped.filter(({ field }) => field === 'account.renewalDate') ?? [];
  expect(renewal).toMatchObject({ suggested: 'renews', fits: expect.arrayContaining(['renews']) });
  const page = await vendorOf({ 'account.renewalDate': 'renews' }).accounts({ of: 'all' }, null, signal);
  expect(page.renewals.get(id)).toBe('2027-03-31');
});
