import type { CalendarEvent } from '../events/event.ts';
import { dayOf, isAllDay } from './dates.ts';

/** As a chip has it: `10:00 – 11:00` or its beginning, in the words of the language. */
export function hoursOf({ start, end }: CalendarEvent, language: string, isShort = false): string {
  const form = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const from = form.format(new Date(start));
  return isShort ? from : `${from} – ${form.format(new Date(end))}`;
}

/** As the details have it, with the hours of the zone the event was made for. */
export function fullWhen(event: CalendarEvent, language: string): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  if (isAllDay(event)) return day.formatRange(dayOf(event.start), dayOf(event.end));
  return `${day.format(new Date(event.start))} ⋅ ${hoursOf(event, language)}`;
}

export function elsewhere({ start, end, zone }: CalendarEvent, language: string): string | null {
  if (zone === null) return null;
  const form = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: zone });
  return `${form.formatRange(new Date(start), new Date(end))} ${zone}`;
}

export function monthTitle(from: Date, to: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).formatRange(from, to);
}

export const weekdayOf = (day: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short' }).format(day);

export const longDay = (day: Date, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(day);

export const hourOf = (hour: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: 'numeric' }).format(new Date(2026, 0, 1, hour));
