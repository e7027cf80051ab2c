import type { Page } from 'playwright';
import { calendarPages } from '../../tests/sample-sites/calendar/events.ts';
import { type Stop, withSettings } from './stop.ts';

const site = 'https://calendar.google.com/calendar/u/0/r';
const meeting = clientMeeting();

/** The week with an event's details open, the event on a page of its own, and what has nobody on it. */
export const calendarStops: readonly Stop[] = [
  { name: 'calendar-week', address: `${site}/week` },
  { name: 'calendar-details', address: meeting.week, act: openDetails },
  { name: 'calendar-details-dark', address: withSettings(meeting.week, { theme: 'dark' }), act: openDetails },
  { name: 'calendar-details-ar', address: withSettings(meeting.week, { hl: 'ar' }), act: openDetails },
  { name: 'calendar-details-2019', address: withSettings(meeting.week, { gen: '2019' }), act: openDetails },
  { name: 'calendar-event', address: meeting.address },
  { name: 'calendar-month', address: `${site}/month` },
];

function clientMeeting() {
  const page = calendarPages.find(({ account, certainty }) => account !== null && certainty === 'certain');
  if (!page) throw new Error('The sample calendar has no meeting with a client.');
  return page;
}

function openDetails(page: Page): Promise<void> {
  return page.evaluate((id) => window.sampleCalendar.open(id), meeting.eventId);
}
