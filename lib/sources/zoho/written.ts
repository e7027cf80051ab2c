import type { Interaction } from '../../model/index.ts';
import { dayOf, instantOf, lineOf, linkOf, textOf } from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import { type Desk, fieldsRead, mapped } from './desk.ts';
import { aboutIn, footerIn } from './footer.ts';
import { wordIn } from './labels.ts';
import { named, ownOf, type Raw, text } from './raw.ts';
import { commonOf } from './rows.ts';

export type LogModule = 'Calls' | 'Events' | 'Tasks';

/** By what the subject of a completed task begins with that says of an e-mail or a message: Zoho has no type for either. */
export const prefixes = { linkedin: 'LinkedIn: ', email: 'Email: ' } as const;

/** What a task says of in place of something to do. */
export const loggedBy = (raw: Raw): 'linkedin' | 'email' | null => {
  const subject = text(raw, 'Subject') ?? '';
  if (text(raw, 'Status') !== 'Completed') return null;
  return subject.startsWith(prefixes.linkedin)
    ? 'linkedin'
    : subject.startsWith(prefixes.email)
      ? 'email'
      : null;
};

export function noteRow(desk: Desk, raw: Raw, accountId: string): Row<'note'> {
  const { text: body, origin, at, about } = footerIn(text(raw, 'Note_Content') ?? '');
  const common = commonOf(desk, 'Notes', raw);
  return {
    kind: 'note',
    record: {
      ...{ ...common, link: null },
      accountId,
      contactId: aboutIn(about, 'Contacts')[0] ?? null,
      opportunityId: aboutIn(about, 'Deals')[0] ?? null,
      body: textOf(body) ?? '',
      authorId: named(raw, 'Owner'),
      createdAt: at ?? instantOf(text(raw, 'Created_Time')) ?? common.updatedAt,
      origin,
    },
    own: ownOf(raw, fieldsRead(desk, 'Notes')),
  };
}

export function taskRow(desk: Desk, raw: Raw, accountId: string): Row<'task'> {
  const { kind } = footerIn(text(raw, 'Description') ?? '');
  const common = commonOf(desk, 'Tasks', raw);
  const closed = instantOf(text(raw, 'Closed_Time')) ?? common.updatedAt;
  const label = text(raw, mapped(desk, 'Tasks', 'task.kind')) ?? kind ?? 'task';
  return {
    kind: 'task',
    record: {
      ...common,
      accountId,
      contactId: named(raw, 'Who_Id'),
      subject: lineOf(text(raw, 'Subject')) ?? '',
      kind: wordIn(['task', 'we-owe', 'they-owe'] as const, label) ?? 'task',
      dueDate: dayOf(text(raw, 'Due_Date')),
      doneAt: text(raw, 'Status') === 'Completed' ? closed : null,
      assigneeId: named(raw, 'Owner'),
    },
    own: ownOf(raw, fieldsRead(desk, 'Tasks')),
  };
}

const startOf: Readonly<Record<LogModule, string>> = {
  Calls: 'Call_Start_Time',
  Events: 'Start_DateTime',
  Tasks: 'Closed_Time',
};

/** Its id tells its module: `Calls:415…`. */
export function interactionRow(
  desk: Desk,
  module: LogModule,
  raw: Raw,
  accountId: string,
): Row<'interaction'> {
  const common = commonOf(desk, module, raw);
  const { text: said, origin, at, about } = footerIn(text(raw, 'Description') ?? '');
  const first = named(raw, 'Who_Id');
  const subject = text(raw, module === 'Events' ? 'Event_Title' : 'Subject') ?? '';
  const link = text(raw, mapped(desk, module, 'interaction.originLink'));
  const logged = module === 'Tasks' ? loggedBy(raw) : null;
  return {
    kind: 'interaction',
    record: {
      ...common,
      id: `${module}:${raw.id}`,
      accountId,
      kind: logged ?? (module === 'Events' ? 'meeting' : 'call'),
      direction: directionOf(desk, module, raw),
      at: (module === 'Tasks' ? at : null) ?? instantOf(text(raw, startOf[module])) ?? common.updatedAt,
      subject: lineOf(logged ? subject.slice(prefixes[logged].length) : subject) ?? '',
      summary: textOf(said),
      contactIds: [...new Set([...(first === null ? [] : [first]), ...aboutIn(about, 'Contacts')])],
      ownerId: named(raw, 'Owner'),
      originLink: linkOf(link) ?? origin?.link ?? null,
    },
    own: ownOf(raw, fieldsRead(desk, module)),
  };
}

function directionOf(desk: Desk, module: LogModule, raw: Raw): Interaction['direction'] {
  const own = text(raw, mapped(desk, module, 'interaction.direction'));
  if (own !== undefined) return /^(in|inbound|incoming)$/i.test(own) ? 'in' : 'out';
  if (module !== 'Calls') return null;
  return text(raw, 'Call_Type') === 'Outbound' ? 'out' : 'in';
}
