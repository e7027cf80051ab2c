import type { Interaction } from '../../model/index.ts';
import { originIn, withOrigin } from '../crm/origin.ts';
import { dayIn, dayOf, instantOf, lineOf, linkOf, middayOf, textOf } from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import type { Rec } from './api.ts';
import { fieldFor } from './columns.ts';
import { type Reading, rowOf } from './rows.ts';
import { children, flag, text } from './value.ts';

type Kind = Interaction['kind'];

/** Salesforce has no kind of task for it that every organisation has. */
export const LINKEDIN = 'LinkedIn: ';

/** Which tasks that are done tell of having been in touch. */
export const CONTACTS = `(TaskSubtype IN ('Call', 'Email', 'ListEmail', 'LinkedIn') OR Subject LIKE '${LINKEDIN}%')`;

function kindOfTask(record: Rec): Kind | undefined {
  const subtype = text(record, 'TaskSubtype') ?? '';
  if (/^LinkedIn$/.test(subtype) || text(record, 'Subject')?.startsWith(LINKEDIN)) return 'linkedin';
  return subtype === 'Call' ? 'call' : /Email$/.test(subtype) ? 'email' : undefined;
}

/** A task that is one of ours to do, or that was done and is no word with anyone. */
export function taskRow(reading: Reading, record: Rec): Row<'task'> | undefined {
  const closed = flag(record, 'IsClosed');
  if (closed && kindOfTask(record)) return undefined;
  const kind = text(record, fieldFor(reading.org, reading.mapping, 'Task', 'task.kind'));
  return rowOf('task', reading, record, {
    accountId: text(record, 'AccountId'),
    contactId: text(record, 'WhoId'),
    subject: lineOf(text(record, 'Subject')) ?? '',
    kind: kind === 'we-owe' || kind === 'they-owe' ? kind : 'task',
    dueDate: dayOf(text(record, 'ActivityDate')),
    doneAt: closed
      ? (instantOf(text(record, 'CompletedDateTime')) ?? instantOf(text(record, 'LastModifiedDate')))
      : null,
    assigneeId: text(record, 'OwnerId'),
  });
}

const ARROWS = { in: '←', out: '→' } as const;

/** What Salesforce has no field for, in the last line of the text: when to the minute, which way, where. */
export function described(
  summary: string | null,
  told: { at: string | null; direction: Interaction['direction']; link: string | null },
): string | null {
  const title = [told.at, told.direction && ARROWS[told.direction]].filter(Boolean).join(' ');
  return withOrigin(summary ?? '', title || told.link ? { title, link: told.link } : null) || null;
}

interface Said {
  readonly summary: string | null;
  readonly at: string | null;
  readonly direction: Interaction['direction'];
  readonly link: string | null;
}

function saidIn(description: string | null): Said {
  const { text: summary, origin } = originIn(description ?? '');
  const [time = '', arrow] = (origin?.title ?? '').split(' ');
  const at = /^\d{4}-\d\d-\d\dT/.test(time) ? instantOf(time) : null;
  const mark = arrow ?? time;
  const direction = mark === ARROWS.in ? 'in' : mark === ARROWS.out ? 'out' : null;
  return { summary: textOf(summary), at, direction, link: origin?.link ?? null };
}

/** A call, an e-mail or a message that took place. */
function touchOfTask(reading: Reading, record: Rec): Row<'interaction'> | undefined {
  const kind = flag(record, 'IsClosed') ? kindOfTask(record) : undefined;
  if (!kind) return undefined;
  const said = saidIn(text(record, 'Description'));
  const subject = text(record, 'Subject') ?? '';
  const call = { Inbound: 'in', Outbound: 'out' }[text(record, 'CallType') ?? ''] ?? null;
  return touch('Task', reading, record, {
    ...{ kind, said, at: timeOf(reading, record, said.at) },
    subject: kind === 'linkedin' && subject.startsWith(LINKEDIN) ? subject.slice(LINKEDIN.length) : subject,
    direction: said.direction ?? call,
  });
}

/** A task has a day only; when it was, its text says, or when it was closed, if that was the same day. */
function timeOf({ org: { timeZone } }: Reading, record: Rec, said: string | null): string | null {
  const day = dayOf(text(record, 'ActivityDate'));
  const done = instantOf(text(record, 'CompletedDateTime')) ?? instantOf(text(record, 'CreatedDate'));
  if (!day) return done;
  const fitting = [said, done].find((at) => at && dayIn(at, timeZone) === day);
  return fitting ?? middayOf(day, timeZone);
}

function meeting(reading: Reading, record: Rec): Row<'interaction'> {
  const said = saidIn(text(record, 'Description'));
  const at = instantOf(text(record, 'StartDateTime'));
  return touch('Event', reading, record, {
    ...{ kind: 'meeting', said, at, subject: text(record, 'Subject') ?? '', direction: said.direction },
  });
}

interface Touch {
  readonly kind: Kind;
  readonly said: Said;
  readonly at: string | null;
  readonly subject: string;
  readonly direction: string | null;
}

function touch(
  object: 'Task' | 'Event',
  reading: Reading,
  record: Rec,
  { kind, said, at, subject, direction }: Touch,
) {
  const own = (name: 'interaction.direction' | 'interaction.originLink') =>
    text(record, fieldFor(reading.org, reading.mapping, object, name));
  const mapped = own('interaction.direction');
  const several = children(record, `${object}WhoRelations`).flatMap((one) => text(one, 'RelationId') ?? []);
  const who = text(record, 'WhoId');
  return rowOf('interaction', reading, record, {
    ...{
      accountId: text(record, 'AccountId'),
      kind,
      at,
      subject: lineOf(subject) ?? '',
      summary: said.summary,
    },
    direction: mapped === 'in' || mapped === 'out' ? mapped : direction,
    contactIds: (several.length > 0 ? several : who ? [who] : [])
      .filter((id) => id.startsWith('003'))
      .slice(0, 200),
    ownerId: text(record, 'OwnerId'),
    originLink: linkOf(own('interaction.originLink')) ?? said.link,
  });
}

/** Mail that is kept by itself; where it has a task, that tells of it. */
const email = (reading: Reading, record: Rec): Row<'interaction'> =>
  rowOf('interaction', reading, record, {
    ...{
      accountId: text(record, 'RelatedToId'),
      kind: 'email',
      contactIds: [],
      ownerId: null,
      originLink: null,
    },
    direction: flag(record, 'Incoming') ? 'in' : 'out',
    at: instantOf(text(record, 'MessageDate')),
    subject: lineOf(text(record, 'Subject')) ?? '',
    summary: textOf(text(record, 'TextBody')),
  });

export const interactionRow = (
  reading: Reading,
  object: string,
  record: Rec,
): Row<'interaction'> | undefined =>
  object === 'Task'
    ? touchOfTask(reading, record)
    : object === 'Event'
      ? meeting(reading, record)
      : email(reading, record);
