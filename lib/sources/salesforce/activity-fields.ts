import type { Interaction, Task } from '../../model/index.ts';
import type { MappedField } from '../crm/mapping.ts';
import { dayIn } from '../crm/values.ts';
import { described, LINKEDIN } from './activities.ts';
import { fieldFor } from './columns.ts';
import { collector, type Given, refuse, type Values } from './fields.ts';
import { fieldIn } from './org.ts';
import type { Reading } from './rows.ts';

export function taskValues(reading: Reading, fields: Given<Task>, isNew: boolean): Values {
  const { org } = reading;
  const { values, ours, set, own, owner } = collector(reading, 'Task');
  set('WhatId', 'accountId', fields.accountId);
  set('WhoId', 'contactId', fields.contactId);
  set('Subject', 'subject', fields.subject);
  set('ActivityDate', 'dueDate', fields.dueDate);
  if (fields.kind && !(isNew && fields.kind === 'task')) own('task.kind', fields.kind);
  if (fields.doneAt !== undefined && !(isNew && fields.doneAt === null)) {
    const wanted = org.taskStatuses.filter(({ isClosed }) => isClosed === (fields.doneAt !== null));
    set('Status', 'doneAt', (wanted.find(({ isDefault }) => isDefault) ?? wanted[0])?.name);
  }
  owner('assigneeId', fields.assigneeId, isNew);
  return { values, ours };
}

const SUBTYPES = { call: 'Call', email: 'Email', linkedin: 'Task' } as const;
/** Minutes of a meeting, as Salesforce wants an end and nobody says one. */
const MINUTES = 30;

/** `whole`: the record as it will be, as some of it stands in one text together. */
export function interactionValues(
  reading: Reading,
  fields: Given<Interaction>,
  whole: Given<Interaction>,
  isNew: boolean,
): Values {
  const { org, mapping } = reading;
  const { kind = 'call', at = '', subject = '' } = whole;
  const object = kind === 'meeting' ? 'Event' : 'Task';
  const { values, ours, set, own, owner } = collector(reading, object);
  set('WhatId', 'accountId', fields.accountId);
  if (fields.subject !== undefined || isNew)
    set('Subject', 'subject', kind === 'linkedin' ? `${LINKEDIN}${subject}` : subject);
  if (fields.at && object === 'Event') {
    set('StartDateTime', 'at', at);
    set('DurationInMinutes', 'at', MINUTES);
  } else if (fields.at) set('ActivityDate', 'at', dayIn(at, org.timeZone));
  if (isNew && object === 'Task') {
    set('Status', 'kind', org.taskStatuses.find(({ isClosed }) => isClosed)?.name);
    if (kind !== 'meeting') set('TaskSubtype', 'kind', SUBTYPES[kind]);
  }
  const has = (name: MappedField) => fieldFor(org, mapping, object, name) !== undefined;
  const inText = {
    at: object === 'Task' ? at : null,
    direction: has('interaction.direction') ? null : (whole.direction ?? null),
    link: has('interaction.originLink') ? null : (whole.originLink ?? null),
  };
  if (has('interaction.direction')) own('interaction.direction', fields.direction);
  if (has('interaction.originLink')) own('interaction.originLink', fields.originLink);
  set('Description', 'summary', described(whole.summary ?? null, inText));
  if (fields.contactIds) people(fields.contactIds);
  owner('ownerId', fields.ownerId, isNew);
  return { values, ours };

  function people(ids: readonly string[]) {
    const several = `${object}WhoIds`;
    if (fieldIn(org, object, several)) values[several] = ids;
    else if (ids.length > 1) throw refuse('contactIds');
    else set('WhoId', 'contactIds', ids[0] ?? null);
    ours[several] = 'contactIds';
  }
}
