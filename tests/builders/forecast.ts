import { AccountFacts, type Opportunity, Target, Team } from '../../lib/model/index.ts';
import { instant } from './clock.ts';
import { buildAccount, buildOpportunity, buildOwner } from './records.ts';

/** An account of which nothing but itself and what is given is known. */
export function buildFacts(over: Partial<AccountFacts> = {}): AccountFacts {
  return AccountFacts.parse({
    account: buildAccount(),
    contacts: [],
    opportunities: [],
    contracts: [],
    initiatives: [],
    cases: [],
    tasks: [],
    lastContactAt: null,
    weeks: [],
    ...over,
  });
}

/** An account with opportunities of which only what matters is given. */
export const buildSelling = (...opportunities: Partial<Opportunity>[]): AccountFacts =>
  buildFacts({
    opportunities: opportunities.map((each, index) =>
      buildOpportunity({ id: `opp-${index}`, closeDate: '2026-12-10', ...each }),
    ),
  });

export function buildTarget(over: Partial<Target> = {}): Target {
  return Target.parse({
    id: `tgt-${over.ownerId ?? 'own-alex'}-${over.quarter ?? '2026-Q4'}`,
    version: '1',
    updatedAt: instant(-60),
    link: null,
    ownerId: 'own-alex',
    quarter: '2026-Q4',
    startDate: '2026-10-01',
    endDate: '2026-12-31',
    amount: { amount: 1_000_000, currency: 'EUR' },
    ...over,
  });
}

export function buildTeam(over: Partial<Team> = {}): Team {
  return Team.parse({ owners: [buildOwner()], targets: [buildTarget()], viewerId: 'own-alex', ...over });
}
