import type { Contract, Owner } from '../../../model/index.ts';
import { convert } from '../../forecast/convert.ts';
import { categoryOf, type Entry } from '../../forecast/entries.ts';
import { type Figures, figuresOf, type TargetEntry, weightedOf } from '../../forecast/figures.ts';
import { dayOf, isWithin, type Period, quarterOf, yearOf } from '../../forecast/quarters.ts';
import { isEnding } from '../../renewals/clock.ts';
import type { Asked } from '../asked.ts';
import type { Material } from '../material.ts';
import type { Fact, FactKind } from './fact.ts';

/** What was won and what was to be won, of these periods, each fact in a row of its own. */
export function resultFacts(asked: Asked, periods: readonly Period[]): Fact[] {
  return periods.flatMap((period) => {
    const figures = figuresIn(asked, period);
    return [...resultsOf(asked, figures), ...targetsOf(asked, figures)];
  });
}

/** The forecast of a period: what was won, what is open, what is left out of it, the targets, and what is to be renewed. */
export function forecastFacts(asked: Asked, period: Period): Fact[] {
  const figures = figuresIn(asked, period);
  const leftOut = Object.values(figures.leftOut).flat();
  return [
    ...resultsOf(asked, figures),
    ...figures.open.of.map((entry) => ofEntry(asked, entry, 'open')),
    ...leftOut.map((entry) => ofEntry(asked, entry, 'left_out')),
    ...targetsOf(asked, figures),
    ...renewalsIn(asked, period),
  ];
}

/** The very selection of the screens. */
const figuresIn = ({ sales, now }: Asked, period: Period): Figures =>
  figuresOf(sales.entries, sales.targets ?? [], period, quarterOf(dayOf(now)));

const resultsOf = (asked: Asked, { won }: Figures): Fact[] =>
  won.of.map((entry) => ofEntry(asked, entry, 'result'));

function targetsOf(asked: Asked, { target, targetsLeftOut }: Figures): Fact[] {
  return [...(target?.of ?? []), ...targetsLeftOut].map((each) => ofTarget(asked, each));
}

function ofEntry(asked: Asked, entry: Entry, fact: FactKind): Fact {
  const { opportunity, account, money, quarter, as, ownerId } = entry;
  return {
    ...bare(asked),
    ...ownerOf(asked, ownerId),
    ...accountOf(account),
    fact,
    quarter,
    year: quarter && yearOf(quarter),
    opportunity: opportunity.name,
    opportunity_id: opportunity.id,
    kind: opportunity.kind,
    stage: opportunity.stage,
    status: opportunity.status,
    forecast_category: categoryOf(opportunity, asked.workspace),
    counted_as: as,
    probability: opportunity.probability,
    amount: opportunity.amount?.amount ?? null,
    currency: opportunity.amount?.currency ?? null,
    amount_workspace: money?.amount ?? null,
    weighted_workspace: money && (fact === 'result' ? money.amount : weightedOf(entry)),
    rate: money?.rate ?? null,
    rate_date: money?.rateDate ?? null,
    close_date: opportunity.closeDate,
  };
}

function ofTarget(asked: Asked, { target, money }: TargetEntry): Fact {
  return {
    ...bare(asked),
    ...ownerOf(asked, target.ownerId),
    fact: 'target',
    quarter: target.quarter,
    year: yearOf(target.quarter),
    amount: target.amount.amount,
    currency: target.amount.currency,
    amount_workspace: money?.amount ?? null,
    rate: money?.rate ?? null,
    rate_date: money?.rateDate ?? null,
  };
}

/** Contracts in force that end in the period, by the rate of today, as the renewals ahead have them. */
function renewalsIn(asked: Asked, period: Period): Fact[] {
  return asked.materials.flatMap((material) =>
    material.contracts
      .filter((contract) => isEnding(contract) && isWithin(quarterOf(contract.endDate), period))
      .map((contract) => ofContract(asked, material, contract)),
  );
}

function ofContract(asked: Asked, { account }: Material, contract: Contract): Fact {
  const { value, endDate } = contract;
  const money = value && convert(value, asked.workspace, dayOf(asked.now));
  const quarter = endDate && quarterOf(endDate);
  return {
    ...bare(asked),
    ...ownerOf(asked, account.ownerId),
    ...accountOf(account),
    fact: 'renewal',
    quarter,
    year: quarter && yearOf(quarter),
    contract: contract.name,
    contract_id: contract.id,
    status: contract.status,
    amount: value?.amount ?? null,
    currency: value?.currency ?? null,
    amount_workspace: money?.amount ?? null,
    rate: money?.rate ?? null,
    rate_date: money?.rateDate ?? null,
    close_date: endDate,
  };
}

/** Everything that every row says, and nothing that only some say. */
function bare({ workspace, source: { name, salesReadAt } }: Asked): Omit<Fact, 'fact'> {
  const none = { owner: null, owner_email: null, owner_id: null, account: null, account_id: null };
  return {
    ...none,
    ...{ quarter: null, year: null, tier: null, territory: null, opportunity: null, opportunity_id: null },
    ...{ contract: null, contract_id: null, kind: null, stage: null, status: null },
    ...{ forecast_category: null, counted_as: null, probability: null, amount: null, currency: null },
    ...{ amount_workspace: null, weighted_workspace: null, rate: null, rate_date: null, close_date: null },
    workspace_currency: workspace.currency,
    source: name,
    read_at: salesReadAt === null ? null : new Date(salesReadAt).toISOString(),
  };
}

function ownerOf({ team }: Asked, id: string | null) {
  const owner: Owner | undefined = team.owners.find((each) => each.id === id);
  return { owner: owner?.name ?? null, owner_email: owner?.email ?? null, owner_id: id };
}

const accountOf = ({ id, name, tier, territory }: Material['account']) => ({
  account: name,
  account_id: id,
  tier,
  territory,
});
