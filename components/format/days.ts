import { dateFormat, numberFormat, relativeFormat, t } from '../../lib/i18n/index.ts';
import type { Day, Instant } from '../../lib/model/index.ts';
import { addDays, dayNumber, daysSince, daysUntil } from '../../lib/work/days.ts';

export { daysSince, daysUntil };

/** Beyond this the year is said as well: "15 Jan" must not be taken for the wrong January. */
const SAME_YEAR_DAYS = 300;

/** `today`, `tomorrow`, `in 47 days`, `3 days ago`. */
export function inDays(days: number): string {
  return relativeFormat({ numeric: 'auto' }).format(days, 'day');
}

/** `today`, `1 day ago`, `71 days ago`. */
export function ago(days: number): string {
  if (days <= 0) return inDays(0);
  return relativeFormat({}).format(-days, 'day');
}

/** For a narrow column: `today`, `3 d`, `5 mo`, `2 y`. Something still to come counts as today. */
export function shortSpan(days: number): string {
  if (days <= 0) return inDays(0);
  if (days < 100) return t('format.days', { n: days });
  if (days < 730) return t('format.months', { n: Math.floor(days / 30.4) });
  return t('format.years', { n: Math.floor(days / 365.25) });
}

/** `71 days`, `1 day`, `today`. */
export function longSpan(days: number): string {
  if (days <= 0) return inDays(0);
  return numberFormat({ style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** `12 Dec`, with the year when it is not the nearest such day. */
export function shortDay(day: Day, now: number): string {
  return write(dayNumber(day), Math.abs(daysUntil(day, now)) > SAME_YEAR_DAYS, 'UTC');
}

/** `20 Nov`, the day of an instant in the reader's time zone. */
export function shortDate(instant: Instant, now: number): string {
  return write(Date.parse(instant), Math.abs(daysSince(instant, now)) > SAME_YEAR_DAYS, undefined);
}

/** `today 16:00`, `tomorrow 09:30`, `12 Dec 09:30`. */
export function dayAndTime(instant: Instant, now: number): string {
  const days = -daysSince(instant, now);
  const time = timeOfDay(Date.parse(instant));
  return `${Math.abs(days) <= 1 ? inDays(days) : shortDate(instant, now)} ${time}`;
}

/** `16:00` */
export function timeOfDay(at: number): string {
  return dateFormat({ timeStyle: 'short' }).format(at);
}

/** The day after: a renewal takes effect the day after a contract's last. */
export function nextDay(day: Day): Day {
  return addDays(day, 1);
}

function write(at: number, withYear: boolean, timeZone: 'UTC' | undefined): string {
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  const zone = timeZone ? { timeZone } : {};
  return dateFormat({ day: 'numeric', month: 'short', ...year, ...zone }).format(at);
}
