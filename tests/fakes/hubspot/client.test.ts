import { Client } from '@hubspot/api-client';
import { FilterOperatorEnum } from '@hubspot/api-client/lib/codegen/crm/companies/index.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hubspot, startHubspot } from './hubspot.ts';

// The published client, unmodified: what it reads out of the fake's answers is what HubSpot's answers have. It only speaks
// v3 and v4; the dated paths are answered by the same handlers, and it reaches them by `apiRequest`.

let hubspot: Hubspot;
let client: Client;
beforeAll(async () => {
  hubspot = await startHubspot({ limits: { search: 1000, burst: 10_000 } });
  client = new Client({ accessToken: 'pat-eu1-full', basePath: hubspot.address });
});
afterAll(() => hubspot[Symbol.asyncDispose]());

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const failure = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code: number; body: { category: string; message: string } }) => error,
  );

describe('the published client', () => {
  test('makes, reads, changes, finds and takes away a company', async () => {
    const made = await client.crm.companies.basicApi.create({
      properties: { name: 'Arden', domain: 'arden.example' },
    });
    expect(made.id).toMatch(/^\d{11}$/);
    expect(made.createdAt).toBeInstanceOf(Date);
    const read = await client.crm.companies.basicApi.getById(made.id, ['name', 'domain', 'nonsense']);
    expect(read.properties).toMatchObject({ name: 'Arden', hs_object_id: made.id });
    expect('nonsense' in read.properties).toBe(false);
    await client.crm.companies.basicApi.update(made.id, { properties: { name: 'Arden Ltd' } });
    const found = await client.crm.companies.searchApi.doSearch({
      filterGroups: [
        { filters: [{ propertyName: 'domain', operator: FilterOperatorEnum.Eq, value: 'arden.example' }] },
      ],
      properties: ['name'],
      limit: 5,
    });
    expect(found.results.map(({ properties }) => properties.name)).toEqual(['Arden Ltd']);
    expect(found.total).toBe(1);
    await client.crm.companies.basicApi.archive(made.id);
    const gone = await client.crm.companies.basicApi.getPage(
      10,
      undefined,
      ['name'],
      undefined,
      undefined,
      true,
    );
    expect(gone.results.map(({ id, archived }) => [id, archived])).toEqual([[made.id, true]]);
    expect(await failure(client.crm.companies.basicApi.getById(made.id))).toMatchObject({
      code: 404,
      body: { category: 'OBJECT_NOT_FOUND' },
    });
  });

  test('makes contacts with a company, and reads by which labels they belong to it', async () => {
    const company = await client.crm.companies.basicApi.create({ properties: { name: 'Borealis' } });
    const champion = hubspot.portal.admin.label('contacts', 'companies', 'Champion');
    const contact = await client.crm.contacts.basicApi.create({
      properties: { email: 'bo@borealis.example', firstname: 'Bo' },
      associations: [
        {
          to: { id: company.id },
          types: [
            { associationCategory: 'HUBSPOT_DEFINED' as never, associationTypeId: 279 },
            { associationCategory: 'USER_DEFINED' as never, associationTypeId: champion },
          ],
        },
      ],
    });
    const beside = await client.crm.associations.v4.batchApi.getPage('companies', 'contacts', {
      inputs: [{ id: company.id }],
    });
    expect(beside.results[0]?.to[0]?.toObjectId).toBe(contact.id);
    expect(beside.results[0]?.to[0]?.associationTypes.map(({ label }) => label ?? null).toSorted()).toEqual([
      'Champion',
      'Primary',
      null,
    ]);
    const listed = await client.crm.contacts.basicApi.getPage(
      10,
      undefined,
      ['associatedcompanyid'],
      undefined,
      ['companies'],
    );
    expect(plain(listed.results[0])).toMatchObject({
      properties: { associatedcompanyid: company.id },
      associations: { companies: { results: [{ id: company.id, type: 'contact_to_company' }] } },
    });
    const labels = await client.crm.associations.v4.schema.definitionsApi.getAll('contacts', 'companies');
    expect(labels.results.map(({ label }) => label)).toContain('Champion');
  });

  test('reads several at once, and hears which of them are not there', async () => {
    const one = await client.crm.deals.basicApi.create({
      properties: { dealname: 'Roll-out', dealstage: 'contractsent', amount: '1200.50' },
    });
    const both = await client.crm.deals.batchApi.read({
      inputs: [{ id: one.id }, { id: '1' }],
      properties: ['dealname', 'hs_is_closed', 'hs_deal_stage_probability'],
      propertiesWithHistory: [],
    });
    expect(plain(both)).toMatchObject({
      results: [
        { properties: { dealname: 'Roll-out', hs_is_closed: 'false', hs_deal_stage_probability: '0.9' } },
      ],
      numErrors: 1,
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['1'] } }],
    });
  });

  test('reads owners, pipelines and properties', async () => {
    const owner = hubspot.portal.admin.owner({ email: 'alex@example.com', firstName: 'Alex' });
    const { results } = await client.crm.owners.ownersApi.getPage('alex@example.com');
    expect(results.map(({ id }) => id)).toEqual([owner.id]);
    const pipelines = await client.crm.pipelines.pipelinesApi.getAll('deals');
    expect(pipelines.results[0]?.stages.at(-1)).toMatchObject({
      id: 'closedlost',
      metadata: { isClosed: 'true' },
    });
    const properties = await client.crm.properties.coreApi.getAll('contacts');
    expect(
      properties.results.find(({ name }) => name === 'lastmodifieddate')?.modificationMetadata,
    ).toMatchObject({
      readOnlyValue: true,
    });
  });

  test.each(['notes', 'calls', 'emails', 'meetings', 'communications', 'tasks'] as const)(
    'hears of what is missing in one of the %s',
    async (type) => {
      const error = await failure(client.crm.objects[type].basicApi.create({ properties: {} }));
      expect(error).toMatchObject({ code: 400, body: { category: 'VALIDATION_ERROR' } });
      expect(error?.body.message).toContain('Some required properties were not set.');
    },
  );

  test('hears of a contact that is there already', async () => {
    const twice = () => client.crm.contacts.basicApi.create({ properties: { email: 'twice@example.com' } });
    const { id } = await twice();
    expect(await failure(twice())).toMatchObject({
      code: 409,
      body: { category: 'CONFLICT', message: `Contact already exists. Existing ID: ${id}` },
    });
  });

  test('changes a code and a refresh token into access tokens', async () => {
    const { clientId, clientSecret, redirectUri } = await import('./oauth.ts').then(({ ourApp }) => ourApp);
    const code = hubspot.oauth.consent();
    const first = await client.oauth.tokensApi.create(
      'authorization_code',
      code,
      redirectUri,
      clientId,
      clientSecret,
    );
    const again = await client.oauth.tokensApi.create(
      'refresh_token',
      undefined,
      undefined,
      clientId,
      clientSecret,
      first.refreshToken,
    );
    expect(again).toMatchObject({ refreshToken: first.refreshToken, expiresIn: 1800 });
    const known = new Client({ accessToken: again.accessToken, basePath: hubspot.address });
    expect((await known.crm.owners.ownersApi.getPage()).results).not.toEqual([]);
    expect(
      await failure(
        client.oauth.tokensApi.create('authorization_code', code, redirectUri, clientId, clientSecret),
      ),
    ).toMatchObject({ code: 400, body: { status: 'BAD_AUTH_CODE' } });
  });

  test('is refused a token for a secret, an address or a code that is not right', async () => {
    const { ourApp } = await import('./oauth.ts');
    const ask = (redirectUri: string, secret: string, code = hubspot.oauth.consent()) =>
      failure(
        client.oauth.tokensApi.create('authorization_code', code, redirectUri, ourApp.clientId, secret),
      );
    const own = [ourApp.redirectUri, ourApp.clientSecret] as const;
    expect(await ask(own[0], 'wrong')).toMatchObject({ code: 400, body: { status: 'BAD_CLIENT_SECRET' } });
    expect(await ask(`${own[0]}/`, own[1])).toMatchObject({
      code: 400,
      body: { status: 'BAD_REDIRECT_URI' },
    });
    expect(await ask(...own, 'unknown')).toMatchObject({ code: 400, body: { status: 'BAD_AUTH_CODE' } });
  });

  test.each([
    ['another address', { redirect_uri: 'https://evil.example/' }],
    ['a scope that the app has not', { scope: 'crm.objects.companies.read crm.everything' }],
    ['another app', { client_id: 'other' }],
  ])('the page at which a person says yes sends nobody on for %s', async (_what, wrong) => {
    const { ourApp } = await import('./oauth.ts');
    const right = {
      client_id: ourApp.clientId,
      redirect_uri: ourApp.redirectUri,
      scope: 'tickets',
      state: 's',
    };
    const at = (asked: object) =>
      fetch(`${hubspot.address}/oauth/authorize?${new URLSearchParams({ ...asked })}`);
    expect((await at(right)).status).toBe(200);
    expect((await at({ ...right, ...wrong })).status).toBe(400);
  });

  test('reaches the dated paths', async () => {
    const ask = async (path: string, body?: object) => {
      const response = await client.apiRequest({ path, ...(body && { method: 'POST', body }) });
      return [response.status, await response.json()] as const;
    };
    expect(await ask('/account-info/2026-09/details')).toMatchObject([200, { portalId: 49_012_345 }]);
    expect(await ask('/crm/objects/2026-09/companies/search', { limit: 1 })).toMatchObject([
      200,
      { results: [expect.anything()] },
    ]);
    expect(await ask('/crm/objects/2025-01/companies')).toMatchObject([404, { status: 'error' }]);
  });
});
