import type { Context, Instant, PersonMatch, Sighting, Workspace } from '../../model/index.ts';
import { termsOf } from '../terms.ts';
import { type AgendaItem, agendaOf } from './agenda.ts';
import { eventOf, isThis, type MeetingEvent } from './event.ts';
import { type LastMet, lastMetOf } from './last-met.ts';
import { type OpenPromises, promisesOf } from './promises.ts';
import { type RenewalDistance, renewalOf } from './renewal.ts';
import { type Room, roomOf } from './room.ts';
import { type Since, sinceOf } from './since.ts';

/** All there is to know before a meeting, and to keep after it. Words and dates are for who shows it. */
export interface Brief {
  event: MeetingEvent;
  /** Null: as far as is known, these people are met for the first time. */
  last: LastMet | null;
  room: Room;
  since: Since;
  promises: OpenPromises;
  renewal: RenewalDistance | null;
  agenda: AgendaItem[];
  /** When this meeting was logged, where it was. */
  loggedAt: Instant | null;
  /** What the source would not tell of: of that, nothing here means nothing known. */
  refused: Context['refused'];
}

export interface BriefGiven {
  context: Context;
  sighting: Sighting;
  /** Same order as `sighting.people`. */
  people: readonly PersonMatch[];
  workspace: Workspace;
  /** Epoch milliseconds. */
  now: number;
}

/** How far back is looked where these people were never met. */
export const FIRST_TIME_DAYS = 90;
const DAY = 86_400_000;

/** Worked out of what is at hand, whatever that is. Null where the page is no event. */
export function briefOf({ context, sighting, people, workspace, now }: BriefGiven): Brief | null {
  const event = eventOf(sighting, now);
  if (!event) return null;
  const terms = termsOf(context.account, workspace);
  const { people: seen, morePeople: more } = sighting;
  const room = roomOf({ event, people: seen, matches: people, more, context, terms, now });
  const comes = new Set(room.guests.flatMap((guest) => (guest.kind === 'contact' ? [guest.contact.id] : [])));
  const last = lastMetOf(context.interactions, event, comes, now);
  const from = last ? Date.parse(last.at) : now - FIRST_TIME_DAYS * DAY;
  const promises = promisesOf(context.tasks, now);
  return {
    event,
    last,
    room,
    since: sinceOf(context, event, from),
    promises,
    renewal: renewalOf(context, terms, now),
    agenda: agendaOf({ context, terms, promises, room, now }),
    loggedAt: context.interactions.find((each) => isThis(each, event))?.at ?? null,
    refused: context.refused,
  };
}
