import { afterEach, expect, test } from 'vitest';
import type { OwnField } from '../../../tests/fakes/zoho/fields.ts';
import { ownFields } from '../../../tests/fakes/zoho/fill.ts';
import { startZoho, type Zoho } from '../../../tests/fakes/zoho/zoho.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { choicesOf } from '../crm/own-fields.ts';
import { createHttp } from '../http.ts';
import { zohoDialect } from './dialect.ts';
import { createZoho } from './zoho.ts';

const { signal } = new AbortController();

let zoho: Zoho;
afterEach(() => zoho[Symbol.asyncDispose]());

async function vendorOf(own: readonly OwnField[] = ownFields) {
  zoho = await startZoho({ own: [...own] });
  const token = zoho.tokens.issue(zoho.world.settings.scopes);
  const { ask } = createHttp({ address: zoho.address, token, dialect: zohoDialect });
  return createZoho({ ask, mapping: {}, cache: createMemoryCache(), now: Date.now });
}

test('an organisation’s own fields are offered where their type fits, and suggested by their name', async () => {
  const told = choicesOf(await (await vendorOf()).describe(signal));
  const suggested = told.flatMap(({ mapped }) =>
    mapped.flatMap(({ field, suggested: name }) => (name ? [[field, name]] : [])),
  );
  expect(Object.fromEntries(suggested)).toMatchObject({
    'account.tier': 'Tier',
    'account.health': 'Health_Score',
    'account.aliasDomains': 'Other_Domains',
    'account.renewalDate': 'Renewal_Date',
    'account.linkedinSlug': 'LinkedIn',
    'contact.linkedinSlug': 'LinkedIn_Profile',
    'contact.roles': 'Roles',
    'contact.stance': 'Stance',
    'case.escalated': 'Is_Escalated',
  });
});

test('a module that is not there is said, and what is there is asked anew each time', async () => {
  const vendor = await vendorOf([]);
  const before = choicesOf(await vendor.describe(signal));
  Object.assign(zoho.world.settings, { rights: { Cases: 'none' } });
  const after = choicesOf(await vendor.describe(signal));
  const lackOf = (told: typeof before) => told.find(({ object }) => object === 'case')?.lack;
  expect([lackOf(before), lackOf(after)]).toEqual([null, 'none']);
});
