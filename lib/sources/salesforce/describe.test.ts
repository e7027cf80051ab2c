import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSalesforce } from '../../../tests/fakes/salesforce/salesforce.ts';
import { type Cache, createMemoryCache } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { choicesOf } from '../crm/own-fields.ts';
import { createHttp } from '../http.ts';
import { salesforceDialect } from './dialect.ts';
import { createSalesforce } from './salesforce.ts';

const { signal } = new AbortController();

let org: Awaited<ReturnType<typeof startSalesforce>>;
let cache: Cache;
beforeEach(async () => {
  org = await startSalesforce();
  cache = createMemoryCache();
});
afterEach(() => org[Symbol.asyncDispose]());

function vendorOf(mapping: FieldMapping = {}) {
  const { ask } = createHttp({
    ...{ address: org.address, token: org.sessions.open(), dialect: salesforceDialect },
  });
  return createSalesforce({ ask, mapping, cache, now: Date.now });
}
const told = async () => choicesOf(await vendorOf().describe(signal));
const mappedIn = async (field: string) =>
  (await told()).flatMap(({ mapped }) => mapped).find((one) => one.field === field);

test('an organisation’s own fields are offered where their type fits, and suggested by their name', async () => {
  org.admin.addField('Account', 'Tier__c picklist 80', ['Gold', 'Silver']);
  org.admin.addField('Account', 'Renewal_Date__c date');
  org.admin.addField('Contact', 'Boss__c reference Contact');
  org.admin.addField('Contact', 'Team__c reference Account');
  expect(await mappedIn('account.tier')).toMatchObject({ suggested: 'Tier__c', isStandard: false });
  expect(await mappedIn('account.renewalDate')).toMatchObject({ fits: ['Renewal_Date__c'] });
  expect(await mappedIn('contact.reportsToId')).toMatchObject({ fits: ['Boss__c'], isStandard: true });
});

test('a field that this person may not see is not offered, nor an object that is not theirs', async () => {
  org.admin.addField('Account', 'Tier__c picklist 80');
  org.admin.hide('Account.Tier__c', 'Case');
  expect((await mappedIn('account.tier'))?.fits).not.toContain('Tier__c');
  expect((await told()).find(({ object }) => object === 'case')).toMatchObject({ lack: 'none' });
});

test('a field that was made a moment ago can be chosen, and is read at once', async () => {
  const id = org.admin.put('Account', { Name: 'Arden' });
  await vendorOf().accounts({ of: 'all' }, null, signal);
  org.admin.addField('Account', 'Renewal__c date');
  org.admin.change('Account', id, { Renewal__c: '2027-03-31' });
  expect(await mappedIn('account.renewalDate')).toMatchObject({ suggested: 'Renewal__c' });
  const page = await vendorOf({ 'account.renewalDate': 'Renewal__c' }).accounts({ of: 'all' }, null, signal);
  expect(page.renewals.get(id)).toBe('2027-03-31');
});
