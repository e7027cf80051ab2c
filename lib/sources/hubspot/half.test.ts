import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Fault, type Faults, startFaults } from '../../../tests/e2e/faults.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { Change, type Id, type RecordKind } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows, type MadeRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const { signal } = new AbortController();
let hubspot: Hubspot;
let faults: Faults;
let rows: MadeRows;
let company: Id;
let other: Id;

beforeEach(async () => {
  rows = createMemoryRows();
  hubspot = await startHubspot({ limits: { search: 1000, burst: 10_000 } });
  faults = await startFaults(hubspot.address);
  other = hubspot.portal.admin.put('companies', { name: 'Birch' }).id;
  company = hubspot.portal.admin.put('companies', { name: 'Arden' }).id;
  hubspot.portal.admin.label('deals', 'contacts', 'Champion');
});
afterEach(async () => {
  await faults.close();
  await hubspot[Symbol.asyncDispose]();
});

function source(after = 0) {
  const { ask } = createHttp({ address: faults.url, token: 'pat-eu1-full', dialect: hubspotDialect });
  const about = { mapping: {}, cache: createMemoryCache(), now: Date.now, personEmail: 'alex@example.com' };
  const vendor = createHubspot({ ask, ...about });
  return createCrmSource({ vendor, rows, now: () => Date.now() + after });
}
const apply = (change: Change, after = 0) => source(after).apply(change, company, signal);
const person = (firstname: string) => hubspot.portal.admin.put('contacts', { firstname }).id;

async function made(kind: RecordKind, fields: object) {
  const ids = { id: crypto.randomUUID(), recordId: crypto.randomUUID() };
  const own = fieldsOf(kind, { accountId: company, ...fields });
  return apply(Change.parse({ ...ids, type: `${kind}.create`, fields: own }));
}

const forbidden = '{"status":"error","category":"MISSING_SCOPES","message":"Not now."}';
const struck: readonly [string, Fault][] = [
  ['broken before its effect', { cut: 'before' }],
  ['broken after its effect', { cut: 'after' }],
  ['answered “not allowed”', { status: 403, body: forbidden }],
];
const unknown = { fault: { kind: 'outcome-unknown' } };

describe('a deal and its people are made others', () => {
  const requests = [
    ['PATCH /crm/objects/2026-09/deals', 1],
    ['POST /crm/associations/2026-09/deals/contacts/batch/create', 0],
    ['POST /crm/associations/2026-09/deals/contacts/batch/labels/archive', 0],
    ['POST /crm/associations/2026-09/deals/contacts/batch/archive', 0],
  ] as const;

  async function edited() {
    const [ann, ben, cai] = [person('Ann'), person('Ben'), person('Cai')];
    const before = [
      { contactId: ann, role: 'champion' },
      { contactId: ben, role: null },
    ];
    const { recordId, version: baseVersion } = await made('opportunity', {
      ...{ name: 'D', probability: 60, closeDate: '2027-01-31' },
      contacts: before,
    });
    const contacts = [
      { contactId: ann, role: null },
      { contactId: cai, role: 'champion' },
    ];
    const fields = { name: 'Another name', contacts };
    const id = crypto.randomUUID();
    return {
      fields,
      change: Change.parse({ id, type: 'opportunity.update', recordId, baseVersion, fields }),
    };
  }

  test.each(
    requests.flatMap(([request, from]) =>
      struck.slice(from, from === 1 ? 2 : 3).map(([how, fault]) => ({ request, how, fault })),
    ),
  )('whole, and in no conflict with itself: $request $how', async ({ request, fault }) => {
    const { change, fields } = await edited();
    faults.next(fault, request);
    await expect(apply(change)).rejects.toMatchObject(unknown);
    expect(await apply(change, 60_000)).toMatchObject({ recordId: change.recordId });
    const { opportunities } = await source().context(company, signal);
    expect(opportunities).toMatchObject([fields]);
  });

  test('and not over what somebody else has made of its people meanwhile', async () => {
    const { change } = await edited();
    faults.next({ cut: 'after' }, requests[0][0]);
    await expect(apply(change)).rejects.toMatchObject(unknown);
    const [deal] = hubspot.portal.admin.all('deals');
    const dan = hubspot.portal.records.get(person('Dan'));
    if (deal && dan) hubspot.portal.admin.link(deal, dan);
    await expect(apply(change, 60_000)).rejects.toMatchObject({ fault: { kind: 'conflict' } });
  });
});

test.each(
  (['create', 'archive'] as const).flatMap((verb) =>
    struck.slice(0, 2).map(([how, fault]) => ({ verb, how, fault })),
  ),
)('what goes to another account lies with that one only: batch/$verb $how', async ({ verb, fault }) => {
  const { recordId, version: baseVersion } = await made('note', { body: 'as it was' });
  const fields = { accountId: other };
  const change = Change.parse({
    id: crypto.randomUUID(),
    type: 'note.update',
    recordId,
    baseVersion,
    fields,
  });
  faults.next(fault, `POST /crm/associations/2026-09/notes/companies/batch/${verb}`);
  await expect(apply(change)).rejects.toMatchObject(unknown);
  expect(await apply(change, 60_000)).toMatchObject({ recordId });
  const [note] = hubspot.portal.admin.all('notes');
  expect([...hubspot.portal.linked(note?.id ?? '', 'companies').keys()]).toEqual([other]);
});
