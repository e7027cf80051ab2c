import type { ContextContact, Id } from '../../model/index.ts';
import type { ReportingLines } from './lines.ts';
import { isStakeholder, seniorityOf } from './seniority.ts';
import type { Strength } from './strength.ts';

/** How close an account and we are: the mean of its stakeholders, of whom those who decide count for more. */
export interface AccountStrength {
  /** 0 to 100; 0 as well where nobody is known. */
  score: number;
  trend: number | null;
  /** Whose strength it is the mean of, those who count most first. */
  people: { contact: ContextContact; score: number; weight: number }[];
}

type Known = ReadonlyMap<Id, Pick<Strength, 'score' | 'trend'>>;

/** Where nobody has a role or much influence, all contacts count. */
export function accountStrength(
  contacts: readonly ContextContact[],
  strengths: Known,
  lines: Pick<ReportingLines<ContextContact>, 'levelOf'>,
): AccountStrength {
  const stakeholders = contacts.filter(isStakeholder);
  const people = (stakeholders.length > 0 ? stakeholders : contacts)
    .map((contact) => ({
      contact,
      score: strengths.get(contact.id)?.score ?? 0,
      trend: strengths.get(contact.id)?.trend ?? null,
      weight: seniorityOf(contact, lines).weight,
    }))
    .sort((a, b) => b.weight - a.weight || b.score - a.score || a.contact.id.localeCompare(b.contact.id));
  const score = meanOf(people, ({ score }) => score);
  const isKnown = people.every(({ trend }) => trend !== null);
  const before = meanOf(people, (each) => each.score - (each.trend ?? 0));
  return {
    score,
    trend: isKnown ? score - before : null,
    people: people.map(({ trend: _, ...rest }) => rest),
  };
}

function meanOf<P extends { weight: number }>(people: readonly P[], of: (person: P) => number): number {
  const weights = people.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return 0;
  return Math.round(people.reduce((sum, person) => sum + person.weight * of(person), 0) / weights);
}
