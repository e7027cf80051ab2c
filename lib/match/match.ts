import { type AccountMatch, type Match, type MatchState, ReasonKind } from '../model/match.ts';
import type { Sighting } from '../model/sighting.ts';
import { type Evidence, type Seen, seeCompanies, seePeople } from './evidence.ts';
import type { Hits } from './key.ts';
import { reasonsOf } from './reason.ts';
import type { Rules } from './rules.ts';

/** Limits of the model; a page may show more. */
const MAX_ACCOUNTS = 50;
const MAX_DOMAINS = 20;

/** Strongest first; DESIGN §6. */
export const strength = (kind: ReasonKind) => ReasonKind.options.indexOf(kind);

/**
 * Which account a page is about, and why. `hits` must hold what the directory has under every key of
 * {@link keysOf} and, for each contact found, its account under `a:<id>`.
 */
export function match(sighting: Sighting, hits: Hits, rules: Rules): Match {
  const seen = seePeople(sighting, hits, rules);
  const accounts = rank(seen, seeCompanies(sighting, hits, rules));
  return {
    state: stateOf(accounts, seen),
    accounts: accounts.slice(0, MAX_ACCOUNTS),
    people: seen.map(({ own, evidence }) => {
      const [best] = evidence;
      const sure = best?.certain ? best : undefined;
      return { own, accountId: sure?.accountId ?? null, contactId: sure?.contactId ?? null };
    }),
    unknownDomains: unknownDomains(seen),
  };
}

function rank(seen: readonly Seen[], companies: readonly Evidence[]): AccountMatch[] {
  const byAccount = new Map<string, { evidence: Evidence[]; people: number }>();
  const add = (evidence: readonly Evidence[], people: number) => {
    const counted = new Set<string>();
    for (const one of evidence) {
      const entry = byAccount.get(one.accountId) ?? { evidence: [], people: 0 };
      entry.evidence.push(one);
      if (!counted.has(one.accountId)) entry.people += people;
      counted.add(one.accountId);
      byAccount.set(one.accountId, entry);
    }
  };
  for (const { evidence } of seen) add(evidence, 1);
  add(companies, 0);
  return [...byAccount].map(([accountId, entry]) => accountMatch(accountId, entry)).sort(byRank);
}

function accountMatch(
  accountId: string,
  { evidence, people }: { evidence: Evidence[]; people: number },
): AccountMatch {
  const certain = evidence.some((one) => one.certain);
  return {
    accountId,
    name: evidence[0]?.account ?? '',
    reasons: reasonsOf(evidence),
    certainty: certain ? 'certain' : 'question',
    people,
  };
}

/** Certain before asked; then by people present, then by strength; by name where nothing else tells. */
function byRank(a: AccountMatch, b: AccountMatch): number {
  const sure = ({ certainty }: AccountMatch) => (certainty === 'certain' ? 0 : 1);
  const best = ({ reasons }: AccountMatch) => strength(reasons[0]?.kind ?? 'similar-domain');
  return (
    sure(a) - sure(b) ||
    b.people - a.people ||
    best(a) - best(b) ||
    a.name.localeCompare(b.name) ||
    (a.accountId < b.accountId ? -1 : 1)
  );
}

function stateOf(accounts: readonly AccountMatch[], seen: readonly Seen[]): MatchState {
  const certain = accounts.filter(({ certainty }) => certainty === 'certain').length;
  if (certain > 0) return certain === 1 ? 'account' : 'several';
  if (accounts.length > 0) return 'question';
  if (seen.some(({ outsider }) => outsider)) return 'unknown';
  return seen.some(({ own }) => own) ? 'own' : 'nobody';
}

function unknownDomains(seen: readonly Seen[]): string[] {
  const count = new Map<string, number>();
  for (const { domain, evidence } of seen)
    if (domain !== undefined && !evidence.some(({ certain }) => certain))
      count.set(domain, (count.get(domain) ?? 0) + 1);
  return [...count]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_DOMAINS)
    .map(([domain]) => domain);
}
