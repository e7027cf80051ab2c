import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Faults, startFaults } from '../../../tests/e2e/faults.ts';
import { type Salesforce, startSalesforce } from '../../../tests/fakes/salesforce/salesforce.ts';
import { Change, type Id, type RecordKind } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows, type MadeRows } from '../crm/made.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { createCrmSource } from '../crm/source.ts';
import { createHttp } from '../http.ts';
import { salesforceDialect } from './dialect.ts';
import { createSalesforce } from './salesforce.ts';

const { signal } = new AbortController();
const KEY: FieldMapping = { changeId: 'Change__c' };
const objects = ['Account', 'Contact', 'Opportunity', 'Case', 'Task', 'Event', 'ContentNote'];

interface Scene {
  readonly org: Salesforce;
  readonly faults: Faults;
  readonly accountId: Id;
  readonly contactId: Id;
  /** A worker begins; `later`: milliseconds that have gone by since. */
  open(later?: number): ReturnType<typeof createCrmSource>;
}

async function scene(mapping: FieldMapping, ahead: number, work: (scene: Scene) => Promise<void>) {
  await using org = await startSalesforce({ ahead });
  const faults = await startFaults(org.address);
  try {
    if (mapping.changeId)
      for (const object of objects.slice(0, 6)) org.admin.addField(object, 'Change__c string 40 external');
    const accountId = org.admin.put('Account', { Name: 'Acme' }, 0);
    const contactId = org.admin.put('Contact', { LastName: 'Ann', AccountId: accountId }, 0);
    const rows = createMemoryRows();
    const open = (later = 0) => sourceOf({ org, faults, mapping, rows, now: () => Date.now() + later });
    await work({ org, faults, accountId, contactId, open });
  } finally {
    await faults.close();
  }
}

interface Given {
  readonly org: Salesforce;
  readonly faults: Faults;
  readonly mapping: FieldMapping;
  readonly rows: MadeRows;
  readonly now: () => number;
}

function sourceOf({ org, faults, mapping, rows, now }: Given) {
  const { ask } = createHttp({ address: faults.url, token: org.sessions.open(), dialect: salesforceDialect });
  const vendor = createSalesforce({ ask, mapping, cache: createMemoryCache(), now });
  return createCrmSource({ vendor, rows, now });
}

/** Its answer is lost, and another worker applies it again, when nothing can be on its way any more. */
async function lost(
  { faults, accountId, open }: Scene,
  change: Change,
  cut: 'before' | 'after',
  path: string,
) {
  const source = open();
  // What it must know of the organisation is asked before.
  await source.workspace(signal);
  faults.next({ cut }, path);
  await expect(source.apply(change, accountId, signal)).rejects.toMatchObject({
    fault: { kind: 'outcome-unknown' },
  });
  const applied = await open(60_000).apply(change, accountId, signal);
  expect(applied).toMatchObject({ recordId: change.recordId });
}

const count = (org: Salesforce) =>
  Object.fromEntries(
    objects.map((name) => [name, org.admin.all(name).filter((one) => !one.IsDeleted).length]),
  );

const kinds: readonly [name: string, kind: RecordKind, object: string, fields: (of: Scene) => object][] = [
  ['an account', 'account', 'Account', () => ({ name: 'New Ltd' })],
  ['a contact', 'contact', 'Contact', () => ({ name: 'New One' })],
  ['an opportunity', 'opportunity', 'Opportunity', () => ({ closeDate: '2027-01-31' })],
  [
    'an opportunity with its people',
    'opportunity',
    'Opportunity',
    ({ contactId }) => ({ closeDate: '2027-01-31', contacts: [{ contactId, role: 'champion' }] }),
  ],
  ['a case', 'case', 'Case', () => ({})],
  ['a note', 'note', 'ContentNote', ({ contactId }) => ({ contactId })],
  ['a call', 'interaction', 'Task', ({ contactId }) => ({ contactIds: [contactId] })],
  ['a meeting', 'interaction', 'Event', () => ({ kind: 'meeting' })],
  ['a task', 'task', 'Task', () => ({ dueDate: '2026-12-01' })],
];
const cuts = ['after', 'before'] as const;
const clocks = [
  ['slow', -90_000],
  ['fast', 90_000],
] as const;
const mappings: readonly [string, FieldMapping][] = [
  ['found by what it says', {}],
  ['found by the id of its change', KEY],
];
const cases = kinds.flatMap(([name, ...one]) =>
  cuts.flatMap((cut) =>
    clocks.flatMap(([clock, ahead]) =>
      mappings.map(([how, mapping]) => ({ name, cut, clock, how, one, ahead, mapping })),
    ),
  ),
);

