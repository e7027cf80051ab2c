import { expect, test } from 'vitest';
import { createRedactor, kindOf, type Recording } from './redact.ts';

/** One of each that must never be told, put wherever a call or an answer has a place for it. */
const canaries = [
  'pat-eu1-5c1e7b1e-canary',
  'Zoe Canaryova',
  'zoe.canaryova@canary-industries.example',
  'Canary Industries GmbH',
  '+49 30 5550199',
  '00DKd00000CANARYMA0',
  '48151623421337',
  '4815162342.77',
  'https://canary-industries.my.salesforce.com/001',
  '2026-02-17T13:37:42.123Z',
  '2026-02-17',
  'They told us in confidence that they will leave.\n↗ canary note',
  'Bearer canary',
  '91e2b1a0-7a3f-4cde-9f01-c0ffee000000',
];
const amount = 48_151_623;
/** As something of each would still be known. */
const parts = [
  ...canaries,
  ...canaries.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)),
  String(amount),
].filter((part) => part.length > 4 && !/^(https|salesforce|example|Bearer|confidence)$/.test(part));

const placed = (canary: string): Recording => ({
  ...{ method: 'POST', host: `${canary.replace(/\W+/g, '')}.my.salesforce.com`, status: 400 },
  path: `/crm/objects/2026-09/companies/${encodeURIComponent(canary)}/x?q=${encodeURIComponent(`WHERE Name = '${canary}'`)}&after=${encodeURIComponent(canary)}&${encodeURIComponent(canary)}=1`,
  asked: { select_query: `select id from Accounts where Account_Name = '${canary}'`, [canary]: canary },
  headers: {
    authorization: canary,
    'set-cookie': canary,
    'x-hubspot-correlation-id': canary,
    'content-type': `application/json; boundary=${canary}`,
    'retry-after': canary,
    'sforce-limit-info': `api-usage=${canary}`,
    [canary]: canary,
  },
  answer: {
    message: `No ${canary} here`,
    code: canary,
    type: canary,
    status: canary,
    amount,
    half: 48_151_623.5,
    properties: { name: canary, [canary]: canary, [`${canary} ${canary}`]: [canary, { deep: [[canary]] }] },
    Secret_Merger__c: canary,
    category: canary,
    text: canary,
  },
});

test.each(canaries)('nothing of what is told of %j is in what is written', (canary) => {
  const told = JSON.stringify(createRedactor([])(placed(canary)));
  for (const part of parts) expect(decodeURIComponent(told).toLowerCase()).not.toContain(part.toLowerCase());
  expect(told).not.toContain('Secret_Merger__c');
});

test('a field that an organisation made is named by no name of its own, wherever that stands', () => {
  const redact = createRedactor(['project_nightjar']);
  const told = JSON.stringify(
    redact({
      ...placed('x'),
      path: '/crm/properties/2026-09/project_nightjar?properties=name,project_nightjar',
      answer: { properties: { project_nightjar: 'a' }, results: [{ name: 'project_nightjar' }] },
    }),
  );
  expect(told).not.toContain('nightjar');
});

test('one text is the same other one wherever it stands, and two are two', () => {
  const redact = createRedactor([]);
  const { answer } = redact({
    ...placed('x'),
    asked: null,
    answer: { id: '20000000001', of: '20000000001', other: '20000000002', name: 'Ann', by: 'Ann', to: 'Bob' },
  });
  expect(answer).toEqual({
    ...{ id: '00000000001', of: '00000000001', other: '00000000002' },
    ...{ name: 'text-1', by: 'text-1', to: 'text-2' },
  });
});

test('what says nothing of anybody stays: ways, states, kinds of values, and hosts that all share', () => {
  const redact = createRedactor([]);
  const told = redact({
    ...{
      method: 'GET',
      host: 'api.hubapi.com',
      path: '/crm/objects/2026-09/companies?limit=100',
      asked: null,
    },
    ...{ status: 207, headers: { 'Content-Type': 'application/json;charset=utf-8' } },
    answer: { status: 'COMPLETE', total: 12, done: true, next: null, results: [{ fieldType: 'string' }] },
  });
  expect(told).toEqual({
    ...{
      method: 'GET',
      host: 'api.hubapi.com',
      path: '/crm/objects/2026-09/companies?limit=100',
      asked: null,
    },
    ...{ status: 207, headers: { 'content-type': 'application/json' } },
    answer: { status: 'COMPLETE', total: 0, done: true, next: null, results: [{ fieldType: 'string' }] },
  });
});

test.each([
  '20000000001',
  '2026-02-17T13:37:42.000+0000',
  '2026-02-17T13:37:42+01:00',
  '2026-02-17',
  'a@b.example',
  'https://x.example/y',
  '001Kd00000002E6IAI',
  'just a text',
  '12.50',
])('what %j is replaced by is of the same kind', (text) => {
  const { answer } = createRedactor([])({ ...placed('x'), answer: text });
  expect(kindOf(String(answer))).toBe(kindOf(text));
  expect(answer).not.toBe(text);
});
