import { t } from '../i18n/index.ts';
import { Change, type Id } from '../model/index.ts';
import { parseDue } from './due.ts';
import type { Writer } from './field.ts';
import { updateOf } from './fields-initiative.ts';
import { type Errors, gathered, type Made } from './gathered.ts';
import { madeOf } from './made.ts';
import { newFields } from './new-fields.ts';
import { read, written } from './part.ts';
import type { Editing, Form } from './values.ts';

interface At extends Writer {
  editing: Editing | null;
  /** The change in the outbox that is being edited. */
  replaced?: Change | null;
  newId?: () => string;
}

type Result = { ok: true; changes: Change[]; accountId: Id } | { ok: false; errors: Errors };

/**
 * What a form comes to: one change, and one more for the next step; none where nothing is different. Else what is wrong
 * with which of its values, in sentences; `form` stands for the whole of it.
 */
export function toChanges(form: Form, at: At): Result {
  const newId = at.newId ?? (() => crypto.randomUUID());
  if (at.editing?.what === 'queued' && !(at.replaced && 'fields' in at.replaced))
    return wrong({ form: t('compose.wrong.gone') });
  const [made, step, said] = [madeOf(form, at), stepOf(form, at), saidOf(form)];
  if (!made.ok || !step.ok || !said.ok)
    return wrong({ ...errorsOf(said), ...errorsOf(step), ...errorsOf(made) });
  const recordId = recordIdOf(at) ?? newId();
  const accountId = form.kind === 'account' && at.editing === null ? recordId : at.accountId;
  if (accountId === null) return wrong({ form: t('compose.wrong.noAccount') });
  const update = form.kind === 'update' ? { update: { ...writtenBy(at, newId), ...said.fields } } : {};
  const act = { ...actOf(form, { ...at, accountId }, made.fields), ...update };
  const isSame =
    at.editing?.what === 'record' && Object.keys(act.fields).length === 0 && form.kind !== 'update';
  return checked(
    [
      ...(isSame ? [] : [{ ...act, id: newId(), recordId }]),
      ...('subject' in step.fields ? [nextStep(step.fields, { ...at, accountId }, newId)] : []),
    ],
    accountId,
  );
}

const wrong = (errors: Errors): Result => ({ ok: false, errors });

const errorsOf = (made: Made): Errors => (made.ok ? {} : made.errors);

/** Whatever was made, nothing goes into the outbox that is no change. */
function checked(changes: readonly unknown[], accountId: Id): Result {
  const read = changes.map((change) => Change.safeParse(change));
  const fit = read.flatMap(({ data }) => data ?? []);
  return fit.length === read.length
    ? { ok: true, changes: fit, accountId }
    : wrong({ form: t('compose.wrong.unfit') });
}

function recordIdOf({ editing, replaced }: At): Id | undefined {
  if (editing?.what === 'record') return editing.recordId;
  return editing ? replaced?.recordId : undefined;
}

/** An edit has the fields that are different; what is made new has all of them. */
function actOf({ kind }: Form, at: At & { accountId: Id }, made: Record<string, unknown>) {
  const { editing, replaced } = at;
  if (editing?.what === 'record')
    return {
      type: kind === 'update' ? 'initiative.update' : `${kind}.update`,
      baseVersion: editing.version,
      fields: made,
    };
  if (editing && replaced && 'fields' in replaced)
    return { ...replaced, fields: { ...replaced.fields, ...made } };
  return { type: `${kind}.create`, fields: { ...newFields[kind](at), ...made } };
}

/** What is said of an initiative, in an update of it. */
const saidOf = (form: Form): Made => (form.kind === 'update' ? updateOf(form.values) : gathered([]));

/** One that waits in the outbox stays the update that it is. */
function writtenBy({ replaced, viewerId, now }: At, newId: () => string) {
  if (replaced?.type === 'initiative.update' && replaced.update) return replaced.update;
  return { id: newId(), at: new Date(now).toISOString(), authorId: viewerId };
}

/** What an interaction is followed by; no fields: nothing. */
function stepOf(form: Form, { now, locale, timeZone }: At): Made {
  if (form.kind !== 'interaction') return gathered([]);
  const { nextStep, nextStepDue, contactIds } = form.values;
  if (`${nextStep}${nextStepDue}`.trim() === '') return gathered([]);
  const [only = null, ...others] = contactIds;
  return gathered([
    ['subject', 'nextStep', written('line', nextStep, t('compose.missing.nextStep'))],
    ['dueDate', 'nextStepDue', read(parseDue(nextStepDue, now, locale, timeZone))],
    ['contactId', 'contactIds', { value: others.length > 0 ? null : only }],
  ]);
}

function nextStep(made: Record<string, unknown>, at: At & { accountId: Id }, newId: () => string) {
  const fields = { ...newFields.task(at), kind: 'task', assigneeId: at.viewerId, ...made };
  return { id: newId(), type: 'task.create', recordId: newId(), fields };
}
