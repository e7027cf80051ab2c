import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { allScopes, type ObjectType } from '../../../tests/fakes/hubspot/object-types.ts';
import type { DirectoryEntry, RecordKind } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import type { Fields, Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const { signal } = new AbortController();
const TOKEN = 'pat-eu1-full';
let hubspot: Hubspot;
let vendor: Vendor;
let me: string;
let company: string;
let clock: number;
const now = () => Date.now() + clock;

beforeEach(async () => {
  clock = 0;
  hubspot = await startHubspot({ limits: { search: 1000, burst: 10_000 } });
  hubspot.portal.settings.now = now;
  me = hubspot.portal.admin.owner({ email: 'alex@example.com' }).id;
  company = put('companies', { name: 'Arden', hubspot_owner_id: me }).id;
  const { ask } = createHttp({ address: hubspot.address, token: TOKEN, dialect: hubspotDialect });
  vendor = createHubspot({
    ...{ ask, mapping: {}, cache: createMemoryCache(), now, personEmail: 'alex@example.com' },
  });
});
afterEach(() => hubspot[Symbol.asyncDispose]());

const put: Hubspot['portal']['admin']['put'] = (...given) => hubspot.portal.admin.put(...given);
const stored = (id: string) => {
  const found = hubspot.portal.records.get(id);
  if (!found) throw new Error('it is not there');
  return found;
};
function allow(fits: (scope: string) => boolean) {
  const scopes = allScopes.filter(fits);
  hubspot.portal.settings.tokens.set(TOKEN, { scopes, until: Number.POSITIVE_INFINITY });
}
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof SourceError ? error.fault : error),
  );
const create = <K extends RecordKind>(kind: K, fields: object) =>
  vendor.create(
    kind,
    fieldsOf<RecordKind>(kind, { ...(kind !== 'account' && { accountId: company }), ...fields }) as Fields<K>,
    { changeId: crypto.randomUUID(), accountId: company },
    signal,
  );
async function update<K extends RecordKind>(kind: K, id: string, fields: Fields<K>) {
  const before = await vendor.read(kind, id, signal);
  if (!before) throw new Error('it is not there');
  await vendor.update(kind, fields, before, signal);
}
const bad = () => hubspot.ledger.filter(({ status }) => status >= 400);

describe('the directory', () => {
  const open = () => createCrmSource({ vendor, rows: createMemoryRows(), now });
  async function follow(source: ReturnType<typeof open>, from: string | null) {
    const found: DirectoryEntry[] = [];
    for (let cursor = from; ; ) {
      const page = await source.changes(cursor, signal);
      if (page === 'start-over') throw new Error('it begins anew');
      found.push(...page.upserts);
      cursor = page.next;
      if (!page.more) return { found, next: cursor };
    }
  }

  test('tells of what the index has late as soon as it has it', async () => {
    const source = open();
    const { next } = await follow(source, null);
    hubspot.portal.settings.lag = 300_000;
    const made = hubspot.portal.api.create('companies', { name: 'Late' });
    hubspot.portal.api.update(stored(company), { name: 'Arden & Co' });
    const first = await follow(source, next);
    const early = await follow(source, first.next);
    expect([...first.found, ...early.found]).toEqual([]);
    clock = 310_000;
    const late = await follow(source, early.next);
    expect(late.found.map(({ id }) => id).toSorted()).toEqual([company, made.id].toSorted());
  });

  test('tells of an account that was given to somebody else, and it is not one’s own any more', async () => {
    const source = open();
    const { next } = await follow(source, null);
    const other = hubspot.portal.admin.owner({ email: 'bo@example.com' }).id;
    hubspot.portal.admin.change(stored(company), { hubspot_owner_id: other });
    const { found } = await follow(source, next);
    expect(found).toEqual([expect.objectContaining({ id: company, ownerId: other })]);
    expect((await vendor.accounts({ of: 'own' }, null, signal)).rows).toEqual([]);
  });

  test('has several companies with one domain each by itself', async () => {
    const ids = ['One', 'Two'].map((name) => put('companies', { name, domain: 'acme.example' }).id);
    const { rows } = await vendor.accounts({ of: 'all' }, null, signal);
    const those = rows.filter(({ record }) => record.domains.includes('acme.example'));
    expect(those.map(({ record }) => record.id)).toEqual(ids);
  });
});

describe('words of anybody', () => {
  test.each([
    '"',
    '\\',
    '*',
    '%',
    "' or 1=1",
    '"}]}],"limit":200',
    '{{contact.email}}',
    '<b>',
    '\u0000',
    ';',
    '🦊',
  ])('that are searched for are no more than words: %j', async (words) => {
    await expect(vendor.search(words.split(' '), signal)).resolves.toEqual([]);
    expect(bad()).toEqual([]);
  });

  test.each([
    '</p><script>alert(1)</script>',
    '"}],"x":"',
    '&lt;b&gt; & <b>',
    'a\\n\\u0041',
    '{{ owner }}',
    '=1+1',
  ])('that are written are kept as they are: %j', async (words) => {
    const note = await create('note', { body: words });
    expect((await vendor.read('note', note, signal))?.record.body).toBe(words);
    expect(stored(note).values.get('hs_note_body')).not.toContain('<script');
    const account = await create('account', { name: words });
    expect((await vendor.read('account', account, signal))?.record.name).toBe(words);
  });
});

