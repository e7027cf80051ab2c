import type { AccountFacts, Opportunity, Target, Team } from '../../lib/model/index.ts';
import { quarterDays } from '../../lib/work/forecast/quarters.ts';
import { instant } from './clock.ts';
import { buildFacts, buildTarget, buildTeam } from './forecast.ts';
import { buildAccount, buildContract, buildOpportunity, buildOwner } from './records.ts';

type Deal = [
  name: string,
  stage: string,
  probability: number,
  amount: [number, string] | null,
  closeDate: string | null,
  over?: Partial<Opportunity>,
];

const won = { status: 'won' } as const;
const monitored = { productIds: ['prd-monitoring'] };

function selling(id: string, name: string, territory: string, ownerId: string, deals: Deal[]): AccountFacts {
  return buildFacts({
    account: buildAccount({ id: `acc-${id}`, name, territory, ownerId }),
    contracts: [buildContract({ id: `ctr-${id}`, accountId: `acc-${id}`, productIds: productsOf[id] ?? [] })],
    opportunities: deals.map(([title, stage, probability, amount, closeDate, over], at) =>
      buildOpportunity({
        id: `opp-${id}-${at}`,
        accountId: `acc-${id}`,
        name: title,
        stage,
        probability,
        amount: amount && { amount: amount[0], currency: amount[1] },
        closeDate,
        ownerId,
        ...over,
      }),
    ),
  });
}

const productsOf: Readonly<Record<string, string[]>> = {
  arden: ['prd-calibration', 'prd-service'],
  brightlane: ['prd-tracking'],
  cobalt: ['prd-monitoring'],
};

/** What two people sell in four territories and three currencies, with all that a forecast leaves out. */
export const buildSellers = (): AccountFacts[] => [
  selling('arden', 'Arden Medical', 'DACH', 'own-alex', [
    ['Ward monitoring, 3 sites', 'Verbal', 90, [490_000, 'EUR'], '2026-12-15', monitored],
    ['Renewal 2027', 'Negotiation', 75, [480_000, 'EUR'], '2026-12-20', { kind: 'renewal' }],
    ['Calibration, Basel and Bern', 'Discovery', 35, [95_000, 'CHF'], '2027-03-31', { kind: 'new' }],
    ['Service desk', 'Won', 100, [610_000, 'EUR'], '2026-10-20', won],
    ['Pumps 2025', 'Won', 100, [720_000, 'EUR'], '2026-02-11', won],
    ['Training days', 'Proposal', 60, null, '2026-12-01'],
    ['Old tender', 'Qualify', 15, [60_000, 'EUR'], '2026-08-15'],
  ]),
  selling('northgate', 'Northgate Foods', 'UK', 'own-alex', [
    ['Cold chain sensors', 'Proposal', 60, [310_000, 'GBP'], '2026-12-18'],
    ['Line 4', 'Won', 100, [420_000, 'GBP'], '2026-11-02', won],
    ['Line 3', 'Won', 100, [640_000, 'GBP'], '2026-08-21', won],
    ['Second site', 'Qualify', 15, [500_000, 'GBP'], '2027-05-10'],
    ['Pilot', 'Qualify', 15, [40_000, 'GBP'], null],
  ]),
  selling('brightlane', 'Brightlane Logistics', 'Nordics', 'own-dana', [
    ['Fleet tracking', 'Negotiation', 75, [420_000, 'EUR'], '2027-02-14'],
    ['Depot pilot', 'Won', 100, [560_000, 'EUR'], '2026-05-08', won],
    ['Harbour', 'Proposal', 60, [900_000, 'SEK'], '2026-12-10'],
  ]),
  selling('cobalt', 'Cobalt Energy', 'France', 'own-dana', [
    ['Grid monitoring', 'Discovery', 35, [268_000, 'EUR'], '2027-03-15'],
    ['Left aside', 'Proposal', 60, [75_000, 'EUR'], '2026-12-05', { forecastCategory: 'omitted' }],
    ['Control room', 'Won', 100, [380_000, 'USD'], '2026-10-30', won],
    ['Dam sensors', 'Won', 100, [990_000, 'EUR'], '2026-07-19', won],
  ]),
  selling('halden', 'Halden Bank', 'Nordics', 'own-dana', []),
];

const goals: readonly [quarter: string, alex: number, dana: number][] = [
  ['2026-Q1', 900_000, 500_000],
  ['2026-Q2', 900_000, 550_000],
  ['2026-Q3', 950_000, 600_000],
  ['2026-Q4', 1_760_000, 600_000],
  ['2027-Q1', 1_100_000, 650_000],
];

export const buildSellingTeam = (over: Partial<Team> = {}): Team =>
  buildTeam({
    owners: [buildOwner(), buildOwner({ id: 'own-dana', name: 'Dana Whitfield' })],
    targets: goals.flatMap(([quarter, alex, dana]) => [
      goal('own-alex', quarter, alex),
      goal('own-dana', quarter, dana),
    ]),
    ...over,
  });

function goal(ownerId: string, quarter: string, amount: number): Target {
  const { start, end } = quarterDays(quarter);
  const set = { amount, currency: 'EUR' };
  return buildTarget({
    ownerId,
    quarter,
    startDate: start,
    endDate: end,
    amount: set,
    updatedAt: instant(-300),
  });
}
