import jsforce from 'jsforce';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app, type Salesforce, startSalesforce } from './salesforce.ts';

// The vendor's published client, as it is: what it makes of the fake is what it would make of Salesforce.
let org: Salesforce;
let connection: InstanceType<typeof jsforce.Connection>;
let acme: string;

beforeAll(async () => {
  org = await startSalesforce();
  connection = new jsforce.Connection({
    instanceUrl: org.address,
    accessToken: org.sessions.open(),
    version: '67.0',
  });
  acme = org.admin.put('Account', { Name: 'Acme', Website: 'acme.example' });
});
afterAll(() => org[Symbol.asyncDispose]());

test('makes, reads, changes and deletes a record', async () => {
  const made = await connection
    .sobject('Contact')
    .create({ LastName: "O'Hara", AccountId: acme, Email: 'o@acme.example' });
  expect(made).toMatchObject({ success: true, errors: [] });
  const id = made.id ?? '';
  expect(id).toMatch(/^003\w{15}$/);
  expect(await connection.sobject('Contact').retrieve(id)).toMatchObject({ Name: "O'Hara", AccountId: acme });
  await connection.sobject('Contact').update({ Id: id, Title: 'Head' });
  const found = await connection.query(`SELECT Title, Account.Name FROM Contact WHERE LastName = 'O\\'Hara'`);
  expect(found.records).toMatchObject([{ Title: 'Head', Account: { Name: 'Acme' } }]);
  await connection.sobject('Contact').delete(id);
  expect((await connection.query(`SELECT Id FROM Contact WHERE Id = '${id}'`)).totalSize).toBe(0);
});

test('reads page after page of a long answer', async () => {
  for (let n = 0; n < 450; n++) org.admin.put('Case', { Subject: `Case ${n}`, AccountId: acme });
  const options = { autoFetch: true, headers: { 'Sforce-Query-Options': 'batchSize=200' } };
  const found = await connection.query('SELECT Id, Subject FROM Case ORDER BY Id', options);
  expect([found.totalSize, found.records.length, found.done]).toEqual([450, 450, true]);
});

test('makes a record once by the organisation’s own key, however often it is sent', async () => {
  org.admin.addField('Task', 'Keyside_Id__c string 36 external');
  const key = crypto.randomUUID();
  const send = (Subject: string) =>
    connection.sobject('Task').upsert({ Subject, WhatId: acme, Keyside_Id__c: key }, 'Keyside_Id__c');
  const [first, again] = [await send('One'), await send('Two')];
  expect([first.created, again.created, again.id]).toEqual([true, false, first.id]);
  expect(org.admin.all('Task').filter((task) => task.Keyside_Id__c === key)).toMatchObject([
    { Subject: 'Two' },
  ]);
});

test('is told what there is, and what of it this person may', async () => {
  const all = await connection.describeGlobal();
  expect(all.sobjects.map(({ name }) => name)).toEqual(expect.arrayContaining(['Account', 'Task']));
  expect(all.sobjects.map(({ name }) => name)).not.toContain('CurrencyType');
  const account = await connection.describe('Account');
  const names = account.fields.map(({ name }) => name);
  expect([names.includes('Website'), names.includes('CurrencyIsoCode')]).toEqual([true, false]);
  expect(account.childRelationships).toContainEqual(
    expect.objectContaining({ childSObject: 'Contact', field: 'AccountId', relationshipName: 'Contacts' }),
  );
});

test('sends several requests as one, of which a later one takes what an earlier one gave', async () => {
  const url = '/services/data/v67.0';
  const note = { Title: 'Note', Content: btoa('<p>a &amp; b</p>') };
  const link = { ContentDocumentId: '@{note.id}', LinkedEntityId: acme, ShareType: 'V' };
  const answer = await connection.requestPost<{
    compositeResponse: { httpStatusCode: number; body: { id: string } }[];
  }>(`${url}/composite`, {
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: `${url}/sobjects/ContentNote`, referenceId: 'note', body: note },
      { method: 'POST', url: `${url}/sobjects/ContentDocumentLink`, referenceId: 'link', body: link },
    ],
  });
  expect(answer.compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 201]);
  const id = answer.compositeResponse[0]?.body.id ?? '';
  expect(String(await connection.request(`${url}/sobjects/ContentNote/${id}/Content`))).toBe(
    '<p>a &amp; b</p>',
  );
  const links = await connection.query(
    `SELECT ContentDocumentId, ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${acme}'`,
  );
  expect(links.records).toMatchObject([{ ContentDocumentId: id, ContentDocument: { Title: 'Note' } }]);
});

