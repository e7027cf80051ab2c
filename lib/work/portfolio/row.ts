import type { AccountFacts, Day, Money, Opportunity, Workspace } from '../../model/index.ts';
import { attentionOf } from '../attention/attention.ts';
import type { Reason } from '../attention/reason.ts';
import { daysUntil } from '../days.ts';
import { convert } from '../forecast/convert.ts';
import { dayOf } from '../forecast/quarters.ts';
import { type HealthScore, healthOf } from '../health/health.ts';
import type { Weights } from '../health/signal.ts';
import { coverageOf, type Seat } from '../relationships/coverage.ts';
import {
  byEnd,
  type EndingContract,
  isEnding,
  type RenewalClock,
  renewalClock,
  type Term,
  termOf,
} from '../renewals/clock.ts';
import { termsOf } from '../terms.ts';

/** What happens next: the first of what is to be done, else the next step of the first opportunity to close. */
export interface NextStep {
  words: string;
  day: Day | null;
}

/** One account as its line in a list has it. */
export interface Row {
  id: string;
  facts: AccountFacts;
  health: HealthScore;
  reasons: readonly Reason[];
  sponsor: Seat;
  decider: Seat;
  /**
   * Of its open opportunities, in the workspace's currency, each by the rate of its close date, as a forecast has it; null:
   * none is open, or none has an amount.
   */
  open: Money | null;
  /** Amounts of them that no rate is known for. */
  unconverted: readonly Money[];
  renewal: { contract: EndingContract; days: number; term: Term; inWindow: boolean } | null;
  /** Any of its contracts is in its window: the one with the nearest notice date may not be the one that ends first. */
  renewing: boolean;
  next: NextStep | null;
  /** More business with them is being talked about. */
  growing: boolean;
  quiet: boolean;
}

export interface RowTerms {
  workspace: Workspace;
  weights: Weights;
  /** Scores kept in the weeks before, latest first, by account. */
  earlier?: ReadonlyMap<string, number | null>;
}

export function rowOf(facts: AccountFacts, { workspace, weights, earlier }: RowTerms, now: number): Row {
  const { account, contacts, opportunities } = facts;
  const terms = termsOf(account, workspace);
  const health = healthOf(facts, workspace, now, weights);
  const before = earlier?.get(account.id) ?? null;
  const reasons = attentionOf(facts, workspace, now, { before, now: health.score });
  const open = opportunities.filter(({ status }) => status === 'open');
  const [sponsor, decider] = coverageOf(contacts, terms, now).seats as [Seat, Seat];
  return {
    id: account.id,
    facts,
    health,
    reasons,
    sponsor,
    decider,
    ...sumOf(open, workspace, now),
    renewal: nextRenewal(facts, workspace, now),
    renewing: facts.contracts.some((contract) => isAhead(renewalClock(contract, terms, now)?.state)),
    next: nextStep(facts),
    growing: open.some(({ kind }) => kind === 'expansion'),
    quiet: reasons.some(({ kind }) => kind === 'quiet'),
  };
}

/** One that has renewed is no longer to be renewed. */
const isAhead = (state: RenewalClock['state'] | undefined) => state !== undefined && state !== 'renewed';

function sumOf(
  open: readonly Opportunity[],
  workspace: Workspace,
  now: number,
): Pick<Row, 'open' | 'unconverted'> {
  const converted = open.flatMap(({ amount, closeDate }) =>
    amount ? [{ amount, money: convert(amount, workspace, closeDate ?? dayOf(now)) }] : [],
  );
  const known = converted.flatMap(({ money }) => money?.amount ?? []);
  const sum = known.reduce((all, amount) => all + amount, 0);
  return {
    open: known.length > 0 ? { amount: Math.round(sum * 100) / 100, currency: workspace.currency } : null,
    unconverted: converted.flatMap(({ amount, money }) => (money ? [] : [amount])),
  };
}

function nextRenewal(
  { account, contracts }: AccountFacts,
  workspace: Workspace,
  now: number,
): Row['renewal'] {
  const [contract] = contracts.filter(isEnding).sort(byEnd(now));
  if (!contract) return null;
  const inWindow = renewalClock(contract, termsOf(account, workspace), now) !== null;
  return { contract, days: daysUntil(contract.endDate, now), term: termOf(contract, now), inWindow };
}

const LATEST = '9999-12-31';

function nextStep({ tasks, opportunities }: AccountFacts): NextStep | null {
  const [task] = tasks
    .filter(({ kind, doneAt }) => kind !== 'they-owe' && doneAt === null)
    .sort((a, b) => (a.dueDate ?? LATEST).localeCompare(b.dueDate ?? LATEST));
  if (task) return { words: task.subject, day: task.dueDate };
  const [first] = opportunities
    .filter(({ status, nextStep: step }) => status === 'open' && step)
    .sort((a, b) => (a.closeDate ?? LATEST).localeCompare(b.closeDate ?? LATEST));
  return first?.nextStep ? { words: first.nextStep, day: null } : null;
}
