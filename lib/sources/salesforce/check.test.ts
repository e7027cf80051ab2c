import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSalesforce } from '../../../tests/fakes/salesforce/salesforce.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { SourceError } from '../error.ts';
import { createHttp } from '../http.ts';
import { inWords } from './check.ts';
import { Reason, salesforceDialect } from './dialect.ts';
import { createSalesforce } from './salesforce.ts';

const { signal } = new AbortController();
const cache = createMemoryCache();

let org: Awaited<ReturnType<typeof startSalesforce>>;
beforeEach(async () => {
  org = await startSalesforce();
});
afterEach(() => org[Symbol.asyncDispose]());

const check = () =>
  createSalesforce({
    ask: createHttp({ address: org.address, token: org.sessions.open(), dialect: salesforceDialect }).ask,
    ...{ mapping: {}, cache, now: Date.now },
  }).check(signal);
const of = async (thing: string) => (await check()).find((finding) => finding.thing === thing);

test('of a person with every right nothing is missing', async () => {
  const findings = await check();
  expect(findings.flatMap(({ remedies }) => remedies)).toEqual([]);
  expect(findings.map(({ read, write }) => [read, write])).not.toContainEqual(['no', 'no']);
});

test.each([
  ['Case', 'cases'],
  ['Contract', 'contracts'],
  ['Opportunity', 'opportunities'],
  ['Event', 'interactions'],
])('a person who may not see %s is told of it, with where that is switched on', async (object, thing) => {
  org.admin.hide(object);
  const findings = await check();
  expect(findings.filter(({ read }) => read === 'no').map((finding) => finding.thing)).toEqual([thing]);
  expect(findings.find((finding) => finding.thing === thing)?.remedies.join()).toContain(
    `Object Settings › ${object}, switch Read on`,
  );
});

test('a person who may not write is told where that is switched on', async () => {
  org.admin.lock('Contact');
  expect(await of('contacts')).toMatchObject({
    ...{ read: 'yes', write: 'no' },
    remedies: [expect.stringContaining('Object Settings › Contact, switch Create and Edit on')],
  });
  expect(await of('accounts')).toMatchObject({ write: 'yes', remedies: [] });
});

test('a field that Keyside needs and this person may not see is named', async () => {
  org.admin.hide('Account.Website', 'Account.Phone');
  expect(await of('accounts')).toMatchObject({
    read: 'partly',
    remedies: [expect.stringContaining('Account.Website')],
  });
});

test('an organisation without notes is told where they are switched on, and that the older ones do', async () => {
  org.admin.feature('Notes', false);
  org.admin.feature('ClassicNotes', true);
  expect(await of('notes')).toMatchObject({
    ...{ read: 'yes', write: 'yes' },
    remedies: [expect.stringContaining('Enable Notes')],
  });
});

test('whoever may not use the API at all is told what that is called', () => {
  const refused = (code: string) =>
    new SourceError({ kind: 'forbidden' }, 'No.', { cause: new Reason(code, []) });
  expect(inWords(refused('API_DISABLED_FOR_ORG'))).toMatchObject({
    message: expect.stringContaining('API Enabled'),
  });
  expect(inWords(refused('INSUFFICIENT_ACCESS'))).toMatchObject({ message: 'No.' });
});
