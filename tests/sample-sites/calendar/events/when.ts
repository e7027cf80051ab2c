import { calendarFrom } from '../../../../server/sample/calendar.ts';

/**
 * When an event is, counted from the day the sample is looked at: `today 10:00-11:00`, `wed 15:00-16:30` of this week,
 * `next mon 9:00-9:30`, `last fri 13:00-14:00`; without hours `thu`, `mon..wed`.
 */
export type When = string;

export interface Span {
  start: string;
  end: string;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** @param weeks how many weeks later */
export function spanOf(when: When, today: Date, weeks = 0): Span {
  const [, days = '', from, to] = /^(.+?)(?: (\d+:\d\d)-(\d+:\d\d))?$/.exec(when) ?? [];
  const { at, day } = calendarFrom(today);
  const [first = 0, last = first] = days.split('..').map((name) => offsetOf(name, today) + 7 * weeks);
  if (!from || !to) return { start: day(first), end: day(last) };
  return { start: at(first, from), end: at(last, to) };
}

function offsetOf(name: string, today: Date): number {
  const [word, weekday = word] = name.split(' ');
  const week = { next: 7, last: -7 }[word ?? ''] ?? 0;
  const at = weekdays.indexOf(weekday ?? '');
  if (name === 'today' || name === 'tomorrow') return name === 'today' ? 0 : 1;
  if (at < 0) throw new Error(`The sample calendar knows no day called ${name}.`);
  return week + at - ((today.getDay() + 6) % 7);
}
