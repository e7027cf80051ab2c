import type { ContextContact, Id, TierTerms } from '../../model/index.ts';
import { daysSince } from '../days.ts';
import { isQuiet } from './coverage.ts';
import { reportingLines } from './lines.ts';
import { isStakeholder, type Seniority, seniorityOf } from './seniority.ts';

/** Somebody who matters and is not there. */
export interface LeftOff {
  contact: ContextContact;
  /** What makes them matter most. */
  why: Seniority['from'];
  /** Since anyone of ours was in touch with them; null: never. */
  days: number | null;
  /** They hold a seat, and that is longer than the tier allows. */
  quiet: boolean;
}

/** Stakeholders who are not among those present: who decides first, of them whom we lost touch with, longest ago. */
export function leftOffOf(
  contacts: readonly ContextContact[],
  present: ReadonlySet<Id>,
  terms: TierTerms,
  now: number,
): LeftOff[] {
  const lines = reportingLines(contacts);
  return contacts
    .filter((contact) => isStakeholder(contact) && !present.has(contact.id))
    .map((contact) => ({
      contact,
      seniority: seniorityOf(contact, lines),
      days: daysOf(contact, now),
      quiet: isQuiet(contact, terms, now),
    }))
    .sort(whatMatters)
    .map(({ seniority, ...rest }) => ({ ...rest, why: seniority.from }));
}

type Weighed = Omit<LeftOff, 'why'> & { seniority: Seniority };

function whatMatters(a: Weighed, b: Weighed): number {
  return (
    b.seniority.weight - a.seniority.weight ||
    Number(b.quiet) - Number(a.quiet) ||
    (b.days ?? Number.MAX_VALUE) - (a.days ?? Number.MAX_VALUE) ||
    a.contact.name.localeCompare(b.contact.name)
  );
}

const daysOf = ({ lastContactAt }: ContextContact, now: number) =>
  lastContactAt === null ? null : Math.max(0, daysSince(lastContactAt, now));
