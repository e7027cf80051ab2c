import type { Context, Day, Id, TierTerms } from '../../model/index.ts';
import { daysSince, daysUntil } from '../days.ts';
import { isQuiet } from '../relationships/coverage.ts';
import { type RenewalClock, renewalClock } from '../renewals/clock.ts';
import type { OpenPromises } from './promises.ts';
import type { Room } from './room.ts';

export type AgendaKind =
  | 'escalation'
  | 'we-owe-overdue'
  | 'renewal'
  | 'they-owe-overdue'
  | 'quiet-sponsor'
  | 'off-track'
  | 'no-next-step';

export interface AgendaItem {
  kind: AgendaKind;
  /** Of the record it is about. */
  id: Id;
  /** Its own words. */
  name: string;
  /** How many days overdue, silent, open or, of a renewal, to the end. Null: not known, or never. */
  days: number | null;
  /** Of a sponsor: whether they come. */
  invited?: boolean;
}

interface Given {
  context: Context;
  terms: TierTerms;
  promises: OpenPromises;
  room: Room;
  now: number;
}

/** At most so many in all, and of one kind, so that ten late promises leave room for the renewal. */
const MOST = 6;
const MOST_OF_A_KIND = 2;

/** What to talk about, in this order; each entry is the reason as well. */
const rules: Readonly<Record<AgendaKind, (given: Given) => Omit<AgendaItem, 'kind'>[]>> = {
  escalation: ({ context, now }) =>
    context.cases
      .filter(({ escalated, status }) => escalated && status !== 'closed')
      .map(({ id, subject, openedAt }) => ({ id, name: subject, days: daysSince(openedAt, now) })),
  'we-owe-overdue': ({ promises }) => overdue(promises.weOwe),
  renewal: ({ context, terms, now }) =>
    clocksOf(context, terms, now).map(({ contract, daysToEnd }) => ({
      id: contract.id,
      name: contract.name,
      days: daysToEnd,
    })),
  'they-owe-overdue': ({ promises }) => overdue(promises.theyOwe),
  'quiet-sponsor': quietSponsors,
  'off-track': ({ context, now }) =>
    (['off-track', 'at-risk'] as const).flatMap((status) =>
      context.initiatives
        .filter((each) => each.status === status)
        .map(({ id, name, dueDate }) => ({ id, name, days: daysTo(dueDate, now) })),
    ),
  'no-next-step': ({ context, now }) =>
    context.opportunities
      .filter(({ status, nextStep }) => status === 'open' && !nextStep?.trim())
      .map(({ id, name, closeDate }) => ({ id, name, days: daysTo(closeDate, now) })),
};

export function agendaOf(given: Given): AgendaItem[] {
  const kinds = Object.keys(rules) as AgendaKind[];
  return kinds
    .flatMap((kind) =>
      rules[kind](given)
        .slice(0, MOST_OF_A_KIND)
        .map((item) => ({ kind, ...item })),
    )
    .slice(0, MOST);
}

const daysTo = (day: Day | null, now: number) => (day === null ? null : daysUntil(day, now));

const overdue = (promises: OpenPromises['weOwe']) =>
  promises
    .filter(({ days }) => days !== null && days < 0)
    .map(({ task: { id, subject }, days }) => ({ id, name: subject, days: days === null ? null : -days }));

function quietSponsors({ context: { contacts }, terms, room, now }: Given): Omit<AgendaItem, 'kind'>[] {
  const comes = new Set(room.guests.flatMap((guest) => (guest.kind === 'contact' ? [guest.contact.id] : [])));
  return contacts
    .filter((contact) => contact.roles.includes('executive-sponsor') && isQuiet(contact, terms, now))
    .map(({ id, name, lastContactAt }) => ({
      ...{ id, name, invited: comes.has(id) },
      days: lastContactAt === null ? null : daysSince(lastContactAt, now),
    }));
}

/** What is signed, or has renewed, needs no word any more. */
const clocksOf = ({ contracts }: Context, terms: TierTerms, now: number): RenewalClock[] =>
  contracts
    .filter(({ negotiation }) => negotiation !== 'signed')
    .flatMap((contract) => renewalClock(contract, terms, now) ?? [])
    .filter(({ state }) => state !== 'renewed')
    .sort((a, b) => a.daysToEnd - b.daysToEnd);
