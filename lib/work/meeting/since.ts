import type { Case, Context, Id, InitiativeUpdate, Instant, Note, Task } from '../../model/index.ts';
import { isThis, type MeetingEvent } from './event.ts';
import { type Move, movesOf } from './moves.ts';

export interface Since {
  /** Epoch milliseconds. */
  from: number;
  mailsIn: number;
  mailsOut: number;
  /** Of which the direction is not known. */
  mailsOther: number;
  calls: number;
  /** Besides the one that is counted from. */
  meetings: number;
  messages: number;
  /** More was logged than is known here, so that each of these may be more. */
  atLeast: boolean;
  moves: Move[];
  casesOpened: Case[];
  casesClosed: Case[];
  casesChanged: Case[];
  /** Promises of each side. A task does not say when it was made, only when it was changed last. */
  weKept: Task[];
  theyKept: Task[];
  promisesTouched: Task[];
  notes: Note[];
  updates: { initiativeId: Id; name: string; update: InitiativeUpdate }[];
}

/** What is known to have changed after `from`. */
export function sinceOf(context: Context, event: MeetingEvent, from: number): Since {
  const after = (at: Instant | null): boolean => at !== null && Date.parse(at) > from;
  const { cases, tasks, notes, initiatives } = context;
  const promises = tasks.filter(({ kind }) => kind !== 'task');
  const opened = cases.filter(({ openedAt }) => after(openedAt));
  const closed = cases.filter(({ closedAt }) => after(closedAt));
  return {
    from,
    ...contactsOf(context, event, from),
    moves: movesOf(context.opportunities, from),
    casesOpened: opened,
    casesClosed: closed,
    casesChanged: cases.filter(
      (each) => after(each.updatedAt) && !opened.includes(each) && !closed.includes(each),
    ),
    weKept: promises.filter(({ kind, doneAt }) => kind === 'we-owe' && after(doneAt)),
    theyKept: promises.filter(({ kind, doneAt }) => kind === 'they-owe' && after(doneAt)),
    promisesTouched: promises.filter(({ doneAt, updatedAt }) => doneAt === null && after(updatedAt)),
    notes: notes.filter(({ createdAt }) => after(createdAt)),
    updates: initiatives.flatMap(({ id, name, updates }) =>
      updates.filter(({ at }) => after(at)).map((update) => ({ initiativeId: id, name, update })),
    ),
  };
}

function contactsOf({ interactions, more }: Context, event: MeetingEvent, from: number) {
  const counts = { mailsIn: 0, mailsOut: 0, mailsOther: 0, calls: 0, meetings: 0, messages: 0 };
  let oldest = Number.POSITIVE_INFINITY;
  for (const interaction of interactions) {
    const { kind, direction, at } = interaction;
    oldest = Math.min(oldest, Date.parse(at) || oldest);
    if (!(Date.parse(at) > from) || isThis(interaction, event)) continue;
    if (kind === 'email') counts[mailCount[direction ?? 'other']] += 1;
    else counts[spokenCount[kind]] += 1;
  }
  return { ...counts, atLeast: (more.interactions ?? 0) > 0 && oldest > from };
}

const mailCount = { in: 'mailsIn', out: 'mailsOut', other: 'mailsOther' } as const;
const spokenCount = { call: 'calls', meeting: 'meetings', linkedin: 'messages' } as const;
