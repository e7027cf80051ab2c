import { describe, expect, test } from 'vitest';
import type { Settings } from './world.ts';
import { startZoho, type Zoho } from './zoho.ts';

async function open(settings: Partial<Settings> = {}) {
  const zoho = await startZoho(settings);
  const token = zoho.tokens.issue(zoho.world.settings.scopes);
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${zoho.address}${path}`, {
      method,
      headers: { authorization: `Zoho-oauthtoken ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const coql = (query: string) => ask('POST', '/crm/v8/coql', { select_query: query });
  return { zoho, ask, coql, [Symbol.asyncDispose]: () => zoho[Symbol.asyncDispose]() };
}

describe('a query', () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, n) => `'41508680000000${10_000 + n}'`).join(',');
  test.each([
    ['select id from Accounts where id is not null limit 2000', 204, undefined],
    ['select id from Accounts where id is not null limit 2001', 400, 'LIMIT_EXCEEDED'],
    ['select id from Accounts where id is not null limit 2000 offset 98001', 400, 'LIMIT_EXCEEDED'],
    ['select id from Accounts', 400, 'SYNTAX_ERROR'],
    ['select * from Accounts where id is not null', 400, 'SYNTAX_ERROR'],
    ['select Nothing from Accounts where id is not null', 400, 'INVALID_QUERY'],
    ['select id from Nothing where id is not null', 400, 'INVALID_MODULE'],
    ['select id from Notes where id is not null', 400, 'INVALID_QUERY'],
    ["select id from Accounts where Description = 'x'", 400, 'INVALID_QUERY'],
    ['select id from Accounts where Account_Name = 5', 400, 'INVALID_QUERY'],
    ["select id from Accounts where Modified_Time >= '2026-11-24T10:00:00Z'", 204, undefined],
    ["select id from Accounts where Modified_Time >= '2026-11-24T10:00:00.000Z'", 400, 'INVALID_QUERY'],
    ["select id from Accounts where Account_Name = 'a' and Website = 'b'", 204, undefined],
    [
      "select id from Accounts where Account_Name = 'a' and Website = 'b' and Phone = 'c'",
      400,
      'SYNTAX_ERROR',
    ],
    ["select id from Accounts where (Account_Name = 'a' and Website = 'b') and Phone = 'c'", 204, undefined],
    ["select id from Accounts where Account_Name = 'O\\'Hare'", 204, undefined],
    ["select id from Accounts where Account_Name = 'O'Hare'", 400, 'SYNTAX_ERROR'],
    [`select id from Accounts where id in (${ids(50)})`, 204, undefined],
    [`select id from Accounts where id in (${ids(51)})`, 400, 'LIMIT_EXCEEDED'],
    ["select id from Contacts where Account_Name.id = '4150868000000000001'", 204, undefined],
    ["select id from Contacts where Account_Name.Nothing = 'x'", 400, 'INVALID_QUERY'],
    ["select id from Accounts where id = 'x'", 400, 'INVALID_QUERY'],
  ])('%s → %i %s', async (query, status, code) => {
    await using there = await open();
    const answer = await there.coql(query);
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
  });

  test('goes on from an id, finds by what records name, counts, and costs more the more it may bring', async () => {
    await using there = await open();
    const accounts = Array.from({ length: 5 }, (_, n) =>
      there.zoho.put('Accounts', { Account_Name: `A${n}` }),
    );
    there.zoho.put('Contacts', { Last_Name: 'Ann', Account_Name: accounts[1] });
    const further = await there.coql(
      `select Account_Name from Accounts where id > '${accounts[2]}' order by id limit 1`,
    );
    expect(further.body).toMatchObject({ data: [{ id: accounts[3] }], info: { more_records: true } });
    const contacts = await there.coql(
      `select Last_Name, Account_Name.Account_Name from Contacts where Account_Name.id in ('${accounts[1]}')`,
    );
    expect(contacts.body.data).toMatchObject([{ Last_Name: 'Ann', 'Account_Name.Account_Name': 'A1' }]);
    const counted = await there.coql('select COUNT(id) from Accounts where id is not null');
    expect(counted.body.data).toEqual([{ 'COUNT(id)': 5 }]);
    expect(
      (await there.coql("select id from Accounts where Account_Name like '%a%' limit 2000")).body.data,
    ).toHaveLength(5);
    expect((await there.coql("select id from Accounts where Account_Name like 'A%1'")).body.code).toBe(
      'INVALID_QUERY',
    );
  });
});

