import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { type Faults, startFaults } from '../../../tests/e2e/faults.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import type { ObjectType } from '../../../tests/fakes/hubspot/object-types.ts';
import { Change, type RecordKind } from '../../model/index.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createMemoryRows, type MadeRows } from '../crm/made.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import { createCrmSource } from '../crm/source.ts';
import { createHttp } from '../http.ts';
import { hubspotDialect } from './dialect.ts';
import { createHubspot } from './hubspot.ts';

const { signal } = new AbortController();
const LATER = 60_000;
let hubspot: Hubspot;
let faults: Faults;
let rows: MadeRows;
let company: string;

beforeEach(async () => {
  rows = createMemoryRows();
  hubspot = await startHubspot({ limits: { search: 1000, burst: 10_000 } });
  faults = await startFaults(hubspot.address);
  const { admin, settings } = hubspot.portal;
  const createdAt = Date.now() - 86_400_000;
  company = admin.put('companies', { name: 'Arden' }, { createdAt }).id;
  settings.lag = 1_200_000;
});
afterEach(async () => {
  await faults.close();
  await hubspot[Symbol.asyncDispose]();
});

const vendorOf = (mapping: FieldMapping = {}) =>
  createHubspot({
    ask: createHttp({ address: faults.url, token: 'pat-eu1-full', dialect: hubspotDialect }).ask,
    ...{ mapping, cache: createMemoryCache(), now: Date.now, personEmail: 'alex@example.com' },
  });

/** A worker that begins so many milliseconds from now. */
const source = (after = 0, mapping: FieldMapping = {}) =>
  createCrmSource({ vendor: vendorOf(mapping), rows, now: () => Date.now() + after });

const clock = (milliseconds: number) => {
  hubspot.portal.settings.now = () => Date.now() + milliseconds;
};

const creation = (kind: RecordKind, fields: object) => {
  const id = crypto.randomUUID();
  const accountId = kind === 'account' ? {} : { accountId: company };
  const own = fieldsOf(kind, { ...accountId, ...fields });
  const change = Change.parse({ id, type: `${kind}.create`, recordId: crypto.randomUUID(), fields: own });
  return { change, accountId: kind === 'account' ? change.recordId : company };
};

const unknown = { fault: { kind: 'outcome-unknown' } };
type Lost = ReturnType<typeof creation>;
const apply = ({ change, accountId }: Lost, at = source()) => at.apply(change, accountId, signal);

/** It is lost on its way, and applied again by workers that begin at once, and after it has had its effect or never will. */
async function lose(lost: Lost, cut: 'before' | 'after', request: string) {
  faults.next({ cut }, request);
  await expect(apply(lost)).rejects.toMatchObject(unknown);
  if (cut === 'before') await expect(apply(lost)).rejects.toMatchObject(unknown);
  return apply(lost, source(LATER));
}

const made: [string, RecordKind, ObjectType, object][] = [
  ['an account', 'account', 'companies', { name: 'New One', domains: ['new.example'] }],
  ['a contact', 'contact', 'contacts', { name: 'New One', emails: ['one@new.example'] }],
  ['an opportunity', 'opportunity', 'deals', { probability: 60, closeDate: '2027-01-31' }],
  ['a case', 'case', 'tickets', {}],
  ['a note', 'note', 'notes', { body: 'Two\nlines & more' }],
  ['a call', 'interaction', 'calls', { kind: 'call' }],
  ['an e-mail', 'interaction', 'emails', { kind: 'email', direction: 'out' }],
  ['a meeting', 'interaction', 'meetings', { kind: 'meeting' }],
  ['a message', 'interaction', 'communications', { kind: 'linkedin' }],
  ['a task', 'task', 'tasks', {}],
  ['a task with a date', 'task', 'tasks', { dueDate: '2026-12-24' }],
];
const count = (object: ObjectType) => hubspot.portal.admin.all(object).length;

describe.each([
  ['slow', -90_000],
  ['fast', 90_000],
])('by a clock that is %s', (_name, off) => {
  describe.each(['before', 'after'] as const)('what is lost %s its effect', (cut) => {
    test.each(made)('is there once: %s', async (_what, kind, object, fields) => {
      clock(off);
      const lost = creation(kind, fields);
      const already = count(object);
      const { recordId } = await lose(lost, cut, `POST /crm/objects/2026-09/${object}`);
      expect([recordId, count(object)]).toEqual([lost.change.recordId, already + 1]);
      // And nothing is sent for it any more.
      await apply(lost, source(2 * LATER));
      expect(count(object)).toBe(already + 1);
    });

    test('is changed once', async () => {
      clock(off);
      const at = source();
      const { change, accountId } = creation('note', { body: 'as it was' });
      const { recordId, version: baseVersion } = await apply({ change, accountId }, at);
      const id = crypto.randomUUID();
      const edit = { id, type: 'note.update', recordId, baseVersion, fields: { body: 'as it is' } };
      await lose({ change: Change.parse(edit), accountId }, cut, 'PATCH /crm/objects/2026-09/notes');
      const patched = hubspot.ledger.filter(({ method }) => method === 'PATCH');
      expect([patched.length, count('notes')]).toEqual([1, 1]);
      expect(hubspot.portal.admin.all('notes')[0]?.values.get('hs_note_body')).toContain('as it is');
    });

    test('is taken away once', async () => {
      clock(off);
      const { change, accountId } = creation('task', {});
      const { recordId, version: baseVersion } = await apply({ change, accountId });
      const gone = Change.parse({ id: crypto.randomUUID(), type: 'task.delete', recordId, baseVersion });
      await lose({ change: gone, accountId }, cut, 'DELETE /crm/objects/2026-09/tasks');
      const deleted = hubspot.ledger.filter(({ method }) => method === 'DELETE');
      expect([deleted.length, count('tasks')]).toEqual([1, 0]);
    });
  });
});