test('makes several records at once, each with its own outcome', async () => {
  const answers = await connection.sobject('Contact').create([{ LastName: 'One' }, { FirstName: 'Two' }]);
  expect(answers).toMatchObject([
    { success: true },
    { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['LastName'] }] },
  ]);
});

test('is told what was deleted and what was changed', async () => {
  const gone = org.admin.put('Account', { Name: 'Gone' });
  org.admin.remove('Account', gone);
  const [start, end] = [-3_600_000, 3_600_000].map((off) => new Date(Date.now() + off).toISOString());
  const deleted = await connection.sobject('Account').deleted(start ?? '', end ?? '');
  expect(deleted.deletedRecords).toMatchObject([{ id: gone }]);
  const updated = await connection.sobject('Account').updated(start ?? '', end ?? '');
  expect(updated.ids).toEqual([acme]);
});

test('is told how much may still be asked for, and who is asking', async () => {
  expect(await connection.identity().catch(() => 'no such address here')).toBe('no such address here');
  await connection.query('SELECT Id FROM Organization');
  expect(connection.limitInfo?.apiUsage?.limit).toBe(100_000);
});

test('takes a new session for its refresh token, which is another from then on', async () => {
  const verifier = 'v'.repeat(50);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const code = org.sessions.code(Buffer.from(digest).toString('base64url'));
  const oauth2 = new jsforce.OAuth2({ loginUrl: org.address, ...app });
  const granted = await oauth2.requestToken(code, { code_verifier: verifier });
  const refresh = granted.refresh_token ?? '';
  const outcomes = await Promise.allSettled([oauth2.refreshToken(refresh), oauth2.refreshToken(refresh)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const [good] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  expect(good?.refresh_token).not.toBe(refresh);
  const signedIn = new jsforce.Connection({
    oauth2,
    instanceUrl: org.address,
    accessToken: 'old',
    refreshToken: good?.refresh_token ?? '',
    version: '67.0',
  });
  let last = '';
  signedIn.on('refresh', (_token: string, { refresh_token = '' }: { refresh_token?: string }) => {
    last = refresh_token;
  });
  expect((await signedIn.query('SELECT Id FROM Organization')).totalSize).toBe(1);
  await oauth2.revokeToken(last);
  await expect(signedIn.query('SELECT Id FROM Organization')).rejects.toThrow();
  await expect(oauth2.revokeToken(last)).rejects.toThrow();
});

test.each([
  ['SELECT Nope FROM Account', 'INVALID_FIELD'],
  ['SELECT CurrencyIsoCode FROM Account', 'INVALID_FIELD'],
  ['SELECT Id FROM Nope', 'INVALID_TYPE'],
  ['SELECT Id FROM CurrencyType', 'INVALID_TYPE'],
  ['SELECT Id, (SELECT Id FROM Nopes) FROM Account', 'INVALID_TYPE'],
  ['SELEC Id FROM Account', 'MALFORMED_QUERY'],
  ["SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'", 'MALFORMED_QUERY'],
  ["SELECT Id FROM Account WHERE Description = 'a'", 'INVALID_FIELD'],
  ["SELECT Id FROM Account WHERE CreatedDate > '2026-01-01T00:00:00Z'", 'INVALID_FIELD'],
  ["SELECT Id FROM Account WHERE OwnerId = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR'],
  ["SELECT Id FROM ContentDocumentLink WHERE ShareType = 'V'", 'MALFORMED_QUERY'],
])('is refused as Salesforce refuses it: %s', async (query, errorCode) => {
  await expect(connection.query(query)).rejects.toMatchObject({ errorCode });
});

test('is refused once the day’s calls are used up, and signed out once its session is over', async () => {
  await using other = await startSalesforce({ daily: 1 });
  const one = new jsforce.Connection({
    instanceUrl: other.address,
    accessToken: other.sessions.open(),
    version: '67.0',
  });
  await one.query('SELECT Id FROM Account');
  await expect(one.query('SELECT Id FROM Account')).rejects.toMatchObject({
    errorCode: 'REQUEST_LIMIT_EXCEEDED',
  });
  other.sessions.expire();
  await expect(one.query('SELECT Id FROM Account')).rejects.toMatchObject({
    errorCode: 'INVALID_SESSION_ID',
  });
});
