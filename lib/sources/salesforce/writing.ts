import { z } from 'zod';
import type { Id, Opportunity, RecordKind } from '../../model/index.ts';
import type { Fields, Row, Vendor } from '../crm/vendor.ts';
import { parse } from '../parse.ts';
import { interactionValues, taskValues } from './activity-fields.ts';
import type { Api, Sub } from './api.ts';
import { createAttempts } from './attempt.ts';
import {
  accountValues,
  caseValues,
  contactValues,
  objectOf,
  opportunityValues,
  refuse,
  type Values,
} from './fields.ts';
import { fieldIn } from './org.ts';
import { refuseStrange } from './references.ts';
import type { Reading } from './rows.ts';
import { createNoteWriting, noteObject } from './writing-notes.ts';
import { otherRoles, rolesOf } from './writing-roles.ts';

type Given = Readonly<Record<string, unknown>>;
type Writing = Pick<Vendor, 'create' | 'update' | 'remove'>;

const Made = z.object({ id: z.string() });

export function createWriting(api: Api, reading: (signal: AbortSignal) => Promise<Reading>): Writing {
  const attempts = createAttempts(api);
  const { attempt, together } = attempts;
  const { createNote, updateNote } = createNoteWriting(api, attempts);
  return {
    async create(kind, fields, { changeId, accountId }, signal) {
      refuseStrange(fields);
      const known = await reading(signal);
      const about = { purpose: 'change', accountId, signal };
      if (kind === 'note') return createNote(known, fields as Fields<'note'>, about);
      const { object, values, ours } = valuesOf(known, kind, fields, fields, true);
      const key = known.mapping.changeId;
      const keyed = key && fieldIn(known.org, object, key) ? { [key]: changeId } : {};
      const beside = rolesOf(known, kind, fields);
      return attempt(
        async () => {
          const body = { ...values, ...keyed };
          if (beside.length === 0) {
            const answer = await api.send(
              { method: 'POST', path: `/sobjects/${object}`, body, write: true },
              about,
            );
            return parse(Made, answer, 'outcome-unknown').id;
          }
          const made: Sub = { method: 'POST', path: `/sobjects/${object}`, referenceId: 'made', body };
          const answers = await together([made, ...beside], about);
          return parse(Made, answers.get('made')?.body, 'outcome-unknown').id;
        },
        ours,
        fields,
        about,
      );
    },
    async update(kind, fields, before, signal) {
      const changed = changedOf(fields, before.record);
      refuseStrange(changed);
      const known = await reading(signal);
      const about = { purpose: 'change', accountId: accountOf(before.record), signal };
      if (kind === 'note') return updateNote(known, changed as Fields<'note'>, before as Row<'note'>, about);
      const whole = { ...before.record, ...changed };
      if (kind === 'interaction' && 'kind' in changed) throw refuse('kind');
      const { object, values, ours } = valuesOf(known, kind, changed, whole, false, before.record.id);
      const path = `/sobjects/${object}/${before.record.id}`;
      const beside =
        kind === 'opportunity' && 'contacts' in changed
          ? await otherRoles(api, known, before.record.id, changed as Partial<Opportunity>, about)
          : [];
      const headers = { 'If-Unmodified-Since': new Date(before.record.updatedAt).toUTCString() };
      await attempt(
        async () => {
          if (Object.keys(values).length > 0)
            await api.send({ method: 'PATCH', path, body: values, headers, write: true }, about);
          if (beside.length > 0) await together(beside, about);
        },
        ours,
        changed,
        about,
      );
    },
    async remove(kind, before, signal) {
      const about = { purpose: 'change', accountId: accountOf(before.record), signal };
      const object = kind === 'note' ? noteObject(await reading(signal)) : objectFor(kind, before.record.id);
      await api.send(
        { method: 'DELETE', path: `/sobjects/${object}/${before.record.id}`, write: true },
        about,
      );
    },
  };
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
  isNew: boolean,
  id = '',
): Values & { object: string } {
  if (kind === 'account') return { object: 'Account', ...accountValues(known, fields, isNew) };
  if (kind === 'contact') return { object: 'Contact', ...contactValues(known, fields) };
  if (kind === 'opportunity') return { object: 'Opportunity', ...opportunityValues(known, fields, isNew) };
  if (kind === 'case') return { object: 'Case', ...caseValues(known, fields, isNew) };
  if (kind === 'task') return { object: 'Task', ...taskValues(known, fields, isNew) };
  if (kind !== 'interaction' || id.startsWith('02s')) throw refuse('kind');
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
