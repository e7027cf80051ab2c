import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Hubspot, startHubspot } from './hubspot.ts';
import { createPortal } from './portal.ts';

let hubspot: Hubspot;
beforeEach(async () => {
  hubspot = await startHubspot({ limits: { search: 1000 } });
});
afterEach(() => hubspot[Symbol.asyncDispose]());

interface Sent {
  readonly method?: string;
  readonly token?: string;
  readonly type?: string;
}

async function ask(path: string, body?: unknown, { method, token = 'pat-eu1-full', type }: Sent = {}) {
  const response = await fetch(`${hubspot.address}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { authorization: `Bearer ${token}`, 'content-type': type ?? 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
}

const V = '/crm/objects/2026-09';
const filter = (propertyName: string, operator: string, value?: unknown) => ({
  filterGroups: [{ filters: [{ propertyName, operator, value }] }],
});

describe('the fake of HubSpot refuses', () => {
  const note = { hs_timestamp: '2026-11-20T09:00:00Z' };
  const to = (id: unknown, associationTypeId: unknown, associationCategory = 'HUBSPOT_DEFINED') => ({
    properties: note,
    associations: [{ to: { id }, types: [{ associationCategory, associationTypeId }] }],
  });
  test.each([
    [
      'a property that is not there',
      '/companies',
      { properties: { nam: 'x' } },
      400,
      'PROPERTY_DOESNT_EXIST',
    ],
    [
      'a number that is none',
      '/deals',
      { properties: { dealname: 'x', dealstage: 'y', amount: '1,2' } },
      400,
      'INVALID_DOUBLE',
    ],
    ['a value that is no text', '/deals', { properties: { amount: 12 } }, 400, 'Cannot deserialize'],
    [
      'an option that is not offered',
      '/companies',
      { properties: { industry: 'Health' } },
      400,
      'INVALID_OPTION',
    ],
    [
      'what it works out itself',
      '/companies',
      { properties: { hs_lastmodifieddate: '1' } },
      400,
      'READ_ONLY_VALUE',
    ],
    [
      'an owner that is not there',
      '/companies',
      { properties: { hubspot_owner_id: '7' } },
      400,
      'INVALID_OWNER_ID',
    ],
    ['a time that is none', '/notes', { properties: { hs_timestamp: 'yesterday' } }, 400, 'INVALID_LONG'],
    ['a note without a time', '/notes', { properties: { hs_note_body: 'x' } }, 400, 'hs_timestamp'],
    ['an association of another kind', '/notes', to('20000000001', 279), 400, 'INVALID_ASSOCIATION_TYPE'],
    [
      'an association in the wrong category',
      '/notes',
      to('20000000001', 190, 'USER_DEFINED'),
      400,
      'INVALID_ASSOCIATION_TYPE',
    ],
    ['an association with what is not there', '/notes', to('1', 190), 400, 'COMPANY=1 is not valid'],
    ['an id that is a number', '/notes', to(20_000_000_001, 190), 400, 'must be a string'],
    [
      'a field of the body that it does not know',
      '/companies',
      { properties: {}, props: {} },
      400,
      'Unrecognized field',
    ],
    ['another operator', '/companies/search', filter('domain', 'LIKE', 'a'), 400, 'LIKE'],
    [
      'a filter by what is not there',
      '/companies/search',
      filter('lastmodifieddate', 'GT', '1'),
      400,
      'PROPERTY_DOESNT_EXIST',
    ],
    ['a filter by a number', '/companies/search', filter('hs_object_id', 'GT', 1), 400, 'must be a string'],
    ['IN without values', '/companies/search', filter('hs_object_id', 'IN', '1'), 400, 'values'],
    ['a page that is too large', '/companies/search', { limit: 201 }, 400, 'limit'],
    ['more than ten thousand of one query', '/companies/search', { limit: 200, after: '9900' }, 400, '10000'],
    ['more than one sort', '/companies/search', { sorts: ['name', 'domain'] }, 400, 'one sort'],
    [
      'six groups',
      '/companies/search',
      { filterGroups: Array.from({ length: 6 }, () => ({ filters: [] })) },
      400,
      'TOO_MANY_FILTERS',
    ],
    [
      'more than a hundred inputs',
      '/companies/batch/read',
      { inputs: Array.from({ length: 101 }, () => ({ id: '1' })) },
      400,
      '100',
    ],
    ['objects that are not there', '/compagnies', { properties: {} }, 400, 'Unable to infer object type'],
    ['new contracts', '/contracts', { properties: {} }, 405, 'read only'],
    ['what is no JSON', '/companies', '{', 400, 'Invalid input JSON'],
  ])('%s', async (_what, path, body, status, says) => {
    const answer = await ask(`${V}${path}`, body);
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringContaining(says)]);
    expect(answer.body).toMatchObject({ status: 'error', correlationId: expect.any(String) });
  });

  test('another content type, another version, no token and one that has ended', async () => {
    expect((await ask(`${V}/companies`, 'name=x', { type: 'text/plain' })).status).toBe(415);
    expect((await ask('/crm/objects/2027-03/companies')).status).toBe(404);
    expect((await ask(`${V}/companies`, undefined, { token: 'pat-eu1-other' })).body.category).toBe(
      'INVALID_AUTHENTICATION',
    );
    hubspot.portal.settings.tokens.set('old', { scopes: [], until: Date.now() - 1 });
    expect((await ask(`${V}/companies`, undefined, { token: 'old' })).body.category).toBe(
      'EXPIRED_AUTHENTICATION',
    );
    expect((await ask(`${V}/companies?limit=101`)).status).toBe(400);
  });

  test('whoever may not, by each object’s own scope', async () => {
    const scopes = ['crm.objects.companies.read'];
    hubspot.portal.settings.tokens.set('reader', { scopes, until: Number.POSITIVE_INFINITY });
    const token = 'reader';
    expect((await ask(`${V}/companies`, undefined, { token })).status).toBe(200);
    for (const path of ['/tickets', '/notes', '/companies?associations=tickets'])
      expect((await ask(`${V}${path}`, undefined, { token })).body.category).toBe('MISSING_SCOPES');
    const written = await ask(`${V}/companies`, { properties: { name: 'x' } }, { token });
    expect([written.status, written.body.errors[0].context.requiredGranularScopes]).toEqual([
      403,
      ['crm.objects.companies.write'],
    ]);
  });

  test('what a rule of the portal wants, and only under the paths of 2026-09', async () => {
    hubspot.portal.admin.require('deals', 'amount', (values) => values.get('dealstage') === 'contractsent');
    const deal = (dealstage: string) => ({ properties: { dealname: 'x', dealstage } });
    expect((await ask(`${V}/deals`, deal('contractsent'))).body.errors).toMatchObject([
      { context: { propertyName: ['amount'] } },
    ]);
    expect((await ask(`${V}/deals`, deal('qualifiedtobuy'))).status).toBe(201);
    expect((await ask('/crm/objects/2026-03/deals', deal('contractsent'))).status).toBe(201);
  });
});

describe('the fake of HubSpot', () => {
  test('has an index that is late, and nothing else that is', async () => {
    let now = Date.now();
    Object.assign(hubspot.portal.settings, { now: () => now, lag: 60_000 });
    const { body } = await ask(`${V}/companies`, { properties: { name: 'Arden' } });
    const names = async () =>
      (await ask(`${V}/companies/search`, { properties: ['name'] })).body.results.map(
        (one: { properties: { name: string } }) => one.properties.name,
      );
    expect(await names()).toEqual([]);
    expect((await ask(`${V}/companies/${body.id}`)).status).toBe(200);
    now += 60_000;
    expect(await names()).toEqual(['Arden']);
    await ask(`${V}/companies/${body.id}`, { properties: { name: 'Borealis' } }, { method: 'PATCH' });
    expect(await names()).toEqual(['Arden']);
    await ask(`${V}/companies/${body.id}`, undefined, { method: 'DELETE' });
    now += 60_000;
    expect(await names()).toEqual([]);
  });

  test('counts searches for themselves and the rest by ten seconds and by the day of the portal', async () => {
    let now = Date.parse('2026-11-26T22:30:00Z');
    await hubspot[Symbol.asyncDispose]();
    hubspot = await startHubspot({ limits: { burst: 3, daily: 5, search: 1 } });
    hubspot.portal.settings.now = () => now;
    const search = () => ask(`${V}/companies/search`, {});
    expect((await search()).headers.get('x-hubspot-ratelimit-remaining')).toBeNull();
    expect((await search()).body).toMatchObject({ errorType: 'RATE_LIMIT', policyName: 'SECONDLY' });
    const list = () => ask(`${V}/companies`);
    expect((await list()).headers.get('x-hubspot-ratelimit-remaining')).toBe('1');
    await list();
    expect((await list()).body).toMatchObject({ policyName: 'TEN_SECONDLY_ROLLING' });
    now += 10_000;
    await list();
    await list();
    expect((await list()).body).toMatchObject({ policyName: 'DAILY' });
    now += 40 * 60_000;
    expect((await list()).status).toBe(200);
  });

  test('gives the first company of a contact as its main one, and the second once it is made so', async () => {
    const { admin, propertyOf } = hubspot.portal;
    const [one, two] = [admin.put('companies', { name: '1' }), admin.put('companies', { name: '2' })];
    const contact = admin.put('contacts', { email: 'a@example.com' });
    admin.link(contact, one, 279);
    admin.link(contact, two, 279);
    expect(propertyOf(contact, 'associatedcompanyid')).toBe(one.id);
    const input = { from: { id: contact.id }, to: { id: two.id } };
    await ask('/crm/associations/2026-09/contacts/companies/batch/create', {
      inputs: [{ ...input, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 }] }],
    });
    expect(propertyOf(contact, 'associatedcompanyid')).toBe(two.id);
    const archived = await ask('/crm/associations/2026-09/contacts/companies/batch/archive', {
      inputs: [{ from: { id: contact.id }, to: [{ id: two.id }] }],
    });
    expect([archived.status, propertyOf(contact, 'associatedcompanyid')]).toEqual([204, null]);
    expect([...hubspot.portal.linked(contact.id, 'companies').keys()]).toEqual([one.id]);
  });

  test('answers for a merged record under its old id, or not at all', async () => {
    const { admin, settings } = hubspot.portal;
    const [into, from] = [admin.put('companies', { name: 'Into' }), admin.put('companies', { name: 'From' })];
    admin.merge(into, from);
    expect((await ask(`${V}/companies/${from.id}`)).body.id).toBe(into.id);
    settings.mergedAnswers = false;
    expect((await ask(`${V}/companies/${from.id}`)).status).toBe(404);
    const found = await ask(
      `${V}/companies/search`,
      filter('hs_merged_object_ids', 'CONTAINS_TOKEN', from.id),
    );
    expect(found.body.results.map(({ id }: { id: string }) => id)).toEqual([into.id]);
  });

  test('pages through all, whatever the size of its ids', async () => {
    await hubspot[Symbol.asyncDispose]();
    hubspot = await startHubspot({ portal: createPortal(99_999_999_999_999_990n) });
    for (let n = 0; n < 25; n++) hubspot.portal.admin.put('companies', { name: String(n) });
    const seen: string[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { body: page }: { body: { results: { id: string }[]; paging?: { next: { after: string } } } } =
        await ask(`${V}/companies?limit=10${after && `&after=${after}`}`);
      seen.push(...page.results.map(({ id }) => id));
      after = page.paging?.next.after;
    }
    expect(new Set(seen).size).toBe(25);
    const late = await ask(`${V}/companies/search`, {
      ...filter('hs_object_id', 'GT', seen[20]),
      sorts: ['hs_object_id'],
    });
    expect(late.body.results.map(({ id }: { id: string }) => id)).toEqual(seen.slice(21));
  });

  test.each([
    ['arden*', true],
    ['medical', true],
    ['medi', false],
    ['*dical', true],
    ['arden medical', true],
    ['medical arden', false],
  ])('finds the tokens %s: %s', async (value, isFound) => {
    hubspot.portal.admin.put('companies', { name: 'Arden Medical' });
    const { body } = await ask(`${V}/companies/search`, filter('name', 'CONTAINS_TOKEN', value));
    expect(body.total).toBe(isFound ? 1 : 0);
  });
});
