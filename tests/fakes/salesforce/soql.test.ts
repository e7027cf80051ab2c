import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Salesforce, startSalesforce } from './salesforce.ts';

let org: Salesforce;
let token: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  org = await startSalesforce();
  token = org.sessions.open();
  const { admin } = org;
  for (const [name, fields] of Object.entries({
    acme: { Name: 'Acme 100%', Website: 'acme.example', AnnualRevenue: 5 },
    quote: { Name: "O'Hara \\ Sons", Website: null, AnnualRevenue: 10 },
    plain: { Name: 'acme 1000', Website: 'other.example' },
  }))
    ids[name] = admin.put('Account', fields, Date.parse('2026-11-01T00:00:00Z'));
  admin.put('Contact', { LastName: 'One', AccountId: ids.acme });
  admin.put('Contact', { LastName: 'Two', AccountId: ids.acme });
});
afterAll(() => org[Symbol.asyncDispose]());

async function ask(path: string, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${org.address}/services/data/v67.0${path}`, { headers, ...init });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}
const select = async (query: string) => (await ask(`/query?q=${encodeURIComponent(query)}`)).body;
const namesOf = ({ records }: { records: { Id: string }[] }) =>
  records.map(({ Id }) => Object.keys(ids).find((name) => ids[name] === Id));

test.each([
  ["Name LIKE 'acme%'", ['acme', 'plain']],
  [String.raw`Name LIKE '%\%'`, ['acme']],
  ["Name LIKE 'acme 100_'", ['acme', 'plain']],
  [String.raw`Name LIKE 'acme 100\_'`, []],
  [String.raw`Name = 'O\'Hara \\ Sons'`, ['quote']],
  ["Name = 'ACME 1000'", ['plain']],
  ['Website = null', ['quote']],
  ["NOT Website LIKE 'acme%'", ['quote', 'plain']],
  ["(NOT (Name LIKE 'acme%')) OR AnnualRevenue > 4", ['acme', 'quote']],
  ["AnnualRevenue >= 5 AND (AnnualRevenue < 10 OR Name = 'x')", ['acme']],
  ['SystemModstamp >= 2026-11-01T00:00:00Z', ['acme', 'quote', 'plain']],
  ['SystemModstamp > 2026-11-01T00:00:00Z', []],
  ["Website IN ('acme.example', 'other.example')", ['acme', 'plain']],
])('where %s finds %j', async (where, names) => {
  expect(namesOf(await select(`SELECT Id FROM Account WHERE ${where} ORDER BY Id`))).toEqual(names);
});

test('gives children with their number, and nothing where there are none', async () => {
  const found = await select(
    'SELECT Id, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Id',
  );
  expect(found.records.map((each: { Contacts: unknown }) => each.Contacts)).toMatchObject([
    { totalSize: 1, records: [{ LastName: 'Two' }] },
    null,
    null,
  ]);
});

test('orders by several, nothing first unless it is to be last', async () => {
  const by = async (order: string) => namesOf(await select(`SELECT Id FROM Account ORDER BY ${order}`));
  expect(await by('AnnualRevenue DESC NULLS LAST, Id')).toEqual(['quote', 'acme', 'plain']);
  expect(await by('AnnualRevenue, Id')).toEqual(['plain', 'acme', 'quote']);
});

test('does not tell of what this person may not see', async () => {
  org.admin.hide('Account.Website', 'Contact');
  expect((await select('SELECT Website FROM Account'))[0].errorCode).toBe('INVALID_FIELD');
  expect((await select('SELECT Id FROM Contact'))[0].errorCode).toBe('INVALID_TYPE');
  expect((await ask('/sobjects/Contact/describe')).status).toBe(404);
  org.admin.show('Account.Website', 'Contact');
});

test('refuses more than it takes in one request', async () => {
  const sub = (n: number, url: string) => ({
    method: 'GET',
    url: `/services/data/v67.0${url}`,
    referenceId: `r${n}`,
  });
  const send = async (subs: object[]) =>
    (await ask('/composite', { method: 'POST', body: JSON.stringify({ compositeRequest: subs }) })).body
      .compositeResponse;
  const queries = Array.from({ length: 6 }, (_, n) => sub(n, '/query?q=SELECT+Id+FROM+Account'));
  expect((await send(queries))[0].body[0].errorCode).toBe('LIMIT_EXCEEDED');
  expect(await send(queries.slice(1))).toHaveLength(5);
  const many = Array.from({ length: 26 }, (_, n) => sub(n, '/sobjects'));
  expect((await send(many))[0].body[0].errorCode).toBe('LIMIT_EXCEEDED');
});

test('takes back all of what is to be done together, where one of it cannot be', async () => {
  const sub = (referenceId: string, body: object) => ({
    method: 'POST',
    url: '/services/data/v67.0/sobjects/Contact',
    referenceId,
    body,
  });
  const before = org.admin.all('Contact').length;
  const { body } = await ask('/composite', {
    method: 'POST',
    body: JSON.stringify({
      allOrNone: true,
      compositeRequest: [sub('a', { LastName: 'A' }), sub('b', { Nope: 1 })],
    }),
  });
  expect(
    body.compositeResponse.map((one: { body: { errorCode: string }[] }) => one.body[0]?.errorCode),
  ).toEqual(['PROCESSING_HALTED', 'INVALID_FIELD']);
  expect(org.admin.all('Contact')).toHaveLength(before);
});

test.each([
  ['an unknown field', { LastName: 'x', Nope: 1 }, 'INVALID_FIELD'],
  ['one that Salesforce works out', { LastName: 'x', Name: 'y' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  ['no last name', { FirstName: 'x' }, 'REQUIRED_FIELD_MISSING'],
  ['too long a text', { LastName: 'x'.repeat(81) }, 'STRING_TOO_LONG'],
  ['no address', { LastName: 'x', Email: 'nonsense' }, 'INVALID_EMAIL_ADDRESS'],
  ['an id of another kind', { LastName: 'x', AccountId: '003Kd0000000001AAA' }, 'MALFORMED_ID'],
  ['an id of nothing', { LastName: 'x', AccountId: '001Kd00000zzzzz' }, 'INVALID_CROSS_REFERENCE_KEY'],
  ['a number for a text list', { LastName: { a: 1 } }, 'JSON_PARSER_ERROR'],
])('refuses a contact with %s', async (_what, fields, errorCode) => {
  const { status, body } = await ask('/sobjects/Contact', { method: 'POST', body: JSON.stringify(fields) });
  expect([status, body[0].errorCode]).toEqual([400, errorCode]);
});

test('changes a record only while it is as it was', async () => {
  const path = `/sobjects/Account/${ids.acme}`;
  const send = async (since: string) =>
    (
      await ask(path, {
        method: 'PATCH',
        body: '{"Industry":"Retail"}',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'if-unmodified-since': since,
        },
      })
    ).status;
  expect(await send('Sat, 31 Oct 2026 00:00:00 GMT')).toBe(412);
  expect(await send('Sun, 01 Nov 2026 00:00:00 GMT')).toBe(204);
});

test('keeps fifty thousand accounts with their contacts, and finds one’s own at once', {
  timeout: 60_000,
}, async () => {
  const many = Array.from({ length: 50_000 }, (_, n) => org.admin.put('Account', { Name: `Many ${n}` }));
  for (const AccountId of many.slice(0, 1000)) org.admin.put('Contact', { LastName: 'C', AccountId });
  const began = performance.now();
  for (const id of many.slice(0, 100))
    expect((await select(`SELECT Id FROM Contact WHERE AccountId = '${id}'`)).totalSize).toBe(1);
  expect(performance.now() - began).toBeLessThan(5000);
});