describe('what is sent', () => {
  test.each([
    ['Contacts', { First_Name: 'x' }, 'MANDATORY_NOT_FOUND', 'Last_Name'],
    ['Contacts', { Last_Name: 'x', Email: 'no address' }, 'INVALID_DATA', 'Email'],
    [
      'Contacts',
      { Last_Name: 'x', Account_Name: { id: '4150868000000000001' } },
      'INVALID_DATA',
      'Account_Name',
    ],
    ['Contacts', { Last_Name: 'x'.repeat(256) }, 'INVALID_DATA', 'Last_Name'],
    ['Deals', { Deal_Name: 'x', Stage: 'Nowhere' }, 'INVALID_DATA', 'Stage'],
    ['Deals', { Deal_Name: 'x', Stage: 'Qualification', Amount: '5' }, 'INVALID_DATA', 'Amount'],
    [
      'Calls',
      { Call_Type: 'Outbound', Call_Start_Time: '2026-11-24T10:00:00Z' },
      'MANDATORY_NOT_FOUND',
      'Call_Duration',
    ],
    ['Tasks', { Subject: 'x', What_Id: { id: '4150868000000000001' } }, 'DEPENDENT_FIELD_MISSING', 'What_Id'],
    ['Tasks', { Subject: 'x', Due_Date: '24.11.2026' }, 'INVALID_DATA', 'Due_Date'],
    ['Tasks', { Subject: 'x', Owner: { id: '4150868000000000001' } }, 'INVALID_DATA', 'Owner'],
  ])('to %s as %j is refused: %s', async (module, record, code, api) => {
    await using there = await open();
    const answer = await there.ask('POST', `/crm/v8/${module}`, { data: [record] });
    expect(answer).toMatchObject({ status: 400, body: { data: [{ code, details: { api_name: api } }] } });
    expect(there.zoho.world.table(module).ids).toEqual([]);
  });

  test('of which no module knows is passed over in silence', async () => {
    await using there = await open();
    const answer = await there.ask('POST', '/crm/v8/Accounts', {
      data: [{ Account_Name: 'x', Nothing: 1, Created_Time: '2020-01-01T00:00:00Z' }],
    });
    expect(answer.status).toBe(201);
    expect(there.zoho.world.passedOver).toEqual(['Accounts.Nothing', 'Accounts.Created_Time']);
  });

  test('twice is refused where a field may be there once, and names the other', async () => {
    await using there = await open({ unique: ['Contacts.Email'] });
    const other = there.zoho.put('Contacts', { Last_Name: 'x', Email: 'a@b.example' });
    const answer = await there.ask('POST', '/crm/v8/Contacts', {
      data: [{ Last_Name: 'y', Email: 'a@b.example' }],
    });
    expect(answer).toMatchObject({
      status: 202,
      body: { data: [{ code: 'DUPLICATE_DATA', details: { api_name: 'Email', id: other } }] },
    });
  });

  test('is refused of more than a hundred records, and as anything but JSON', async () => {
    await using there = await open();
    const data = Array.from({ length: 101 }, () => ({ Account_Name: 'x' }));
    expect((await there.ask('POST', '/crm/v8/Accounts', { data })).body.code).toBe('LIMIT_EXCEEDED');
    expect((await there.ask('POST', '/crm/v8/Accounts', 'x')).body.code).toBe('INVALID_DATA');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await there.ask('POST', '/crm/v8/Accounts', { data: data.slice(1) }, form)).body.code).toBe(
      'INVALID_REQUEST',
    );
  });
});

