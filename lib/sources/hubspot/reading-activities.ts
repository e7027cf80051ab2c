import type { Interaction } from '../../model/index.ts';
import { htmlText } from '../crm/html.ts';
import { originIn } from '../crm/origin.ts';
import { dayIn, instantOf, lineOf, linkOf, textOf } from '../crm/values.ts';
import { choiceIn } from './choices.ts';
import { withoutDue } from './due.ts';
import type { ObjectName } from './objects.ts';
import type { Read, Reading } from './rows.ts';

const at = ({ properties, createdAt }: Reading['raw']) =>
  instantOf(properties.hs_timestamp) ?? instantOf(createdAt) ?? new Date(0).toISOString();

const plain = (html: string | null | undefined) => htmlText(html ?? '');

export const readNote: Read<'note'> = ({ raw, beside }) => {
  const { text, origin } = originIn(plain(raw.properties.hs_note_body));
  return {
    accountId: beside.accountId,
    contactId: beside.contacts[0]?.id ?? null,
    opportunityId: beside.deals[0] ?? null,
    body: textOf(text) ?? '',
    authorId: raw.properties.hubspot_owner_id || null,
    createdAt: at(raw),
    origin,
  };
};

const kinds: Readonly<Partial<Record<ObjectName, Interaction['kind']>>> = {
  calls: 'call',
  emails: 'email',
  meetings: 'meeting',
  communications: 'linkedin',
};

const directions: Readonly<Record<string, Interaction['direction']>> = {
  INBOUND: 'in',
  OUTBOUND: 'out',
  INCOMING_EMAIL: 'in',
  EMAIL: 'out',
};

export const readInteraction: Read<'interaction'> = ({ portal, object, raw, beside }) => {
  const { properties } = raw;
  const kind = kinds[object];
  // Other channels than LinkedIn are kept there as well: messengers, of which the model knows none.
  const isOther =
    object === 'communications' && properties.hs_communication_channel_type !== 'LINKEDIN_MESSAGE';
  if (!kind || isOther) return undefined;
  const { text, origin } = originIn(bodyOf(object, properties));
  const [subject, summary] = subjectOf(object, properties, text);
  const mapped = (field: 'interaction.direction') => portal.mapped(object, field);
  const direction = properties[mapped('interaction.direction')?.name ?? ''];
  return {
    accountId: beside.accountId,
    kind,
    direction:
      choiceIn('direction', mapped('interaction.direction'), direction) ??
      directions[properties.hs_call_direction ?? properties.hs_email_direction ?? ''] ??
      null,
    at: instantOf(properties.hs_meeting_start_time) ?? at(raw),
    subject: lineOf(subject) ?? '',
    summary: textOf(summary),
    contactIds: beside.contacts.slice(0, 200).map(({ id }) => id),
    ownerId: properties.hubspot_owner_id || null,
    originLink: linkOf(origin?.link),
  };
};

type Values = Reading['raw']['properties'];

function bodyOf(object: ObjectName, values: Values): string {
  if (object === 'calls') return plain(values.hs_call_body);
  if (object === 'meetings') return plain(values.hs_meeting_body);
  if (object === 'communications') return plain(values.hs_communication_body);
  return values.hs_email_html ? plain(values.hs_email_html) : (values.hs_email_text ?? '');
}

/** A message has no subject: its first line is taken for it. */
function subjectOf(
  object: ObjectName,
  values: Values,
  text: string,
): readonly [string | null | undefined, string] {
  if (object !== 'communications')
    return [values.hs_call_title ?? values.hs_meeting_title ?? values.hs_email_subject, text];
  const [first = '', ...rest] = text.split('\n');
  return [first, rest.join('\n').trim()];
}

export const readTask: Read<'task'> = ({ portal, raw, beside }) => {
  const { properties } = raw;
  const kind = portal.mapped('tasks', 'task.kind');
  const due = withoutDue(properties) ? null : instantOf(properties.hs_timestamp);
  const isDone = properties.hs_task_status === 'COMPLETED';
  return {
    accountId: beside.accountId,
    contactId: beside.contacts[0]?.id ?? null,
    subject: lineOf(properties.hs_task_subject) ?? '',
    kind: choiceIn('taskKind', kind, properties[kind?.name ?? '']) ?? 'task',
    dueDate: due && dayIn(due, portal.details.timeZone),
    doneAt: isDone ? (instantOf(properties.hs_task_completion_date) ?? instantOf(raw.updatedAt)) : null,
    assigneeId: properties.hubspot_owner_id || null,
  };
};
