import type { Form, FormKind } from '../../lib/compose/values.ts';
import { type Key, t } from '../../lib/i18n/index.ts';
import type { Choice, OpenForm } from './view.ts';

const interactionWords = { email: 'e-mail', call: 'call', meeting: 'meeting', linkedin: 'message' } as const;

const isPromise = ({ kind, values }: Form) => kind === 'task' && values.kind !== 'task';

/** What the form makes, without an article: `note`, `e-mail`, `promise`. */
function nounOf(form: Form): string {
  if (form.kind === 'interaction') return interactionWords[form.values.kind];
  if (form.kind === 'case') return 'escalation';
  return isPromise(form) ? 'promise' : form.kind;
}

interface FormWords {
  fresh: Key;
  edit: Key;
  save: Key;
}

const whole: Partial<Record<FormKind, FormWords>> = {
  contract: { fresh: 'renewals.form.new', edit: 'renewals.form.edit', save: 'renewals.form.save' },
  initiative: { fresh: 'initiatives.form.new', edit: 'initiatives.form.edit', save: 'initiatives.form.save' },
  update: {
    fresh: 'initiatives.form.update',
    edit: 'initiatives.form.update',
    save: 'initiatives.form.saveUpdate',
  },
};

/** `Log an e-mail`, `New task`, `Edit note`. */
export function titleOf({ form, editing }: OpenForm): string {
  const words = whole[form.kind];
  if (words) return t(editing ? words.edit : words.fresh);
  const noun = nounOf(form);
  if (editing) return `Edit ${noun}`;
  if (form.kind === 'interaction') return `Log ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
  return `New ${noun}`;
}

/** On the button that ends it. */
export function saveWords({ form, editing, logged }: OpenForm): string {
  const words = whole[form.kind];
  if (words) return t(words.save);
  if (editing || form.kind !== 'interaction') return `Save ${nounOf(form)}`;
  return logged ? 'Log again' : `Log ${nounOf(form)}`;
}

/** Whether there is anything that the person would miss. */
export function hasWords({ form }: OpenForm): boolean {
  if (form.kind === 'note') return form.values.body.trim() !== '';
  if (form.kind === 'update') return `${form.values.body}${form.values.internal}`.trim() !== '';
  return Object.values(form.values).some((value) => typeof value === 'string' && value.trim() !== '');
}

/** Our own people, the person at the panel first and as “Me”. */
export function assignees({ owners, viewerId }: OpenForm['choices']): Choice[] {
  const me = owners.filter(({ id }) => id === viewerId).map(({ id, name }) => ({ id, name: `Me (${name})` }));
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
  contract: ['name', 'value', 'startDate', 'endDate', 'noticeDate', 'negotiation', 'priceClause'],
  initiative: ['name', 'period', 'progress', 'dueDate', 'ownerId', 'summary'],
  update: ['progress', 'body', 'internal'],
};

/** What is wrong with values that have no field of their own. */
export function unplaced({ form, errors }: OpenForm): string[] {
  return Object.entries(errors)
    .filter(([key]) => !fields[form.kind].includes(key))
    .map(([, sentence]) => sentence);
}
