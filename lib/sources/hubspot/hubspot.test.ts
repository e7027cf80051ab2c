import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { allScopes } from '../../../tests/fakes/hubspot/object-types.ts';
import { createPortal } from '../../../tests/fakes/hubspot/portal.ts';
import { Change } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows } from '../crm/made.ts';
import { createCrmSource } from '../crm/source.ts';
import type { Vendor } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const { signal } = new AbortController();
let hubspot: Hubspot;
let vendor: Vendor;
beforeEach(() => open());
afterEach(() => hubspot[Symbol.asyncDispose]());

async function open(firstId?: bigint) {
  await hubspot?.[Symbol.asyncDispose]();
  hubspot = await startHubspot({ portal: createPortal(firstId), limits: { search: 1000, burst: 10_000 } });
  hubspot.portal.admin.owner({ email: 'alex@example.com' });
  vendor = speakingFor('pat-eu1-full');
}

const speakingFor = (token: string) =>
  createHubspot({
    ask: createHttp({ address: hubspot.address, token, dialect: hubspotDialect }).ask,
    ...{ mapping: {}, cache: createMemoryCache(), now: Date.now, personEmail: 'alex@example.com' },
  });

function withoutScopes(...without: string[]) {
  const scopes = allScopes.filter((scope) => !without.includes(scope));
  hubspot.portal.settings.tokens.set('less', { scopes, until: Number.POSITIVE_INFINITY });
  return speakingFor('less');
}

const trace = (accountId: string) => ({ changeId: crypto.randomUUID(), accountId });
const note = (accountId: string, body = 'x') => ({ accountId, body, createdAt: '2026-11-20T09:00:00Z' });
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof SourceError ? error.fault : error),
  );

