import type {
  Context,
  ContextContact,
  Id,
  Person,
  PersonMatch,
  StakeholderRole,
  TierTerms,
} from '../../model/index.ts';
import { daysSince } from '../days.ts';
import { seatRoles } from '../relationships/coverage.ts';
import { type LeftOff, leftOffOf } from '../relationships/left-off.ts';
import { isThis, type MeetingEvent } from './event.ts';

export type Guest =
  /** `days` since anyone of ours was in touch, null: never. `first`: known to have been at no meeting or call before. */
  | { kind: 'contact'; contact: ContextContact; days: number | null; first: boolean }
  /** A contact of the account that the context does not list. */
  | { kind: 'unlisted'; person: Person }
  /** Of the account, and unknown to it. */
  | { kind: 'new'; person: Person; index: number }
  /** Neither of this account nor of ours. */
  | { kind: 'outside'; person: Person };

export interface Room {
  /** Contacts first, those with the weightiest role before the others. */
  guests: Guest[];
  /** People of our own side, the viewer not counted. */
  ours: number;
  /** How many more guests the page shows than were looked at. */
  unread: number;
  /** Stakeholders who are not invited, those who decide first; the most important few. */
  missing: LeftOff[];
}

interface Given {
  event: MeetingEvent;
  people: readonly Person[];
  matches: readonly PersonMatch[];
  more: number;
  context: Context;
  terms: TierTerms;
  now: number;
}

/** Weightiest first; people without a role come last. */
const roleOrder: readonly StakeholderRole[] = [...seatRoles, 'influencer', 'blocker', 'user'];
const kinds: readonly Guest['kind'][] = ['contact', 'unlisted', 'new', 'outside'];
const MOST_MISSING = 5;

export function roomOf({ event, people, matches, more, context, terms, now }: Given): Room {
  const byId = new Map(context.contacts.map((contact) => [contact.id, contact]));
  const met = metBefore(context, event);
  const guests = new Map<string, Guest>();
  let ours = 0;
  for (const [index, person] of people.entries()) {
    const match = matches[index];
    if (!match || person.self) continue;
    if (match.own) ours += 1;
    else {
      const contact = match.contactId === null ? addedOf(person, context) : byId.get(match.contactId);
      const guest = contact
        ? { kind: 'contact' as const, contact, days: daysOf(contact, now), first: isFirst(contact, met) }
        : strangerOf(person, match, index, context);
      guests.set(contact?.id ?? `${person.email ?? person.linkedinSlug ?? person.name ?? index}`, guest);
    }
  }
  const all = [...guests.values()].sort(byWeight);
  return {
    guests: all,
    ours,
    unread: more,
    missing: leftOffOf(context.contacts, new Set(guests.keys()), terms, now).slice(0, MOST_MISSING),
  };
}

/**
 * A contact that was added a moment ago is in no directory yet. Of a person in doubt nothing is taken for granted.
 */
export function addedOf(
  { email, linkedinSlug, doubt }: Person,
  { contacts }: Context,
): ContextContact | undefined {
  if (doubt !== null) return undefined;
  return contacts.find(
    (contact) =>
      (email !== null && contact.emails.includes(email.toLowerCase())) ||
      (linkedinSlug !== null && contact.linkedinSlug === linkedinSlug),
  );
}

function strangerOf(person: Person, match: PersonMatch, index: number, { account }: Context): Guest {
  if (match.accountId !== account.id) return { kind: 'outside', person };
  return match.contactId === null ? { kind: 'new', person, index } : { kind: 'unlisted', person };
}

/** Null where more was logged than is listed here: then nobody can be said to come for the first time. */
function metBefore({ interactions, more, refused }: Context, event: MeetingEvent): ReadonlySet<Id> | null {
  if (more.interactions || refused.interactions !== undefined) return null;
  const spoken = interactions.filter(
    (each) => (each.kind === 'meeting' || each.kind === 'call') && !isThis(each, event),
  );
  return new Set(spoken.flatMap(({ contactIds }) => contactIds));
}

const isFirst = ({ id, lastContactAt }: ContextContact, met: ReadonlySet<Id> | null) =>
  met === null ? lastContactAt === null : !met.has(id);

const daysOf = ({ lastContactAt }: ContextContact, now: number): number | null =>
  lastContactAt === null ? null : Math.max(0, daysSince(lastContactAt, now));

const byWeight = (a: Guest, b: Guest) =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  (a.kind === 'contact' && b.kind === 'contact' ? rankOf(a.contact) - rankOf(b.contact) : 0);

/** 0 for a sponsor. */
function rankOf({ roles }: ContextContact): number {
  const at = roleOrder.findIndex((role) => roles.includes(role));
  return at < 0 ? roleOrder.length : at;
}
