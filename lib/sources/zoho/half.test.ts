import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Fault, type Faults, startFaults } from '../../../tests/e2e/faults.ts';
import { ownFields, ownMapping, ownStages } from '../../../tests/fakes/zoho/fill.ts';
import { startZoho } from '../../../tests/fakes/zoho/zoho.ts';
import { Change } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows, type MadeRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import { createHttp } from '../http.ts';
import { zohoDialect } from './dialect.ts';
import { createZoho } from './zoho.ts';

const { signal } = new AbortController();
let zoho: Awaited<ReturnType<typeof startZoho>>;
let faults: Faults;
let rows: MadeRows;
let accountId: string;
let people: string[];

beforeEach(async () => {
  zoho = await startZoho({ own: ownFields, stages: ownStages });
  faults = await startFaults(zoho.address);
  rows = createMemoryRows();
  accountId = zoho.put('Accounts', { Account_Name: 'Acme' });
  people = ['Ann', 'Ben', 'Cai'].map((name) =>
    zoho.put('Contacts', { Last_Name: name, Account_Name: accountId }),
  );
});
afterEach(async () => {
  await faults.close();
  await zoho[Symbol.asyncDispose]();
});

function source(after = 0) {
  const token = zoho.tokens.issue(zoho.world.settings.scopes);
  const { ask } = createHttp({ address: faults.url, token, dialect: zohoDialect });
  const vendor = createZoho({ ask, mapping: ownMapping, cache: createMemoryCache(), now: Date.now });
  return createCrmSource({ vendor, rows, now: () => Date.now() + after });
}

const ids = () => ({ id: crypto.randomUUID(), recordId: crypto.randomUUID() });
const [ann, ben, cai] = [0, 1, 2].map((n) => () => people[n] ?? '') as [
  () => string,
  () => string,
  () => string,
];

function creation() {
  const contacts = [
    { contactId: ann(), role: 'champion' as const },
    { contactId: ben(), role: 'decision-maker' as const },
  ];
  const fields = fieldsOf('opportunity', { accountId, closeDate: '2027-01-31', contacts });
  return Change.parse({ ...ids(), type: 'opportunity.create', fields });
}

async function opportunities() {
  return (await source().context(accountId, signal)).opportunities;
}

const struck: readonly [string, Fault][] = [
  ['broken before its effect', { cut: 'before' }],
  ['broken after its effect', { cut: 'after' }],
  [
    'answered “not so fast”',
    { status: 429, body: '{"code":"TOO_MANY_REQUESTS","details":{},"message":"","status":"error"}' },
  ],
  [
    'answered “not allowed”',
    { status: 403, body: '{"code":"NO_PERMISSION","details":{},"message":"","status":"error"}' },
  ],
];

describe('a new deal and its people, which take a request each', () => {
  const at = [
    ['the deal', () => 'POST /crm/v8/Deals'],
    ['the first', () => 'PUT /crm/v8/Deals/'],
  ] as const;
  test.each(
    at.flatMap(([what, path]) =>
      struck
        .slice(what === 'the deal' ? 1 : 0, what === 'the deal' ? 2 : 4)
        .map(([how, fault]) => ({ what, how, path, fault })),
    ),
  )('are there once and whole: $what $how', async ({ path, fault }) => {
    const change = creation();
    faults.next(fault, path());
    await expect(source().apply(change, accountId, signal)).rejects.toMatchObject({
      fault: { kind: 'outcome-unknown' },
    });
    expect(await source(60_000).apply(change, accountId, signal)).toMatchObject({
      recordId: change.recordId,
    });
    expect(zoho.world.table('Deals').ids).toHaveLength(1);
    const [deal] = await opportunities();
    expect(deal?.contacts).toEqual([
      { contactId: ann(), role: 'champion' },
      { contactId: ben(), role: 'decision-maker' },
    ]);
  });

  test('are whole though it is the second one’s answer that is lost, and keep whom somebody has added', async () => {
    const change = creation();
    // The first PUT passes.
    faults.next({ delay: 0 }, 'PUT /crm/v8/Deals/');
    faults.next({ cut: 'before' }, 'PUT /crm/v8/Deals/');
    await expect(source().apply(change, accountId, signal)).rejects.toThrow();
    const [id = ''] = zoho.world.table('Deals').ids;
    zoho.world.roles.get(id)?.set(cai(), null);
    await source(60_000).apply(change, accountId, signal);
    const [deal] = await opportunities();
    expect(deal?.contacts.map(({ contactId, role }) => [contactId, role])).toEqual([
      [ann(), 'champion'],
      [cai(), null],
      [ben(), 'decision-maker'],
    ]);
  });
});

