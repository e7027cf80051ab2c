import type { Day, Instant } from '../model/index.ts';

export const DAY = 86_400_000;

/** Whole calendar days, in the reader's time zone, from today to `day`; negative when it is past. */
export function daysUntil(day: Day, now: number): number {
  return Math.round((dayNumber(day) - localDay(now)) / DAY);
}

/** Whole calendar days, in the reader's time zone, since an instant: one minute before midnight is yesterday. */
export function daysSince(instant: Instant, now: number): number {
  return Math.round((localDay(now) - localDay(Date.parse(instant))) / DAY);
}

/** The same time of day so many days before, in the reader's time zone, whichever way clocks were changed between. */
export function momentBefore(now: number, days: number): number {
  const date = new Date(now);
  return date.setDate(date.getDate() - days);
}

export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumber(day) + days * DAY);
}

/** The same day of another month, or that month's last where it has no such day: a month before 31 March is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(dayNumber(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month, Math.min(date.getUTCDate(), last)));
}

/** Epoch milliseconds of a day's beginning in UTC. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

const dayAt = (at: number): Day => new Date(at).toISOString().slice(0, 10);

function localDay(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
