import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Faults, startFaults } from '../../../tests/e2e/faults.ts';
import { addCustomFields, customFields } from '../../../tests/fakes/hubspot/fill.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { Change, type RecordKind } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import type { Fields, Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const { signal } = new AbortController();
let hubspot: Hubspot;
let faults: Faults;
let vendor: Vendor;
let company: string;

beforeEach(async () => {
  hubspot = await startHubspot({ limits: { search: 1000, burst: 10_000 } });
  addCustomFields(hubspot);
  faults = await startFaults(hubspot.address);
  company = put('companies', { name: 'Arden' }).id;
  vendor = createHubspot({
    ask: createHttp({ address: faults.url, token: 'pat-eu1-full', dialect: hubspotDialect }).ask,
    ...{ mapping: customFields, cache: createMemoryCache(), now: Date.now, personEmail: 'a@example.com' },
  });
});
afterEach(async () => {
  await faults.close();
  await hubspot[Symbol.asyncDispose]();
});

const put: Hubspot['portal']['admin']['put'] = (...given) => hubspot.portal.admin.put(...given);
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof SourceError ? error.fault : error),
  );
const create = <K extends RecordKind>(kind: K, fields: object) =>
  vendor.create(
    kind,
    fieldsOf<RecordKind>(kind, { accountId: company, ...fields }) as Fields<K>,
    { changeId: crypto.randomUUID(), accountId: company },
    signal,
  );
async function update<K extends RecordKind>(kind: K, id: string, fields: Fields<K>) {
  const before = await vendor.read(kind, id, signal);
  if (!before) throw new Error('it is not there');
  await vendor.update(kind, fields, before, signal);
}
const wrote = () => hubspot.ledger.filter(({ method }) => method === 'PATCH').length;
const person = () => put('contacts', { firstname: 'Ann' }).id;

describe('a change of a record and of what is beside it', () => {
  test('is refused by its field before anything is written, where that is not there', async () => {
    const id = await create('note', { body: 'as it was' });
    const fault = await faultOf(update('note', id, { body: 'as it is', contactId: '77' }));
    expect(fault).toEqual({ kind: 'rejected', fields: { contactId: expect.any(String) } });
    expect(wrote()).toBe(0);
    await update('note', id, { body: 'as it is', contactId: person() });
    expect(wrote()).toBe(1);
  });

  test('is not called refused once a part of it was taken, is kept, and goes on', async () => {
    const rows = createMemoryRows();
    const source = (after = 0) => createCrmSource({ vendor, rows, now: () => Date.now() + after });
    const recordId = await create('note', { body: 'as it was' });
    const [note] = (await source().context(company, signal)).notes;
    const type = 'note.update';
    const fields = { body: 'as it is', contactId: person() };
    const edit = { id: crypto.randomUUID(), type, recordId, baseVersion: note?.version, fields };
    const apply = (after = 0) => source(after).apply(Change.parse(edit), company, signal);
    faults.next({ status: 400, body: '{"category":"VALIDATION_ERROR"}' }, '/crm/associations/2026-09/notes');
    await expect(apply()).rejects.toMatchObject({
      fault: { kind: 'outcome-unknown' },
      message: expect.stringContaining('only a part'),
    });
    expect(await apply(60_000)).toMatchObject({ recordId });
    const { notes } = await source().context(company, signal);
    expect(notes).toMatchObject([fields]);
  });

  test('is refused as such where nothing of it was taken', async () => {
    const id = await create('note', {});
    faults.next(
      { status: 400, body: '{"category":"VALIDATION_ERROR"}' },
      'POST /crm/associations/2026-09/notes/contacts/batch/create',
    );
    expect(await faultOf(update('note', id, { contactId: person() }))).toMatchObject({ kind: 'rejected' });
  });

  test('takes the role that somebody had no more away', async () => {
    const [ann, bob] = [person(), person()];
    const both = (...roles: ('champion' | 'user' | null)[]) =>
      [ann, bob].map((contactId, n) => ({ contactId, role: roles[n] ?? null }));
    const id = await create('opportunity', { name: 'D', contacts: both('champion', 'champion') });
    await update('opportunity', id, { contacts: both('user', null) });
    expect((await vendor.read('opportunity', id, signal))?.record).toMatchObject({ contacts: both('user') });
    await update('opportunity', id, { contacts: both('user').slice(0, 1) });
    expect((await vendor.read('opportunity', id, signal))?.record.contacts).toEqual([
      { contactId: ann, role: 'user' },
    ]);
  });

  test('takes an account from its parent', async () => {
    const parent = put('companies', { name: 'Holding' }).id;
    await update('account', company, { parentId: parent });
    expect((await vendor.read('account', company, signal))?.record.parentId).toBe(parent);
    await update('account', company, { parentId: null });
    expect((await vendor.read('account', company, signal))?.record.parentId).toBeNull();
  });
});

describe('what HubSpot works out by itself', () => {
  test('is refused by its field where it would be another, and taken where it is the same', async () => {
    const rejected = { kind: 'rejected', fields: { probability: expect.any(String) } };
    expect(await faultOf(create('opportunity', { probability: 51 }))).toEqual(rejected);
    const id = await create('opportunity', { stage: 'Proposal', probability: 50 });
    expect(await faultOf(update('opportunity', id, { probability: 55 }))).toEqual(rejected);
    expect(await faultOf(update('opportunity', id, { stage: 'Verbal', probability: 55 }))).toEqual(rejected);
    await update('opportunity', id, { stage: 'Verbal', probability: 20 });
    await update('opportunity', id, { status: 'won', probability: 100 });
    expect((await vendor.read('opportunity', id, signal))?.record).toMatchObject({
      ...{ stage: 'Closed Won', status: 'won', probability: 100 },
    });
  });

  test('is taken as the workspace has it, where another pipeline has it otherwise', async () => {
    const [first] = hubspot.portal.pipelines.deals;
    const metadata = { probability: '0.8', isClosed: 'false' };
    const stages = [
      { id: 'again', label: 'Proposal', metadata },
      { id: 'new', label: 'New', metadata },
    ];
    if (first) hubspot.portal.pipelines.deals = [first, { id: 'second', label: 'Renewals', stages }];
    const id = await create('opportunity', { stage: 'New', probability: 80 });
    await update('opportunity', id, { stage: 'Proposal', probability: 50 });
    expect((await vendor.read('opportunity', id, signal))?.record.probability).toBe(80);
  });

  test('is no way in which an account’s health goes', async () => {
    await update('account', company, { health: { score: 60, trend: 'flat' } });
    const fault = await faultOf(update('account', company, { health: { score: 60, trend: 'up' } }));
    expect(fault).toEqual({ kind: 'rejected', fields: { health: expect.any(String) } });
  });
});