describe('whose answer is lost on its way is there once after it is sent again', () => {
  test.each(cases)(
    '$name, the connection broken $cut its effect, the clock there $clock, $how',
    async ({ cut, one: [kind, object, fields], ahead, mapping }) => {
      await scene(mapping, ahead, async (now) => {
        const before = count(now.org);
        const change = Change.parse({
          ...{ id: crypto.randomUUID(), type: `${kind}.create`, recordId: crypto.randomUUID() },
          fields: fieldsOf(kind, {
            ...(kind === 'account' ? {} : { accountId: now.accountId }),
            ...fields(now),
          }),
        });
        const path = /Note/.test(object) || 'contacts' in fields(now) ? 'composite' : `sobjects/${object}`;
        await lost(now, change, cut, `POST /services/data/v62.0/${path}`);
        expect(count(now.org)).toEqual({ ...before, [object]: (before[object] ?? 0) + 1 });
      });
    },
  );
});

describe('the same words for two accounts, whose answers are lost', () => {
  const words: readonly [RecordKind, string, string, object][] = [
    ['task', 'Task', 'sobjects/Task', {}],
    ['interaction', 'Task', 'sobjects/Task', {}],
    ['interaction', 'Event', 'sobjects/Event', { kind: 'meeting' }],
    ['case', 'Case', 'sobjects/Case', {}],
    ['opportunity', 'Opportunity', 'sobjects/Opportunity', { closeDate: '2027-01-31' }],
    ['contact', 'Contact', 'sobjects/Contact', { name: 'New One' }],
    ['note', 'ContentNote', 'composite', {}],
  ];

  test.each(words)('are there once for each: %s as %s', async (kind, object, path, fields) => {
    await scene({}, 0, async ({ org, faults, accountId, open }) => {
      const other = org.admin.put('Account', { Name: 'Other' }, 0);
      const post = `POST /services/data/v62.0/${path}`;
      const source = open();
      await source.workspace(signal);
      const changes = [];
      // What the first was to make is there, and what the second was to make is not.
      for (const [account, cut] of [
        [accountId, 'after'],
        [other, 'before'],
      ] as const) {
        const own = fieldsOf(kind, { accountId: account, ...fields });
        const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
        const change = Change.parse({ ...ids, type: `${kind}.create`, fields: own });
        faults.next({ cut }, post);
        await expect(source.apply(change, account, signal)).rejects.toMatchObject({
          fault: { kind: 'outcome-unknown' },
        });
        changes.unshift({ change, account });
      }
      const already = org.admin.all(object).length;
      for (const { change, account } of changes) await open(60_000).apply(change, account, signal);
      expect(org.admin.all(object)).toHaveLength(already + 1);
      const links = org.admin.all('ContentDocumentLink');
      const records = object === 'ContentNote' ? links : org.admin.all(object);
      const linkedTo = (id: string) =>
        records.filter((one) => [one.WhatId, one.AccountId, one.LinkedEntityId].includes(id)).length;
      expect(linkedTo(other)).toBe(1);
    });
  });
});

