import type { Day, Money, Opportunity, Workspace } from '../../model/index.ts';
import { type Converted, convert } from './convert.ts';

/** What several amounts come to. */
export interface Total {
  /** Null: there is none that could be added. */
  sum: Money | null;
  /** What went into the sum by a rate. */
  converted: readonly { from: Money; to: Converted }[];
  /** What has no rate: it is in no sum. */
  apart: readonly Money[];
}

/** In the currency they all have; where they have several, in the workspace's, each by the rate of its close date. */
export function totalOf(
  opportunities: readonly Pick<Opportunity, 'amount' | 'closeDate'>[],
  workspace: Pick<Workspace, 'currency' | 'rates'>,
  today: Day,
): Total {
  const given = opportunities.flatMap(({ amount, closeDate }) => (amount ? [{ amount, closeDate }] : []));
  const [first, ...others] = new Set(given.map(({ amount }) => amount.currency));
  const single = first !== undefined && others.length === 0;
  const within = single ? { ...workspace, currency: first } : workspace;
  const counted = given.map(({ amount, closeDate }) => ({
    from: amount,
    to: convert(amount, within, closeDate ?? today),
  }));
  const added = counted.flatMap(({ from, to }) => (to ? [{ from, to }] : []));
  const cents = added.reduce((sum, { to }) => sum + Math.round(to.amount * 100), 0);
  return {
    sum: added.length > 0 ? { amount: cents / 100, currency: within.currency } : null,
    converted: added.filter(({ to }) => to.rate !== null),
    apart: counted.filter(({ to }) => !to).map(({ from }) => from),
  };
}
