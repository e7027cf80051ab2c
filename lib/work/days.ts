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

/** Epoch milliseconds of a day's beginning in UTC. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function localDay(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
