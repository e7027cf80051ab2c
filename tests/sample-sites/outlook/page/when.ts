import type { When } from '../mail/mail.ts';

/** The date a mail of the sample came, as of now. */
export function dateOf(when: When): Date {
  const minutes = /^(\d+)m$/.exec(when)?.[1];
  if (minutes) return new Date(Date.now() - Number(minutes) * 60_000);
  const [days = 0, hour = 0, minute = 0] = when.split(/[ :]/).map(Number);
  const date = new Date();
  date.setDate(date.getDate() - days);
  date.setHours(hour, minute, 0, 0);
  return date;
}

/** As the list has it: the time today, the day before. */
export function shortDate(date: Date, language: string): string {
  const today = date.toDateString() === new Date().toDateString();
  const form = today ? ({ timeStyle: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(language, form).format(date);
}

/** As a title has it; no reader should parse it. */
export function fullDate(date: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
