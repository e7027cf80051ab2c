import { type AccountMatch, ReasonKind } from '../model/match.ts';
import type { Evidence } from './evidence.ts';
import { reasonsOf } from './reason.ts';

/** The accounts that evidence speaks for, the one to show first at the front. */
export function rank(evidence: readonly Evidence[]): AccountMatch[] {
  const byAccount = Map.groupBy(evidence, ({ accountId }) => accountId);
  return [...byAccount.values()].map(accountMatch).sort(byRank);
}

function accountMatch(evidence: readonly Evidence[]): AccountMatch {
  const [first] = evidence;
  const people = new Set(evidence.flatMap(({ person }) => (person === null ? [] : [person])));
  return {
    accountId: first?.accountId ?? '',
    name: first?.account ?? '',
    reasons: reasonsOf(evidence),
    certainty: evidence.some(({ certain }) => certain) ? 'certain' : 'question',
    people: people.size,
  };
}

/** Certain before asked; then by people present, then by strength; by name where nothing else tells. */
function byRank(a: AccountMatch, b: AccountMatch): number {
  return (
    Number(b.certainty === 'certain') - Number(a.certainty === 'certain') ||
    b.people - a.people ||
    strength(a) - strength(b) ||
    order(a.name, b.name) ||
    order(a.accountId, b.accountId)
  );
}

const strength = ({ reasons: [best] }: AccountMatch) =>
  best ? ReasonKind.options.indexOf(best.kind) : Number.POSITIVE_INFINITY;

/** The same on every machine, which a locale's order is not. */
const order = (a: string, b: string) => Number(a > b) - Number(a < b);
