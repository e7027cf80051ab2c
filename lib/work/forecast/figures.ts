import type { Target, Workspace } from '../../model/index.ts';
import { type Converted, convert } from './convert.ts';
import type { Counted, Entry, LeftOut } from './entries.ts';
import { isWithin, type Period, type Quarter } from './quarters.ts';

/** A figure in the workspace's currency, with what it is the sum of. */
export interface Sum {
  amount: number;
  of: readonly Entry[];
}

export interface TargetEntry {
  target: Target;
  /** By the rate of the target's first day; null: there is none. */
  money: Converted | null;
}

export interface TargetSum {
  amount: number;
  of: readonly TargetEntry[];
}

/** Result and expectation of a period, of all or of one group. */
export interface Figures {
  /** Won with a close date in the period. */
  won: Sum;
  committed: Sum;
  bestCase: Sum;
  pipeline: Sum;
  /** All that is open: committed, best case and pipeline. */
  open: Sum;
  /** All that is open, each by its chance. */
  weighted: Sum;
  /** What is open and not committed, each by its chance. */
  likely: Sum;
  /** Won, committed and likely. */
  forecast: number;
  /** Null: none was set. */
  target: TargetSum | null;
  /** What won and committed leave of the target; below zero: so much more. Null as well where a target has no rate. */
  gap: number | null;
  /** How many times over what is open and not committed covers the gap; null where there is no gap. */
  coverage: number | null;
  leftOut: Readonly<Record<LeftOut, readonly Entry[]>>;
  /** Targets in a currency without a rate: `target` is without them. */
  targetsLeftOut: readonly TargetEntry[];
}

export function targetsOf(targets: readonly Target[], workspace: Workspace): TargetEntry[] {
  return targets.map((target) => ({ target, money: convert(target.amount, workspace, target.startDate) }));
}

/** `current`: the quarter that it is, in which what has slipped or has no date is listed. */
export function figuresOf(
  entries: readonly Entry[],
  targets: readonly TargetEntry[],
  period: Period,
  current: Quarter,
): Figures {
  const within = Map.groupBy(
    entries.filter(({ quarter }) => quarter !== null && isWithin(quarter, period)),
    (entry) => entry.as,
  );
  const as = (kind: Counted) => sumOf(within.get(kind) ?? [], wholeCents);
  const [won, committed, bestCase, pipeline] = [as('won'), as('committed'), as('best-case'), as('pipeline')];
  const unsure = [...bestCase.of, ...pipeline.of];
  const likely = sumOf(unsure, weightedCents);
  const set = targets.filter(({ target }) => isWithin(target.quarter, period));
  const target = targetSum(set);
  const targetsLeftOut = set.filter(({ money }) => !money);
  const isWhole = targetsLeftOut.length === 0;
  const gap = target && isWhole ? rounded(target.amount - won.amount - committed.amount) : null;
  return {
    won,
    committed,
    bestCase,
    pipeline,
    open: sumOf([...committed.of, ...unsure], wholeCents),
    weighted: sumOf([...committed.of, ...unsure], weightedCents),
    likely,
    forecast: rounded(won.amount + committed.amount + likely.amount),
    target,
    gap,
    coverage: gap && gap > 0 ? sumOf(unsure, wholeCents).amount / gap : null,
    leftOut: leftOutOf(entries, period, current),
    targetsLeftOut,
  };
}

/** By its chance, in the workspace's currency. */
export const weightedOf = (entry: Entry): number => weightedCents(entry) / 100;

function leftOutOf(entries: readonly Entry[], period: Period, current: Quarter): Figures['leftOut'] {
  const isNow = isWithin(current, period);
  const listed = Map.groupBy(
    entries.filter(({ as, quarter }) =>
      quarter === null || as === 'slipped'
        ? isNow || (quarter !== null && isWithin(quarter, period))
        : isWithin(quarter, period),
    ),
    ({ as }) => as,
  );
  const why = (reason: LeftOut) => listed.get(reason) ?? [];
  return {
    omitted: why('omitted'),
    slipped: why('slipped'),
    'no-date': why('no-date'),
    'no-amount': why('no-amount'),
    'no-rate': why('no-rate'),
  };
}

function targetSum(set: readonly TargetEntry[]): TargetSum | null {
  const of = set.filter(({ money }) => money);
  if (of.length === 0) return null;
  return { amount: of.reduce((cents, { money }) => cents + toCents(money?.amount ?? 0), 0) / 100, of };
}

/** In whole cents, so that groups add up to the whole to the last of them. */
function sumOf(of: readonly Entry[], centsOf: (entry: Entry) => number): Sum {
  return { amount: of.reduce((cents, entry) => cents + centsOf(entry), 0) / 100, of };
}

const wholeCents = ({ money }: Entry) => toCents(money?.amount ?? 0);
const weightedCents = ({ money, opportunity }: Entry) =>
  toCents(((money?.amount ?? 0) * opportunity.probability) / 100);
const toCents = (amount: number) => Math.round(amount * 100);
const rounded = (amount: number) => toCents(amount) / 100;
