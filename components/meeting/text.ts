import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import { type Brief, FIRST_TIME_DAYS } from '../../lib/work/meeting/brief.ts';
import type { OpenPromise } from '../../lib/work/meeting/promises.ts';
import type { Guest } from '../../lib/work/meeting/room.ts';
import { ago, shortDay } from '../format/days.ts';
import { roleWords, taskKindWords } from '../format/words.ts';
import { nameOf } from '../panel/account/people.ts';
import { agendaReason } from './agenda-words.ts';
import { changesOf } from './changes.ts';
import { guestsWords, headFacts } from './head.ts';
import { tilesOf } from './tiles.ts';
import { wholeWhen } from './whole-dates.ts';

/** How a title, the mark that it is internal, a part's heading, and a line of a list are written. */
interface Style {
  title(words: string): string;
  mark(words: string): string;
  heading(words: string): string;
  line(words: string): string;
}

const styles = {
  plain: {
    title: (words) => words,
    mark: (words) => words,
    heading: (words) => words.toLocaleUpperCase(),
    line: (words) => `- ${words}`,
  },
  markdown: {
    title: (words) => `# ${escaped(words)}`,
    mark: (words) => `**${words}**\n`,
    heading: (words) => `## ${escaped(words)}`,
    line: (words) => `- ${escaped(words)}`,
  },
} satisfies Record<string, Style>;

/** The whole brief as text to paste. */
export function briefText(
  brief: Brief,
  context: Context,
  now: number,
  style: keyof typeof styles = 'plain',
): string {
  const { title, mark, heading, line } = styles[style];
  const parts = sectionsOf(brief, context, now).filter(({ lines }) => lines.length > 0);
  return [
    title(brief.event.title ?? t('meeting.title')),
    // Before all else: who pastes it into a mail or an invitation sees it.
    mark(t('meeting.page.internal')),
    headFacts(brief, now, wholeWhen(brief.event)).join(' · '),
    guestsWords(brief, context.account.name),
    ...parts.map(({ head, lines }) => ['', heading(head), ...lines.map(line)].join('\n')),
    '',
  ].join('\n');
}

function sectionsOf(brief: Brief, context: Context, now: number) {
  const { last, room, agenda, promises, refused } = brief;
  const open = [...promises.weOwe, ...promises.theyOwe].map((each) => promiseLine(each, now));
  const owed = refused.tasks === undefined ? open : [refused.tasks];
  return [
    { head: t('meeting.agenda.title'), lines: agenda.map((item) => `${item.name}: ${agendaReason(item)}`) },
    {
      head: last ? t('meeting.since.title') : t('meeting.since.first', { n: FIRST_TIME_DAYS }),
      lines: [
        ...tilesOf(brief, context, now).map(({ big, small }) => `${big} ${small}`),
        ...changesOf(brief, now).map(({ text, quote }) =>
          [text, quote].filter((words) => words !== '').join(' · '),
        ),
      ],
    },
    {
      head: t('meeting.room.title'),
      lines: [
        ...room.guests.map(guestLine),
        ...room.missing.map((each) => contactLine(each, t('meeting.room.notInvited'))),
      ],
    },
    { head: t('meeting.promises.title'), lines: owed },
  ];
}

function guestLine(guest: Guest): string {
  if (guest.kind === 'contact') return contactLine(guest, guest.first ? t('meeting.room.firstTime') : null);
  const what = { unlisted: null, new: t('meeting.page.newPerson'), outside: t('meeting.page.outside') };
  return joined([nameOf(guest.person), what[guest.kind]]);
}

type Known = Pick<Extract<Guest, { kind: 'contact' }>, 'contact' | 'days'>;

function contactLine({ contact: { name, title, roles }, days }: Known, also: string | null): string {
  return joined([name, title, ...roles.map((role) => t(roleWords[role])), also, lastContact(days)]);
}

/** `last contact 71 days ago` */
export const lastContact = (days: number | null): string =>
  days === null ? t('meeting.page.never') : t('meeting.page.lastContact', { when: ago(days) });

/** `We owe: calibration report, due 27 Nov` */
export function promiseLine({ task: { kind, subject, dueDate }, days }: OpenPromise, now: number): string {
  return `${t(taskKindWords[kind])} ${subject}, ${dueWords(dueDate, days, now)}`;
}

export function dueWords(dueDate: string | null, days: number | null, now: number): string {
  if (dueDate === null) return t('meeting.promises.noDay');
  const late = days !== null && days < 0;
  return t(late ? 'meeting.promises.overdue' : 'meeting.promises.due', { day: shortDay(dueDate, now) });
}

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(', ');

/** What Markdown would take for its own. */
const escaped = (words: string) => words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
