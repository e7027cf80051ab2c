import type { Context, ContextContact, Id, Instant, Interaction } from '../../model/index.ts';
import { reportingLines } from './lines.ts';
import { isStakeholder, seniorityOf } from './seniority.ts';

/** What one of ours and one of theirs had to do with each other. */
export interface Exchange {
  count: number;
  lastAt: Instant;
  /** Messages by direction, and meetings and calls, which are of both. */
  fromUs: number;
  fromThem: number;
  together: number;
}

/** A person of ours; without a name where the source does not tell it, without an id where nobody is noted. */
export interface OurSide {
  id: Id | null;
  name: string | null;
}

export interface BothSidesTable {
  /** Whoever of ours spoke with anybody, who did so most first. */
  ours: OurSide[];
  /** Everyone spoken with, and the stakeholders whom nobody spoke with; who decides first. */
  theirs: ContextContact[];
  exchangeOf(ownerId: Id | null, contactId: Id): Exchange | undefined;
  /** Of how many interactions, and since when they are listed; null: none is. */
  interactions: number;
  since: Instant | null;
  /** How many older ones the source has besides. */
  more: number;
}

type Source = Pick<Context, 'contacts' | 'interactions' | 'owners' | 'more'>;

/** Who of ours spoke with whom of theirs, of the interactions that are listed up to now. */
export function bothSidesOf({ contacts, interactions, owners, more }: Source, now: number): BothSidesTable {
  const past = interactions.filter(({ at }) => Date.parse(at) <= now);
  const byPair = Map.groupBy(
    past.flatMap((each) => [...new Set(each.contactIds)].map((contactId) => ({ each, contactId }))),
    ({ each, contactId }) => pair(each.ownerId, contactId),
  );
  const exchanges = new Map([...byPair].map(([key, all]) => [key, exchangeOf(all.map(({ each }) => each))]));
  const spokenWith = new Set(past.flatMap(({ contactIds }) => contactIds));
  return {
    ours: oursOf(past, owners),
    theirs: theirsOf(contacts, spokenWith),
    exchangeOf: (ownerId, contactId) => exchanges.get(pair(ownerId, contactId)),
    interactions: past.length,
    since: past.reduce<Instant | null>((first, { at }) => (first && isBefore(first, at) ? first : at), null),
    more: more.interactions ?? 0,
  };
}

function oursOf(past: readonly Interaction[], owners: Source['owners']): OurSide[] {
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const counts = Map.groupBy(past, ({ ownerId }) => ownerId);
  return [...counts]
    .sort(([a, more], [b, less]) => less.length - more.length || `${a}`.localeCompare(`${b}`))
    .map(([id]) => ({ id, name: (id && names.get(id)) ?? null }));
}

function theirsOf(contacts: readonly ContextContact[], spokenWith: ReadonlySet<Id>): ContextContact[] {
  const lines = reportingLines(contacts);
  const weight = new Map(contacts.map((contact) => [contact.id, seniorityOf(contact, lines).weight]));
  return contacts
    .filter((contact) => spokenWith.has(contact.id) || isStakeholder(contact))
    .sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || a.name.localeCompare(b.name));
}

function exchangeOf(all: readonly Interaction[]): Exchange {
  const talks = all.filter(({ kind }) => kind === 'meeting' || kind === 'call');
  const messages = all.filter((each) => !talks.includes(each));
  return {
    count: all.length,
    lastAt: all.map(({ at }) => at).reduce((last, at) => (isBefore(last, at) ? at : last)),
    fromUs: messages.filter(({ direction }) => direction === 'out').length,
    fromThem: messages.filter(({ direction }) => direction === 'in').length,
    together: talks.length,
  };
}

const pair = (ownerId: Id | null, contactId: Id) => JSON.stringify([ownerId, contactId]);
const isBefore = (a: Instant, b: Instant) => Date.parse(a) < Date.parse(b);
