import { dateFormat, t } from '../../i18n/index.ts';
import type { Day, Initiative, InitiativeUpdate, Owner } from '../../model/index.ts';
import { periodWords } from './period.ts';
import { initiativeStatusWords } from './status.ts';

/** All that a client may read of an initiative and of an update. What is not named here can't get into their words. */
type ClientFacts = Pick<Initiative, 'name' | 'period' | 'dueDate'> &
  Pick<InitiativeUpdate, 'status' | 'progress' | 'body'>;

/** An update for the client, as plain text in paragraphs. */
export function clientWords(
  { name, period, dueDate }: Initiative,
  { status, progress, body }: InitiativeUpdate,
): string {
  return paragraphs([headOf({ name, period, dueDate, status, progress, body }), body]);
}

/** The same for ourselves: whose it is, and what is for us alone. */
export function insideWords(
  initiative: Initiative,
  update: InitiativeUpdate,
  owners: readonly Owner[],
): string {
  const nameOf = (id: string | null) =>
    owners.find((owner) => owner.id === id)?.name ?? t('format.aColleague');
  const { name, period, dueDate, ownerId, summary } = initiative;
  const { status, progress, body, internal, authorId, at } = update;
  return paragraphs([
    [
      headOf({ name, period, dueDate, status, progress, body }),
      ...(ownerId ? [t('initiatives.words.owner', { name: nameOf(ownerId) })] : []),
    ].join('\n'),
    summary ?? '',
    body,
    internal.trim() === '' ? '' : `${t('initiatives.words.forUs')}\n${internal.trim()}`,
    t('initiatives.words.by', { author: nameOf(authorId), day: longDate(Date.parse(at)) }),
  ]);
}

function headOf({ name, period, status, progress, dueDate }: ClientFacts): string {
  return [
    t('initiatives.words.head', { name, period: periodWords(period) }),
    t('initiatives.words.status', { status: t(initiativeStatusWords[status]) }),
    t('initiatives.words.progress', { n: t('format.percent', { n: Math.round(progress) }) }),
    ...(dueDate ? [t('initiatives.words.due', { day: dayWords(dueDate) })] : []),
  ].join('\n');
}

const paragraphs = (parts: readonly string[]) =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');

const dayWords = (day: Day) => longDate(Date.parse(day), 'UTC');

function longDate(at: number, timeZone?: 'UTC'): string {
  const zone = timeZone ? { timeZone } : {};
  return dateFormat({ dateStyle: 'long', ...zone }).format(at);
}