describe('what was made and never answered for', () => {
  /** So many notes that were beside the account before, and one made by somebody else just now. */
  function fill(many: number) {
    const { admin, records } = hubspot.portal;
    const beside = records.get(company);
    for (let n = 0; n < many; n += 1) {
      const at = { createdAt: Date.now() - 86_400_000 + n };
      const note = admin.put('notes', { hs_note_body: `n${n}`, hs_timestamp: '2026-01-01T00:00:00Z' }, at);
      if (beside) admin.link(note, beside);
    }
  }

  test('is found among the notes of an account that has twelve hundred', async () => {
    fill(1200);
    await lose(creation('note', {}), 'after', 'POST /crm/objects/2026-09/notes');
    expect(count('notes')).toBe(1201);
  });

  test('is found by the field that keeps its change, and not taken for one that only looks so', async () => {
    hubspot.portal.admin.property('notes', 'change_id');
    const mapping = { changeId: 'change_id' };
    const twin = creation('note', {});
    await apply(twin, source(0, mapping));
    rows = createMemoryRows();
    const lost = creation('note', {});
    faults.next({ cut: 'before' }, 'POST /crm/objects/2026-09/notes');
    await expect(apply(lost, source(0, mapping))).rejects.toMatchObject(unknown);
    await apply(lost, source(LATER, mapping));
    const marks = hubspot.portal.admin.all('notes').map(({ values }) => values.get('change_id'));
    expect(marks).toEqual([twin.change.id, lost.change.id]);
    const since = Date.now() - LATER;
    const trace = { changeId: lost.change.id, accountId: company, since };
    const found = await vendorOf(mapping).madeSince('note', trace, signal);
    expect(found.map(({ row, isSure }) => [row.record.id, isSure])).toEqual([
      [hubspot.portal.admin.all('notes')[1]?.id, true],
    ]);
  });

  test.each([
    ['is found by its change though somebody has edited it meanwhile', true, 'another', 1],
    ['is found by what it says where the field was only mapped afterwards', false, undefined, 1],
    ['is not found where it was edited and names no change', false, 'another', 2],
  ])('%s', async (_what, isMarked, edited, many) => {
    hubspot.portal.admin.property('notes', 'change_id');
    const mapping = { changeId: 'change_id' };
    const lost = creation('note', {});
    faults.next({ cut: 'after' }, 'POST /crm/objects/2026-09/notes');
    await expect(apply(lost, source(0, isMarked ? mapping : {}))).rejects.toMatchObject(unknown);
    const [note] = hubspot.portal.admin.all('notes');
    if (edited) note?.values.set('hs_note_body', edited);
    await apply(lost, source(LATER, mapping));
    expect(count('notes')).toBe(many);
  });

  test.each([
    ['is found by the field that keeps its change, where it was moved to another account', 0, true, 1],
    ['is not found where it was moved and names no change', 0, false, 2],
  ])('%s', async (_what, lag, isMarked, many) => {
    const { admin, settings } = hubspot.portal;
    admin.property('tasks', 'change_id');
    const mapping = isMarked ? { changeId: 'change_id' } : {};
    settings.lag = lag;
    const other = admin.put('companies', { name: 'Birch' });
    const lost = creation('task', {});
    faults.next({ cut: 'after' }, 'POST /crm/objects/2026-09/tasks');
    await expect(apply(lost, source(0, mapping))).rejects.toMatchObject(unknown);
    const [task, from] = [admin.all('tasks')[0], hubspot.portal.records.get(company)];
    if (!task || !from) throw new Error('not made');
    admin.unlink(task, from);
    admin.link(task, other);
    await apply(lost, source(LATER, mapping));
    expect(count('tasks')).toBe(many);
  });

  test('is found though its id is smaller than those of before', async () => {
    const { admin, settings } = hubspot.portal;
    const createdAt = Date.now() - 7_200_000;
    admin.put('companies', { name: 'Of an import' }, { createdAt, id: '9'.repeat(18) });
    settings.lag = 0;
    await lose(creation('account', { name: 'New One' }), 'after', 'POST /crm/objects/2026-09/companies');
    expect(count('companies')).toBe(3);
  });

  test('is found though the index knows no company at all', async () => {
    for (const { earlier } of hubspot.portal.records.values())
      earlier.push({ until: Date.now() + 1e9, seen: null });
    await lose(creation('account', { name: 'New One' }), 'after', 'POST /crm/objects/2026-09/companies');
    expect(count('companies')).toBe(2);
  });
});