describe('HubSpot', () => {
  test('leaves out what this key may not see, with its reason, and what the portal has not, without', async () => {
    const { id } = hubspot.portal.admin.put('companies', { name: 'Arden' });
    hubspot.portal.settings.without.push('contracts');
    const parts = await withoutScopes('tickets').parts([id], 'context', signal);
    expect(parts.rows.map(({ record }) => record.id)).toEqual([id]);
    expect(Object.keys(parts.refused)).toEqual(['cases']);
  });

  test('leads to the pages of records that have one, in the portal and where that is', async () => {
    const { admin, settings } = hubspot.portal;
    const { id } = admin.put('companies', { name: 'Arden' });
    const made = { accountId: id, name: 'Deal', stage: 'Appointment Scheduled', status: 'open' } as const;
    const deal = await vendor.create('opportunity', made, trace(id), signal);
    await vendor.create('note', note(id), trace(id), signal);
    const { rows } = await vendor.parts([id], 'context', signal);
    const base = `https://app-eu1.hubspot.com/contacts/${settings.portalId}/record`;
    expect(Object.fromEntries(rows.map(({ kind, record }) => [kind, record.link]))).toEqual({
      account: `${base}/0-2/${id}`,
      opportunity: `${base}/0-3/${deal}`,
      note: null,
    });
  });

  test('does not offer any more what a key was not allowed to write', async () => {
    const { id } = hubspot.portal.admin.put('companies', { name: 'Arden' });
    const reader = withoutScopes('crm.objects.contacts.write');
    expect((await reader.profile(signal)).writes).toContain('note.create');
    expect(await faultOf(reader.create('note', note(id), trace(id), signal))).toEqual({ kind: 'forbidden' });
    const { writes } = await reader.profile(signal);
    expect([writes.includes('note.create'), writes.includes('opportunity.create')]).toEqual([false, true]);
  });

  test('offers that again once the connection was tested, which tells of it and is where a scope is added', async () => {
    const { id } = hubspot.portal.admin.put('companies', { name: 'Arden' });
    const source = createCrmSource({
      vendor: withoutScopes('crm.objects.contacts.write'),
      rows: createMemoryRows(),
    });
    const change = Change.parse({
      ...{ id: crypto.randomUUID(), recordId: crypto.randomUUID(), type: 'note.create' },
      fields: fieldsOf('note', { accountId: id }),
    });
    expect(await faultOf(source.apply(change, id, signal))).toEqual({ kind: 'forbidden' });
    await source.me(signal);
    expect(source.capabilities().writes).not.toContain('note.create');
    const findings = await source.setup?.check(signal);
    expect(findings?.find(({ thing }) => thing === 'notes')?.write).toBe('no');
    expect(source.capabilities().writes).toContain('note.create');
    withoutScopes();
    expect(await faultOf(source.apply(change, id, signal))).toBeUndefined();
  });

  test('goes on offering what failed only as something beside it may not be read', async () => {
    const { admin } = hubspot.portal;
    const [from, into] = [
      admin.put('companies', { name: 'Arden' }),
      admin.put('companies', { name: 'Birch' }),
    ];
    const deal = { accountId: from.id, name: 'D', stage: 'Appointment Scheduled', status: 'open' } as const;
    const id = await vendor.create('opportunity', deal, trace(from.id), signal);
    const before = await vendor.read('opportunity', id, signal);
    if (!before) throw new Error('not made');
    const less = withoutScopes('crm.objects.companies.read');
    const moved = less.update('opportunity', { accountId: into.id }, before, signal);
    expect(await faultOf(moved)).toEqual({ kind: 'forbidden' });
    expect((await less.profile(signal)).writes).toContain('opportunity.update');
  });

  test('says into which account one was merged, whichever way its portal answers', async () => {
    const { admin, settings } = hubspot.portal;
    const [into, from] = [admin.put('companies', { name: 'Into' }), admin.put('companies', { name: 'From' })];
    admin.merge(into, from);
    for (const answers of [true, false]) {
      settings.mergedAnswers = answers;
      expect((await vendor.parts([from.id], 'context', signal)).rows).toEqual([]);
      expect(await vendor.read('account', from.id, signal)).toBeUndefined();
      expect(await vendor.successor(from.id, signal)).toEqual({ id: into.id, name: 'Into' });
    }
    expect((await vendor.gone(Date.now() - 1000, signal)).accounts).toContain(from.id);
  });

  test('keeps ids that numbers cannot hold', async () => {
    await open(99_999_999_999_999_990n);
    const { id } = hubspot.portal.admin.put('companies', { name: 'Arden' });
    const made = await vendor.create('note', note(id), trace(id), signal);
    expect((await vendor.read('note', made, signal))?.record).toMatchObject({ id: made, accountId: id });
  });

  test('shows five hundred of ten thousand contacts, and says how many more there are', async () => {
    const company = hubspot.portal.admin.put('companies', { name: 'Arden' });
    for (let n = 0; n < 10_000; n++)
      hubspot.portal.admin.link(hubspot.portal.admin.put('contacts', { firstname: `C${n}` }), company);
    const { rows, more } = await vendor.parts([company.id], 'context', signal);
    expect([rows.length, more.contacts]).toEqual([501, 9500]);
    expect(hubspot.ledger.length).toBeLessThan(40);
  });

  test('names the field that a duplicate or an unknown stage is about', async () => {
    const { admin } = hubspot.portal;
    const { id } = admin.put('companies', { name: 'Arden' });
    admin.put('contacts', { email: 'a@arden.example' });
    const contact = { accountId: id, name: 'A', emails: ['a@arden.example'] };
    expect(await faultOf(vendor.create('contact', contact, trace(id), signal))).toMatchObject({
      kind: 'rejected',
      fields: { emails: expect.stringContaining('already exists') },
    });
    const deal = { accountId: id, name: 'D', stage: 'Nowhere', status: 'open' } as const;
    expect(await faultOf(vendor.create('opportunity', deal, trace(id), signal))).toMatchObject({
      kind: 'rejected',
      fields: { stage: expect.any(String) },
    });
  });

  test('keeps a task without a date so, until somebody gives it one there', async () => {
    const company = hubspot.portal.admin.put('companies', { name: 'Arden' });
    const task = { accountId: company.id, subject: 'Send it', dueDate: null, kind: 'task' } as const;
    const id = await vendor.create('task', task, trace(company.id), signal);
    expect((await vendor.read('task', id, signal))?.record).toMatchObject({ dueDate: null });
    const stored = hubspot.portal.records.get(id);
    if (stored) hubspot.portal.admin.change(stored, { hs_timestamp: '2026-12-24T12:00:00.000Z' });
    expect((await vendor.read('task', id, signal))?.record).toMatchObject({ dueDate: '2026-12-24' });
  });
});