describe('a change to what is there, whose answer is lost', () => {
  const told = cuts.flatMap((cut) => clocks.map(([clock, ahead]) => ({ cut, clock, ahead })));

  test.each(told)(
    'has its effect once, the connection broken $cut it and the clock $clock',
    async ({ cut, ahead }) => {
      await scene({}, ahead, async (now) => {
        const { org, accountId, contactId, open } = now;
        const context = await open().context(accountId, signal);
        const change = Change.parse({
          ...{ id: crypto.randomUUID(), type: 'contact.update', recordId: contactId },
          ...{ baseVersion: context.contacts[0]?.version, fields: { title: 'CEO' } },
        });
        await lost(now, change, cut, 'PATCH /');
        expect(org.admin.get('Contact', contactId)).toMatchObject({ Title: 'CEO', LastName: 'Ann' });
        expect(org.ledger.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
      });
    },
  );

  test.each(told)(
    'is a deletion, and deletes that one, the connection broken $cut it and the clock $clock',
    async ({ cut, ahead }) => {
      await scene({}, ahead, async (now) => {
        const { org, accountId, open } = now;
        const [own, other] = ['Send it', 'Send it'].map((Subject) =>
          org.admin.put('Task', { WhatId: accountId, Subject }),
        );
        const { tasks } = await open().context(accountId, signal);
        const change = Change.parse({
          ...{ id: crypto.randomUUID(), type: 'task.delete', recordId: own },
          baseVersion: tasks.find(({ id }) => id === own)?.version,
        });
        await lost(now, change, cut, 'DELETE /');
        expect([own, other].map((id) => org.admin.get('Task', id ?? '')?.IsDeleted)).toEqual([true, false]);
        expect(org.ledger.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
      });
    },
  );
});

describe('what was made, never answered for, and edited by somebody before it is sent again', () => {
  const edits: readonly [string, RecordKind, string, object, object][] = [
    ['a task', 'task', 'Task', {}, { Subject: 'Otherwise' }],
    ['a meeting', 'interaction', 'Event', { kind: 'meeting' }, { Subject: 'Otherwise' }],
    ['a contact', 'contact', 'Contact', { name: 'New One' }, { LastName: 'Otherwise', Name: 'Otherwise' }],
  ];

  test.each(
    edits.flatMap(([name, ...one]) => mappings.map(([how, mapping]) => ({ name, how, one, mapping }))),
  )('$name is there once if it is $how', async ({ one: [kind, object, fields, edit], mapping }) => {
    await scene(mapping, 0, async ({ org, faults, accountId, open }) => {
      const already = org.admin.all(object).length;
      const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
      const own = fieldsOf(kind, { accountId, ...fields });
      const change = Change.parse({ ...ids, type: `${kind}.create`, fields: own });
      const source = open();
      await source.workspace(signal);
      faults.next({ cut: 'after' }, `POST /services/data/v62.0/sobjects/${object}`);
      await expect(source.apply(change, accountId, signal)).rejects.toMatchObject({
        fault: { kind: 'outcome-unknown' },
      });
      Object.assign(org.admin.all(object).at(-1) ?? {}, edit);
      await open(60_000).apply(change, accountId, signal);
      // What names no change is another record, as far as anybody can say.
      expect(org.admin.all(object).length - already).toBe(mapping.changeId ? 1 : 2);
    });
  });
});

test('what was made before there was a field for its change is found by what it says', async () => {
  await scene(KEY, 0, async (now) => {
    const { org, faults, accountId, open } = now;
    const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
    const change = Change.parse({ ...ids, type: 'task.create', fields: fieldsOf('task', { accountId }) });
    const source = open();
    await source.workspace(signal);
    faults.next({ cut: 'after' }, 'POST /services/data/v62.0/sobjects/Task');
    await expect(source.apply(change, accountId, signal)).rejects.toThrow();
    Object.assign(org.admin.all('Task').at(-1) ?? {}, { Change__c: null });
    await open(60_000).apply(change, accountId, signal);
    expect(count(org).Task).toBe(1);
  });
});

test('two changes that say the same make two records, though the answers of both are lost', async () => {
  for (const mapping of [{}, KEY])
    await scene(mapping, -90_000, async (now) => {
      const fields = fieldsOf('task', { accountId: now.accountId });
      for (const cut of ['after', 'before'] as const) {
        const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
        const change = Change.parse({ ...ids, type: 'task.create', fields });
        await lost(now, change, cut, 'POST /services/data/v62.0/sobjects/Task');
      }
      expect(count(now.org).Task).toBe(2);
    });
});
