import { t } from '../../lib/i18n/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import type { MeetingEvent } from '../../lib/work/meeting/event.ts';
import { dayAndTime, daysUntil, inDays, shortDate, shortDay, timeOfDay } from '../format/days.ts';

/** `today 14:00–15:00`, `recurring`, `last met 20 Aug`. On paper `when` is a whole date: nobody knows its today. */
export function headFacts({ event, last, refused }: Brief, now: number, when = whenOf(event, now)): string[] {
  const met = last
    ? t(lastWords[last.by === 'series' ? 'series' : last.kind], { day: shortDate(last.at, now) })
    : null;
  const facts = [when, event.recurring && t('meeting.head.recurring'), met];
  return [...facts, !last && refused.interactions === undefined && t('meeting.head.firstTime')].filter(
    (fact) => typeof fact === 'string',
  );
}

const lastWords = {
  meeting: 'meeting.head.lastMet',
  call: 'meeting.head.lastSpoke',
  series: 'meeting.head.lastOfSeries',
} as const;

/** `today 16:00–17:00`, `12 Dec 09:30`, `tomorrow` for a day without hours. Null where the page does not say. */
export function whenOf({ start, end }: Pick<MeetingEvent, 'start' | 'end'>, now: number): string | null {
  if (start === null) return null;
  if (!start.includes('T')) {
    const days = daysUntil(start, now);
    return Math.abs(days) <= 1 ? inDays(days) : shortDay(start, now);
  }
  const until = end?.includes('T') ? Date.parse(end) : null;
  const isShort = until !== null && until - Date.parse(start) < 86_400_000;
  return `${dayAndTime(start, now)}${isShort ? `–${timeOfDay(until)}` : ''}`;
}

/** `4 of 5 guests belong to Arden Medical`; those of our own side are no guests. */
export function guestsWords({ room: { guests, unread } }: Brief, account: string): string {
  const all = guests.length + unread;
  if (all === 0) return t('meeting.head.noGuests');
  const belong = guests.filter(({ kind }) => kind !== 'outside').length;
  return t('meeting.head.guests', all, { belong, account });
}
