import { z } from 'zod';
import type { Id, Opportunity, RecordKind } from '../../model/index.ts';
import type { Fields, Row, Trace, Vendor } from '../crm/vendor.ts';
import { parse } from '../parse.ts';
import { interactionValues, taskValues } from './activity-fields.ts';
import type { Api, Rec, Sub } from './api.ts';
import { createAttempts } from './attempt.ts';
import { markIn } from './columns.ts';
import {
  accountValues,
  caseValues,
  contactValues,
  objectOf,
  opportunityValues,
  refuse,
  type Values,
} from './fields.ts';
import type { Readings } from './readings.ts';
import { refuseStrange } from './references.ts';
import type { Reading } from './rows.ts';
import { createNoteWriting, noteObject } from './writing-notes.ts';
import { otherRoles, rolesOf } from './writing-roles.ts';

type Given = Readonly<Record<string, unknown>>;
type Writing = Pick<Vendor, 'create' | 'update' | 'remove'>;

const Made = z.object({ id: z.string() });

export function createWriting(api: Api, readings: Readings): Writing {
  const attempts = createAttempts(api);
  const { attempt, together } = attempts;
  const { createNote, updateNote } = createNoteWriting(api, attempts);
  return {
    async create(kind, fields, of, signal) {
      refuseStrange(fields);
      return readings.use((known) => create(known, kind, fields, of, signal), signal);
    },
    async update(kind, fields, before, signal) {
      const changed = changedOf(fields, before.record);
      refuseStrange(changed);
      return readings.use((known) => update(known, kind, changed, before as Row, signal), signal);
    },
    async remove(kind, before, signal) {
      const about = { purpose: 'change', accountId: accountOf(before.record), signal };
      const object =
        kind === 'note' ? noteObject(await readings.current(signal)) : objectFor(kind, before.record.id);
      await api.send(
        { method: 'DELETE', path: `/sobjects/${object}/${before.record.id}`, write: true },
        about,
      );
    },
  };

  async function create(
    known: Reading,
    kind: RecordKind,
    fields: Given,
    { changeId, accountId }: Omit<Trace, 'since'>,
    signal: AbortSignal,
  ): Promise<Id> {
    const about = { purpose: 'change', accountId, signal };
    if (kind === 'note') return createNote(known, fields as Fields<'note'>, about);
    const { object, values, ours } = valuesOf(known, kind, fields, fields);
    const mark = markIn(known.org, known.mapping, object);
    const keyed = mark ? { [mark]: changeId } : {};
    const beside = rolesOf(known, kind, fields);
    const body = { ...values, ...keyed };
    const path = `/sobjects/${object}`;
    const made: Sub = { method: 'POST', path, referenceId: 'made', body };
    const send = async () =>
      beside.length === 0
        ? api.send({ method: 'POST', path, body, write: true }, about)
        : (await together([made, ...beside], about)).get('made')?.body;
    return attempt(async () => parse(Made, await send(), 'outcome-unknown').id, ours, fields, about);
  }

  async function update(
    known: Reading,
    kind: RecordKind,
    changed: Given,
    before: Row,
    signal: AbortSignal,
  ): Promise<void> {
    const { id, updatedAt } = before.record;
    const about = { purpose: 'change', accountId: accountOf(before.record), signal };
    if (kind === 'note') return updateNote(known, changed as Fields<'note'>, before as Row<'note'>, about);
    if (kind === 'interaction' && 'kind' in changed) throw refuse('kind');
    const whole = { ...before.record, ...changed };
    const { object, values, ours } = valuesOf(known, kind, changed, whole, before);
    const beside =
      kind === 'opportunity' && 'contacts' in changed
        ? await otherRoles(api, known, id, changed as Partial<Opportunity>, about)
        : [];
    const headers = { 'If-Unmodified-Since': new Date(updatedAt).toUTCString() };
    const own = { method: 'PATCH', path: `/sobjects/${object}/${id}`, body: values } as const;
    const isPlain = Object.keys(values).length === 0;
    const record: Sub = { ...own, referenceId: 'record', httpHeaders: headers };
    const send = async () => {
      // With what belongs to it in one request, so that all of it is written or nothing.
      if (beside.length > 0) await together(isPlain ? beside : [record, ...beside], about);
      else if (!isPlain) await api.send({ ...own, headers, write: true }, about);
    };
    await attempt(send, ours, changed, about);
  }
}

const objectFor = (kind: RecordKind, id: Id) =>
  objectOf[kind] ?? (id.startsWith('00U') ? 'Event' : id.startsWith('02s') ? 'EmailMessage' : 'Task');
const accountOf = (record: { id: Id } | { id: Id; accountId: Id }): Id =>
  'accountId' in record && record.accountId ? record.accountId : record.id;

function valuesOf(
  known: Reading,
  kind: RecordKind,
  fields: Given,
  whole: Given,
  before?: Row,
): Values & { object: string } {
  const isNew = before === undefined;
  if (kind === 'account')
    return { object: 'Account', ...accountValues(known, fields, before?.own as Rec | undefined) };
  if (kind === 'contact') return { object: 'Contact', ...contactValues(known, fields) };
  if (kind === 'opportunity') return { object: 'Opportunity', ...opportunityValues(known, fields, isNew) };
  if (kind === 'case') return { object: 'Case', ...caseValues(known, fields, isNew) };
  if (kind === 'task') return { object: 'Task', ...taskValues(known, fields, isNew) };
  if (kind !== 'interaction' || before?.record.id.startsWith('02s')) throw refuse('kind');
  return {
    object: whole.kind === 'meeting' ? 'Event' : 'Task',
    ...interactionValues(known, fields, whole, isNew),
  };
}

const changedOf = (fields: Given, before: object): Given =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify((before as Given)[name]),
    ),
  );