describe('a deal and its people are made others', () => {
  async function edited() {
    await source().apply(creation(), accountId, signal);
    const [deal] = await opportunities();
    if (!deal) throw new Error('no deal');
    const contacts = [
      { contactId: ann(), role: 'executive-sponsor' },
      { contactId: cai(), role: 'champion' },
    ];
    const { id: recordId, version: baseVersion } = deal;
    return Change.parse({
      ...{ id: crypto.randomUUID(), type: 'opportunity.update', recordId, baseVersion },
      fields: { name: 'Another name', contacts },
    });
  }
  const paths = (deal: string) =>
    [
      `PUT /crm/v8/Deals/${deal}`,
      `PUT /crm/v8/Deals/${deal}/Contact_Roles`,
      `DELETE /crm/v8/Deals/${deal}`,
    ] as const;

  test.each(
    [0, 1, 2].flatMap((n) =>
      struck.slice(n === 0 ? 1 : 0, n === 0 ? 2 : 4).map(([how, fault]) => ({ n, how, fault })),
    ),
  )('whole, and in no conflict with itself: request $n $how', async ({ n, fault }) => {
    const change = await edited();
    const [deal = ''] = zoho.world.table('Deals').ids;
    faults.next(fault, paths(deal)[n]);
    await expect(source().apply(change, accountId, signal)).rejects.toMatchObject({
      fault: { kind: 'outcome-unknown' },
    });
    expect(await source(60_000).apply(change, accountId, signal)).toMatchObject({
      recordId: change.recordId,
    });
    const [after] = await opportunities();
    expect([after?.name, after?.contacts]).toEqual([
      'Another name',
      [
        { contactId: ann(), role: 'executive-sponsor' },
        { contactId: cai(), role: 'champion' },
      ],
    ]);
  });

  test('and not over what somebody else has made of its people meanwhile', async () => {
    const change = await edited();
    const [deal = ''] = zoho.world.table('Deals').ids;
    faults.next({ cut: 'after' }, `PUT /crm/v8/Deals/${deal}`);
    await expect(source().apply(change, accountId, signal)).rejects.toThrow();
    const dan = zoho.put('Contacts', { Last_Name: 'Dan', Account_Name: accountId });
    zoho.world.roles.get(deal)?.set(dan, null);
    await expect(source(60_000).apply(change, accountId, signal)).rejects.toMatchObject({
      fault: { kind: 'conflict' },
    });
  });

  test('and over what somebody else has made of a field that it does not name', async () => {
    const change = await edited();
    const [deal = ''] = zoho.world.table('Deals').ids;
    faults.next({ cut: 'after' }, `PUT /crm/v8/Deals/${deal}`);
    await expect(source().apply(change, accountId, signal)).rejects.toThrow();
    Object.assign(zoho.world.table('Deals').get(deal) ?? {}, { Next_Step: 'Call them' });
    await source(60_000).apply(change, accountId, signal);
    const [after] = await opportunities();
    expect([after?.name, after?.nextStep, after?.contacts.length]).toEqual(['Another name', 'Call them', 2]);
  });
});
