import { plans, sampleEvents } from './events/index.ts';
import type { Certainty } from './events/plan.ts';

/** An event of the sample, where to see it, and what Keyside should say of it. */
export interface CalendarPage {
  /** What tests call it. */
  key: string;
  title: string;
  /** What `sampleCalendar.open()` takes, and what a sighting's key is. */
  eventId: string;
  /** The week that it is in; its details open there. */
  week: string;
  /** The event on a page of its own. */
  address: string;
  /** Of the sample portfolio: `acc-arden-medical`. */
  account: string | null;
  certainty: Certainty;
  /** How many people Keyside should see. */
  guests: number;
}

const site = 'https://calendar.google.com/calendar/u/0/r';

/** Each event once, of a series the one of this week. Dates are as of the day this is loaded. */
export const calendarPages: readonly CalendarPage[] = pagesAsOf(new Date());

function pagesAsOf(today: Date): CalendarPage[] {
  const events = sampleEvents(today);
  return plans.flatMap(({ key, title, account, certainty }) => {
    const all = events.filter((event) => event.key === key);
    const [event] = all.length > 1 ? all.slice(3) : all;
    if (!event) return [];
    const [year, month, day] = localDay(event.start);
    return {
      ...{ key, title, account, certainty, eventId: event.id },
      week: `${site}/week/${year}/${month}/${day}`,
      address: `${site}/eventedit/${event.written}`,
      guests: event.guests.length + event.crowd,
    };
  });
}

function localDay(start: string): readonly [number, number, number] {
  const date = new Date(start.includes('T') ? start : `${start}T12:00`);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()];
}