describe('who asks', () => {
  test.each([
    [{ rights: { Cases: 'none' } }, 'GET', '/crm/v8/Cases?fields=Subject', 403, 'NO_PERMISSION'],
    [{ rights: { Accounts: 'read' } }, 'POST', '/crm/v8/Accounts', 403, 'NO_PERMISSION'],
    [{ rights: { Accounts: 'read' } }, 'GET', '/crm/v8/Accounts?fields=Website', 204, undefined],
    [{ edition: 'Free' }, 'GET', '/crm/v8/Cases?fields=Subject', 400, 'INVALID_MODULE'],
    [{ scopes: ['ZohoCRM.modules.accounts.READ'] }, 'GET', '/crm/v8/Accounts?fields=Website', 204, undefined],
    [
      { scopes: ['ZohoCRM.modules.accounts.READ'] },
      'GET',
      '/crm/v8/Contacts?fields=Email',
      401,
      'OAUTH_SCOPE_MISMATCH',
    ],
    [
      { scopes: ['ZohoCRM.modules.ALL'] },
      'GET',
      '/crm/v8/Accounts/search?word=x',
      401,
      'OAUTH_SCOPE_MISMATCH',
    ],
    [{}, 'GET', '/crm/v7/Accounts?fields=Website', 404, 'INVALID_URL_PATTERN'],
    [{}, 'PATCH', '/crm/v8/Accounts', 400, 'INVALID_REQUEST_METHOD'],
    [{}, 'GET', '/crm/v8/Accounts/123', 400, 'INVALID_DATA'],
  ] as [Partial<Settings>, string, string, number, string | undefined][])(
    'with %j, %s %s → %i %s',
    async (settings, method, path, status, code) => {
      await using there = await open(settings);
      const answer = await there.ask(method, path, method === 'POST' ? { data: [{}] } : undefined);
      expect([answer.status, answer.body?.code]).toEqual([status, code]);
    },
  );

  test('too often is refused at once, or for the rest of a day', async () => {
    await using there = await open({ edition: 'Free' });
    there.zoho.refuse(1);
    expect((await there.ask('GET', '/crm/v8/org')).body.code).toBe('TOO_MANY_REQUESTS');
    expect((await there.ask('GET', '/crm/v8/org')).status).toBe(200);
    there.zoho.spend(5000);
    expect(await there.ask('GET', '/crm/v8/org')).toMatchObject({
      status: 429,
      body: { code: 'LIMIT_EXCEEDED' },
    });
  });

  async function refresh(zoho: Zoho, token: string) {
    const { id, secret } = zoho.tokens.client;
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: id,
      client_secret: secret,
      refresh_token: token,
    });
    return (await fetch(`${zoho.address}/oauth/v2/token`, { method: 'POST', body })).json();
  }

  test('gets ten tokens in ten minutes and no more, and the eleventh that lives ends the oldest', async () => {
    await using there = await open();
    const consent = there.zoho.tokens.consent(there.zoho.world.settings.scopes);
    for (let n = 0; n < 10; n++)
      expect(await refresh(there.zoho, consent)).toMatchObject({
        expires_in: 3600,
        api_domain: there.zoho.address,
      });
    expect(await refresh(there.zoho, consent)).toMatchObject({ error: 'Access Denied' });
    expect(await there.ask('GET', '/crm/v8/org')).toMatchObject({
      status: 401,
      body: { code: 'INVALID_TOKEN' },
    });
    expect(await refresh(there.zoho, 'another')).toEqual({ error: 'invalid_code' });
  });
});

test('what is deleted or merged is told of as gone, and its records go with what it was merged into', async () => {
  await using there = await open();
  const [one, other] = ['One', 'Other'].map((name) => there.zoho.put('Accounts', { Account_Name: name }));
  const contact = there.zoho.put('Contacts', { Last_Name: 'Ann', Account_Name: one });
  there.zoho.merge('Accounts', one ?? '', other ?? '');
  expect(there.zoho.get('Contacts', contact)?.Account_Name).toBe(other);
  const since = { 'if-modified-since': new Date(Date.now() - 60_000).toISOString() };
  expect(
    (await there.ask('GET', '/crm/v8/Accounts/deleted?type=all', undefined, since)).body.data,
  ).toMatchObject([{ id: one, type: 'permanent' }]);
  expect((await there.ask('GET', `/crm/v8/Accounts/${one}`)).status).toBe(204);
  const future = { 'if-modified-since': new Date(Date.now() + 60_000).toISOString() };
  expect((await there.ask('GET', '/crm/v8/Accounts?fields=Website', undefined, future)).status).toBe(304);
});

test('the index is late, the records are not', async () => {
  await using there = await open({ searchLag: 60_000 });
  const id = there.zoho.put('Contacts', { Last_Name: 'Ann', Email: 'ann@x.example' });
  expect((await there.ask('GET', '/crm/v8/Contacts/search?email=ann@x.example')).status).toBe(204);
  expect((await there.coql("select id from Contacts where Email = 'ann@x.example'")).body.data).toEqual([
    { id },
  ]);
});

test('pages go by number for two thousand records, and by token further', async () => {
  await using there = await open();
  for (let n = 0; n < 450; n++) there.zoho.put('Accounts', { Account_Name: `A${n}` });
  const first = await there.ask('GET', '/crm/v8/Accounts?fields=Account_Name&per_page=200');
  expect(first.body.info).toMatchObject({ count: 200, more_records: true });
  const next = await there.ask(
    'GET',
    `/crm/v8/Accounts?fields=Account_Name&page_token=${first.body.info.next_page_token}`,
  );
  expect(next.body.data[0].Account_Name).toBe('A249');
  expect((await there.ask('GET', '/crm/v8/Accounts?fields=Account_Name&page=11')).body.code).toBe(
    'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
  );
});
