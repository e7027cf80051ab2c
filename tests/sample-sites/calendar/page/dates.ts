import type { CalendarEvent } from '../events/event.ts';

export const MINUTES = 60_000;

/** Midnight of a day written as `2026-11-24`, or of the day an instant is in. */
export function dayOf(text: string): Date {
  return startOfDay(new Date(text.includes('T') ? text : `${text}T00:00`));
}

export function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** Weeks begin on Monday here. */
export function startOfWeek(date: Date): Date {
  return addDays(date, -((date.getDay() + 6) % 7));
}

export const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

/** Calendar writes days as one number: years since 1970, month and day in 9 bits. */
export function datekeyOf(date: Date): number {
  return (date.getFullYear() - 1970) * 512 + (date.getMonth() + 1) * 32 + date.getDate();
}

export const isAllDay = ({ start }: CalendarEvent): boolean => !start.includes('T');

/** Whether any of the event is on that day. */
export function isOn(event: CalendarEvent, day: Date): boolean {
  if (isAllDay(event)) return dayOf(event.start) <= day && day <= dayOf(event.end);
  return isSameDay(new Date(event.start), day);
}

/** In minutes from midnight. */
export function minutesOf(instant: string): number {
  const date = new Date(instant);
  return date.getHours() * 60 + date.getMinutes();
}
