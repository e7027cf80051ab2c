import { describe, expect, test } from 'vitest';
import type { CrmTyped } from '../../components/options/connecting.ts';
import { missingIn, originsOf, placesOf } from './crm-places.ts';

const salesforce = { crm: 'salesforce', org: 'domain', clientId: 'key' } as const;
const zoho = { crm: 'zoho', by: 'own', centre: 'eu', clientId: '1000.X', clientSecret: 's' } as const;

const way = { crm: 'hubspot', by: 'server' } as const;
const server = { ...way, address: 'keyside.example:8787/api', token: 'kst_x', person: 'a@b.example' };

test('of HubSpot and the server that signs in to it, both addresses are asked for, and of a key only its own', () => {
  expect(originsOf(server)).toEqual(['https://api.hubapi.com/*', 'https://keyside.example/*']);
  const key = { crm: 'hubspot', by: 'key', key: 'k', person: 'a@b.example' } as const;
  expect(originsOf(key)).toEqual(['https://api.hubapi.com/*']);
});

describe('a Salesforce address', () => {
  test.each([
    ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
    ['https://acme--uat.sandbox.my.salesforce.com/', 'acme--uat.sandbox.my.salesforce.com'],
    ['https://acme.lightning.force.com/lightning/page/home', 'acme.my.salesforce.com'],
  ])('is known however it was copied: %s', (domain, host) => {
    const { place, api, origins } = placesOf({ ...salesforce, domain });
    expect([place.token, api]).toEqual([`https://${host}/services/oauth2/token`, `https://${host}`]);
    expect(origins).toContain('https://*.my.salesforce.com/*');
    expect(missingIn({ ...salesforce, domain })).toBeUndefined();
  });

  test.each(['', 'acme', 'acme.salesforce.com', 'acme.my.salesforce.com.evil.example', 'http://'])(
    'of no organisation is asked for again, and never signed in at: %s',
    (domain) => {
      expect(missingIn({ ...salesforce, domain })).toMatchObject({ field: 'domain' });
    },
  );

  test('is asked for only where My Domain was chosen', () => {
    expect(missingIn({ ...salesforce, org: 'sandbox', domain: '' })).toBeUndefined();
    expect(placesOf({ ...salesforce, org: 'sandbox', domain: '' }).api).toBe('https://test.salesforce.com');
  });
});

test.each([
  ['eu', 'https://accounts.zoho.eu', 'https://www.zohoapis.eu'],
  ['com.au', 'https://accounts.zoho.com.au', 'https://www.zohoapis.com.au'],
  ['ca', 'https://accounts.zohocloud.ca', 'https://www.zohoapis.ca'],
] as const)('Zoho is reached in its one data centre: %s', (centre, accounts, api) => {
  const places = placesOf({ ...zoho, centre });
  expect(places.origins).toEqual([`${accounts}/*`, `${api}/*`]);
  expect(places.place.authorize).toBe(`${accounts}/oauth/v2/auth`);
});

test.each<[CrmTyped, string | undefined]>([
  [{ crm: 'hubspot', by: 'key', key: '', person: 'a@b.example' }, 'key'],
  [{ crm: 'hubspot', by: 'key', key: 'pat-eu1', person: 'alex' }, 'person'],
  [{ crm: 'hubspot', by: 'key', key: 'pat-eu1', person: 'a@b.example' }, undefined],
  [{ ...salesforce, org: 'production', domain: '', clientId: '' }, 'clientId'],
  [{ ...zoho, clientSecret: '' }, 'clientSecret'],
  [zoho, undefined],
  [{ ...zoho, by: 'browser', clientSecret: '' }, undefined],
  [{ ...zoho, by: 'browser', clientId: '' }, 'clientId'],
  [{ ...server, address: 'no address' }, 'address'],
  [{ ...server, address: 'http://keyside.example' }, 'address'],
  [{ ...server, token: '' }, 'token'],
  [{ ...server, person: 'alex' }, 'person'],
  [server, undefined],
])('what is missing is named: %j', (typed, field) => {
  expect(missingIn(typed)?.field).toBe(field);
});
