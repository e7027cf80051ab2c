import { sampleOwners } from '../../../../server/sample/owners.ts';
import { sampleContacts } from '../../../../server/sample/people/index.ts';
import { alex } from '../../gmail/mail/cast.ts';
import { clients } from './clients.ts';
import type { CalendarData, CalendarEvent } from './event.ts';
import { eventsOf, type Plan } from './plan.ts';
import { unusual } from './unusual.ts';

export const plans: readonly Plan[] = [...clients, ...unusual];

/** Every event of the sample, with dates as of the day given. */
export const sampleEvents = (today: Date): CalendarEvent[] => plans.flatMap((plan) => eventsOf(plan, today));

/** What the page is given: made anew at each load, so that the sample is always of today. */
export const sampleCalendarData = (): CalendarData => ({
  me: alex,
  product: 'Norvane Systems',
  events: sampleEvents(new Date()),
  people: [
    ...sampleOwners,
    ...sampleContacts.map(({ name, emails }) => ({ name, email: emails[0] ?? null })),
  ].flatMap(({ name, email }) => (email ? [{ name, email }] : [])),
});