describe('money', () => {
  test('is in the currency of its deal, and refused where the portal has no such', async () => {
    const id = await create('opportunity', { probability: 60, amount: { amount: 5, currency: 'USD' } });
    const deal = put('deals', { dealname: 'D', dealstage: 'closedwon', pipeline: 'default', amount: '7' });
    hubspot.portal.admin.link(deal, stored(company));
    const { rows } = await vendor.parts([company], 'facts', signal);
    const amounts = new Map(
      rows.map((row) => [row.record.id, row.kind === 'opportunity' && row.record.amount]),
    );
    expect(amounts.get(id)).toEqual({ amount: 5, currency: 'USD' });
    expect(amounts.get(deal.id)).toEqual({ amount: 7, currency: 'EUR' });
    const inFrancs = { probability: 60, amount: { amount: 5, currency: 'CHF' } };
    expect(await faultOf(create('opportunity', inFrancs))).toMatchObject({
      fields: { amount: expect.any(String) },
    });
  });
});

describe('a rule of the portal', () => {
  test.each<[RecordKind, ObjectType, string, string, object]>([
    ['account', 'companies', 'website', 'website', { name: 'A' }],
    ['contact', 'contacts', 'jobtitle', 'title', { name: 'Ann' }],
    ['contact', 'contacts', 'mobilephone', 'phones', { name: 'Ann' }],
    ['opportunity', 'deals', 'closedate', 'closeDate', { probability: 60 }],
    ['opportunity', 'deals', 'hs_next_step', 'nextStep', { probability: 60 }],
    ['case', 'tickets', 'hubspot_owner_id', 'ownerId', {}],
    ['note', 'notes', 'hubspot_owner_id', 'authorId', {}],
    ['task', 'tasks', 'hubspot_owner_id', 'assigneeId', {}],
  ])(
    'refuses the field of ours that it is about, whether or not a change is about it: %s by %s.%s',
    async (kind, object, name, field, fields) => {
      // Without an owner of their own, records are given to nobody.
      hubspot.portal.owners.length = 0;
      const id = await create(kind, fields);
      hubspot.portal.admin.require(object, name);
      const fault = { kind: 'rejected', fields: { [field]: `"${name}" is required here.` } };
      expect(await faultOf(create(kind, fields))).toEqual(fault);
      const edit =
        kind === 'note'
          ? { body: 'other' }
          : 'name' in fields || kind === 'opportunity'
            ? { name: 'Other One' }
            : { subject: 'other' };
      expect(await faultOf(update(kind, id, edit as Fields<RecordKind>))).toEqual(fault);
    },
  );
});

describe('a key', () => {
  const kinds = ['account', 'contact', 'opportunity', 'case', 'note', 'task', 'interaction'] as const;

  test('that may only read is refused and writes nothing, and then nothing is offered any more', async () => {
    await vendor.profile(signal);
    allow((scope) => scope.endsWith('.read'));
    const count = hubspot.portal.records.size;
    const more = { opportunity: { probability: 60 }, account: { name: 'A' }, contact: { name: 'A' } };
    for (const kind of kinds)
      expect(await faultOf(create(kind, more[kind as keyof typeof more] ?? {}))).toEqual({
        kind: 'forbidden',
      });
    expect(hubspot.portal.records.size).toBe(count);
    const { me: who, writes } = await vendor.profile(signal);
    expect([who.scopes, writes]).toEqual([['read'], []]);
  });

  test('that was allowed less meanwhile leaves out that part with its reason, and nothing else', async () => {
    hubspot.portal.admin.link(put('contacts', { firstname: 'Ann' }), stored(company));
    await vendor.parts([company], 'context', signal);
    allow((scope) => scope !== 'tickets' && !scope.startsWith('crm.objects.deals'));
    const { rows, refused } = await vendor.parts([company], 'context', signal);
    expect(rows.map(({ kind }) => kind)).toEqual(['account', 'contact']);
    expect(
      Object.entries(refused)
        .map(([part, { fault }]) => [part, fault.kind])
        .toSorted(),
    ).toEqual([
      ['cases', 'forbidden'],
      ['opportunities', 'forbidden'],
    ]);
  });
});

test('Of several accounts of which some are gone, the others are there', async () => {
  const gone = put('companies', { name: 'Gone' });
  hubspot.portal.admin.archive(gone);
  const { rows } = await vendor.parts([company, gone.id, '77'], 'facts', signal);
  expect(rows.map(({ record }) => record.id)).toEqual([company]);
  expect(
    hubspot.ledger.some(({ status, path }) => status === 207 && path.endsWith('/companies/batch/read')),
  ).toBe(true);
});
