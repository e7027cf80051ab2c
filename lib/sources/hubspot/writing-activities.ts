import type { Interaction, Note, Task } from '../../model/index.ts';
import { textHtml } from '../crm/html.ts';
import { withOrigin } from '../crm/origin.ts';
import { middayOf } from '../crm/values.ts';
import { undated } from './due.ts';
import type { Touch } from './objects.ts';
import type { Write, Writing } from './writing.ts';

const one = (id: string | null | undefined) => (id ? [{ id }] : []);
const inUtc = (instant: string) => new Date(instant).toISOString();

export const writeNote: Write<'note'> = ({ draft, changed, whole }) => {
  const has = (name: keyof Note) => name in changed;
  if (has('body') || has('origin'))
    draft.text('body', 'hs_note_body', textHtml(withOrigin(whole.body ?? '', whole.origin ?? null)));
  if (has('createdAt') && whole.createdAt) draft.text('createdAt', 'hs_timestamp', inUtc(whole.createdAt));
  if (has('authorId')) draft.owner('authorId', whole.authorId ?? null);
  if (has('contactId')) draft.beside('contactId', 'contacts', one(whole.contactId));
  if (has('opportunityId')) draft.beside('opportunityId', 'deals', one(whole.opportunityId));
};

/** The object that keeps interactions of a kind. */
export const touchOf: Readonly<Record<Interaction['kind'], Touch>> = {
  call: 'calls',
  email: 'emails',
  meeting: 'meetings',
  linkedin: 'communications',
};

const texts: Readonly<Record<Touch, { subject?: string; body: string }>> = {
  calls: { subject: 'hs_call_title', body: 'hs_call_body' },
  emails: { subject: 'hs_email_subject', body: 'hs_email_html' },
  meetings: { subject: 'hs_meeting_title', body: 'hs_meeting_body' },
  // A message has no subject: it is the first line.
  communications: { body: 'hs_communication_body' },
};

export const writeInteraction: Write<'interaction'> = (writing) => {
  const { draft, object, changed, whole, before } = writing;
  const has = (name: keyof Interaction) => name in changed;
  if (before && has('kind')) draft.refuse('kind');
  const { subject, body } = texts[object as Touch];
  if (has('subject') && subject) draft.text('subject', subject, whole.subject ?? null);
  if (has('summary') || has('originLink') || (has('subject') && !subject)) {
    const origin = whole.originLink ? { title: '', link: whole.originLink } : null;
    const text = [subject ? '' : whole.subject, whole.summary].filter(Boolean).join('\n\n');
    draft.text('summary', body, textHtml(withOrigin(text, origin)));
  }
  if (has('at') && whole.at) {
    draft.text('at', 'hs_timestamp', inUtc(whole.at));
    if (object === 'meetings') draft.text('at', 'hs_meeting_start_time', inUtc(whole.at));
  }
  if (has('direction') || !before) writeDirection(writing);
  if (!before && object === 'calls') draft.text('kind', 'hs_call_status', 'COMPLETED');
  if (!before && object === 'communications') {
    draft.text('kind', 'hs_communication_channel_type', 'LINKEDIN_MESSAGE');
    draft.text('kind', 'hs_communication_logged_from', 'CRM');
  }
  if (has('ownerId')) draft.owner('ownerId', whole.ownerId ?? null);
  if (has('contactIds'))
    draft.beside(
      'contactIds',
      'contacts',
      (whole.contactIds ?? []).map((id) => ({ id })),
    );
};

/** Meetings and messages have no direction of their own; an e-mail must have one. */
function writeDirection({ draft, portal, object, whole }: Writing<'interaction'>) {
  const { direction = null } = whole;
  const mapped = portal.mapped(object, 'interaction.direction');
  if (mapped) draft.choice('direction', mapped, 'direction', direction ? [direction] : []);
  if (object === 'calls')
    draft.text('direction', 'hs_call_direction', direction && (direction === 'in' ? 'INBOUND' : 'OUTBOUND'));
  if (object === 'emails')
    draft.text('direction', 'hs_email_direction', direction === 'in' ? 'INCOMING_EMAIL' : 'EMAIL');
}

export const writeTask: Write<'task'> = ({ draft, portal, changed, whole, before, now }) => {
  const has = (name: keyof Task) => name in changed;
  if (has('subject')) draft.text('subject', 'hs_task_subject', whole.subject ?? null);
  if (has('dueDate') && whole.dueDate)
    draft.text('dueDate', 'hs_timestamp', middayOf(whole.dueDate, portal.details.timeZone));
  if (has('dueDate') && !whole.dueDate) {
    const at = new Date(now).toISOString();
    draft.text('dueDate', 'hs_timestamp', at);
    draft.text('dueDate', 'hs_task_body', undated(before?.hs_task_body, at));
  }
  if (has('doneAt')) draft.text('doneAt', 'hs_task_status', whole.doneAt ? 'COMPLETED' : 'NOT_STARTED');
  if (!before && draft.named('hs_task_type')) draft.text('kind', 'hs_task_type', 'TODO');
  if (has('kind')) {
    const property = portal.mapped('tasks', 'task.kind');
    if (property || whole.kind !== 'task')
      draft.choice('kind', property, 'taskKind', whole.kind ? [whole.kind] : []);
  }
  if (has('assigneeId')) draft.owner('assigneeId', whole.assigneeId ?? null);
  if (has('contactId')) draft.beside('contactId', 'contacts', one(whole.contactId));
};
