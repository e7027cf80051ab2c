import type {
  Account,
  AccountFacts,
  Day,
  ForecastCategory,
  Id,
  Opportunity,
  Stage,
  Workspace,
} from '../../model/index.ts';
import { type Converted, convert } from './convert.ts';
import { dayOf, type Quarter, quarterOf } from './quarters.ts';

/** What an opportunity counts as; each counts once. */
export type Counted = 'won' | 'committed' | 'best-case' | 'pipeline';

/** Why it counts nowhere: left out on purpose, to close in a quarter that is over, or without what a sum needs. */
export type LeftOut = 'omitted' | 'slipped' | 'no-date' | 'no-amount' | 'no-rate';

/** An opportunity as a forecast takes it. */
export interface Entry {
  opportunity: Opportunity;
  account: Account;
  /** Who is to win it: its own owner, else the account's. */
  ownerId: Id | null;
  /** In which it is to close or has closed. */
  quarter: Quarter | null;
  as: Counted | LeftOut;
  /** In the workspace's currency, by the rate of its close date, of today without one. */
  money: Converted | null;
}

/** Those that are open or won; what was lost is in no forecast. */
export function entriesOf(
  accounts: readonly Pick<AccountFacts, 'account' | 'opportunities'>[],
  workspace: Workspace,
  now: number,
): Entry[] {
  const today = dayOf(now);
  return accounts.flatMap(({ account, opportunities }) =>
    opportunities
      .filter(({ status }) => status !== 'lost')
      .map((opportunity) => entryOf(opportunity, account, workspace, today)),
  );
}

function entryOf(opportunity: Opportunity, account: Account, workspace: Workspace, today: Day): Entry {
  const { amount, closeDate, ownerId } = opportunity;
  const money = amount && convert(amount, workspace, closeDate ?? today);
  return {
    opportunity,
    account,
    ownerId: ownerId ?? account.ownerId,
    quarter: closeDate && quarterOf(closeDate),
    as: whyLeftOut(opportunity, money, workspace, today) ?? countedAs(opportunity, workspace),
    money,
  };
}

function whyLeftOut(
  opportunity: Opportunity,
  money: Converted | null,
  workspace: Workspace,
  today: Day,
): LeftOut | null {
  const { status, closeDate, amount } = opportunity;
  const open = status === 'open';
  if (open && categoryOf(opportunity, workspace) === 'omitted') return 'omitted';
  if (!closeDate) return 'no-date';
  if (open && quarterOf(closeDate) < quarterOf(today)) return 'slipped';
  if (!amount) return 'no-amount';
  return money ? null : 'no-rate';
}

function countedAs(opportunity: Opportunity, workspace: Workspace): Counted {
  if (opportunity.status === 'won') return 'won';
  const category = categoryOf(opportunity, workspace);
  if (category === 'best-case') return 'best-case';
  // Open and "closed" at once is as good as promised, but it is not won.
  return category === 'commit' || category === 'closed' ? 'committed' : 'pipeline';
}

/** Its own category, else the one of its stage; of a stage that the workspace does not know the least certain one. */
export function categoryOf(
  { forecastCategory, stage }: Pick<Opportunity, 'forecastCategory' | 'stage'>,
  workspace: Pick<Workspace, 'stages'>,
): ForecastCategory {
  return forecastCategory ?? stageNamed(stage, workspace)?.category ?? 'pipeline';
}

export const stageNamed = (name: string, { stages }: Pick<Workspace, 'stages'>): Stage | undefined =>
  stages.find((stage) => stage.name === name);
