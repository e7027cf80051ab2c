import type { AccountMatch, Match, MatchState } from '../model/match.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Hits } from './key.ts';
import { rank } from './rank.ts';
import { createRuling, type Rules } from './rules.ts';
import { type Seen, seeCompanies, seePeople } from './see.ts';

/** Limits of the model; a page may show more. */
const MAX_ACCOUNTS = 50;
const MAX_DOMAINS = 20;

/**
 * Which account a page is about, and why. `hits` must hold what the directory has under every key of
 * {@link keysOf} and, for each contact found, its account under `a:<id>`.
 */
export function match(sighting: Sighting, hits: Hits, rules: Rules): Match {
  const ruling = createRuling(rules);
  const people = seePeople(sighting, hits, ruling);
  const seen = [...people, ...seeCompanies(sighting, hits, ruling)];
  const accounts = rank(seen.flatMap(({ evidence }) => evidence));
  return {
    state: stateOf(accounts, seen),
    accounts: accounts.slice(0, MAX_ACCOUNTS),
    people: people.map(({ own, evidence: [best] }) => {
      const sure = best?.certain ? best : undefined;
      return { own, accountId: sure?.accountId ?? null, contactId: sure?.contactId ?? null };
    }),
    unknownDomains: unknownDomains(seen),
  };
}

function stateOf(accounts: readonly AccountMatch[], seen: readonly Seen[]): MatchState {
  const certain = accounts.filter(({ certainty }) => certainty === 'certain').length;
  if (certain > 0) return certain === 1 ? 'account' : 'several';
  if (accounts.length > 0) return 'question';
  if (seen.some(({ outsider }) => outsider)) return 'unknown';
  return seen.some(({ own }) => own) ? 'own' : 'nobody';
}

/** Those of most people first. */
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
