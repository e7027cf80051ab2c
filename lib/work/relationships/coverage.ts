import type { ContextContact, StakeholderRole, TierTerms } from '../../model/index.ts';
import { daysSince } from '../days.ts';

/** The three who carry an account: who pays for it, who signs for it, who speaks for it. */
export const seatRoles = ['executive-sponsor', 'decision-maker', 'champion'] as const;

export type SeatRole = (typeof seatRoles)[number];

export interface Seat {
  role: SeatRole;
  /** Who has the role: of several the one we were last in touch with. */
  contact: ContextContact | null;
  /** Since anyone of ours was in touch with them; null: never, or nobody has the role. */
  days: number | null;
  /** `quiet`: not for longer than the account's tier allows, or never. */
  state: 'good' | 'quiet' | 'missing';
}

export interface Coverage {
  /** One for each of {@link seatRoles}, in their order. */
  seats: Seat[];
}

/** Whether somebody sits in each of the seats, and whether we still talk. */
export function coverageOf(contacts: readonly ContextContact[], terms: TierTerms, now: number): Coverage {
  return { seats: seatRoles.map((role) => seatOf(role, contacts, terms, now)) };
}

/** Whether a person of one of the seats was not spoken to for longer than the tier allows, or never. */
export function isQuiet(
  { roles, lastContactAt }: Pick<ContextContact, 'roles' | 'lastContactAt'>,
  terms: TierTerms,
  now: number,
): boolean {
  return seatRoles.some((role) => roles.includes(role)) && isTooLong(daysOf(lastContactAt, now), terms);
}

function seatOf(role: SeatRole, contacts: readonly ContextContact[], terms: TierTerms, now: number): Seat {
  const contact = holderOf(role, contacts);
  if (!contact) return { role, contact: null, days: null, state: 'missing' };
  const days = daysOf(contact.lastContactAt, now);
  return { role, contact, days, state: isTooLong(days, terms) ? 'quiet' : 'good' };
}

function holderOf(role: StakeholderRole, contacts: readonly ContextContact[]): ContextContact | undefined {
  return contacts
    .filter(({ roles }) => roles.includes(role))
    .sort((a, b) => timeOf(b) - timeOf(a) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id))[0];
}

const timeOf = ({ lastContactAt }: ContextContact) =>
  lastContactAt === null ? 0 : Date.parse(lastContactAt);

/** A clock that runs behind, or a meeting logged ahead of time, is today. */
const daysOf = (at: string | null, now: number) => (at === null ? null : Math.max(0, daysSince(at, now)));

const isTooLong = (days: number | null, { sponsorDays }: TierTerms) => days === null || days > sponsorDays;
