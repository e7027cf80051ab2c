import type { Form, FormKind } from '../../lib/compose/values.ts';
import { type Key, t } from '../../lib/i18n/index.ts';
import type { Choice, OpenForm } from './view.ts';

/** What the form makes: a note, an e-mail, a promise. */
function thingOf({ kind, values }: Exclude<Form, { kind: 'interaction' | keyof typeof own }>) {
  if (kind === 'case') return 'escalation';
  return kind === 'task' && values.kind !== 'task' ? 'promise' : kind;
}

interface FormWords {
  fresh: Key;
  edit: Key;
  save: Key;
}

/** Of the forms whose words stand with their area's. */
const own = {
  contract: { fresh: 'renewals.form.new', edit: 'renewals.form.edit', save: 'renewals.form.save' },
  opportunity: { fresh: 'opportunities.new', edit: 'opportunities.edit', save: 'opportunities.create' },
  initiative: { fresh: 'initiatives.form.new', edit: 'initiatives.form.edit', save: 'initiatives.form.save' },
  update: {
    fresh: 'initiatives.form.update',
    edit: 'initiatives.form.update',
    save: 'initiatives.form.saveUpdate',
  },
} satisfies Partial<Record<FormKind, FormWords>>;

const hasOwn = (form: Form): form is Extract<Form, { kind: keyof typeof own }> => form.kind in own;

/** `Log an e-mail`, `New task`, `Edit note`. */
export function titleOf({ form, editing }: OpenForm): string {
  if (hasOwn(form)) return t(own[form.kind][editing ? 'edit' : 'fresh']);
  const thing = form.kind === 'interaction' ? form.values.kind : thingOf(form);
  return t(`compose.form.${thing}.${editing ? 'edit' : 'new'}`);
}

/** On the button that ends it. */
export function saveWords({ form, editing, logged }: OpenForm): string {
  if (hasOwn(form)) return t(own[form.kind].save);
  if (form.kind !== 'interaction') return t(`compose.form.${thingOf(form)}.save`);
  if (editing) return t(`compose.form.${form.values.kind}.save`);
  return logged ? t('compose.form.logAgain') : t(`compose.form.${form.values.kind}.log`);
}

/** Whether there is anything that the person would miss. */
export function hasWords({ form }: OpenForm): boolean {
  if (form.kind === 'note') return form.values.body.trim() !== '';
  if (form.kind === 'update') return `${form.values.body}${form.values.internal}`.trim() !== '';
  return Object.values(form.values).some((value) => typeof value === 'string' && value.trim() !== '');
}

/** Our own people, the person at the panel first and as “Me”. */
export function assignees({ owners, viewerId }: OpenForm['choices']): Choice[] {
  const me = owners
    .filter(({ id }) => id === viewerId)
    .map(({ id, name }) => ({ id, name: t('compose.form.me', { name }) }));
  return [...me, ...owners.filter(({ id }) => id !== viewerId)];
}

/** The values that have a field to say beside what is wrong with them. */
const fields: Readonly<Record<FormKind, readonly string[]>> = {
  note: ['body', 'contactId', 'opportunityId'],
  interaction: ['subject', 'summary', 'at', 'direction', 'contactIds', 'nextStep', 'nextStepDue'],
  task: ['subject', 'due', 'assigneeId', 'contactId'],
  case: ['subject', 'nextUpdate', 'ownerId'],
  contact: ['name', 'title', 'email', 'phone', 'linkedinSlug'],
  account: ['name', 'domain', 'ownerId'],
  contract: [
    'name',
    'value',
    'startDate',
    'endDate',
    'noticeDate',
    'negotiation',
    'productIds',
    'priceClause',
  ],
  opportunity: ['name', 'amount', 'closeDate', 'productIds'],
  initiative: ['name', 'period', 'progress', 'dueDate', 'ownerId', 'summary'],
  update: ['progress', 'body', 'internal'],
};

/** What is wrong with values that have no field of their own. */
export function unplaced({ form, errors }: OpenForm): string[] {
  return Object.entries(errors)
    .filter(([key]) => !fields[form.kind].includes(key))
    .map(([, sentence]) => sentence);
}
