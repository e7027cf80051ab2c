import type { Day, Money, Rate, Workspace } from '../../model/index.ts';

/** An amount in the workspace's own currency, with what it was converted by; null: it was in that currency already. */
export interface Converted extends Money {
  rate: number | null;
  rateDate: Day | null;
}

/**
 * An amount as the workspace's own currency has it on a day: by the latest rate that is dated on that day or before it.
 * Null where there is none: a later rate, or one of the way back, would be a guess.
 */
export function convert(
  { amount, currency }: Money,
  workspace: Pick<Workspace, 'currency' | 'rates'>,
  day: Day,
): Converted | null {
  if (currency === workspace.currency) return { amount, currency, rate: null, rateDate: null };
  const valid = rateOn(workspace.rates, currency, day);
  if (!valid) return null;
  const { rate, date } = valid;
  return { amount: toCents(amount * rate), currency: workspace.currency, rate, rateDate: date };
}

/** Of two for the same day the one that was added last. */
function rateOn(rates: readonly Rate[], currency: string, day: Day): Rate | null {
  return rates.reduce<Rate | null>(
    (best, each) =>
      each.currency === currency && each.date <= day && (!best || each.date >= best.date) ? each : best,
    null,
  );
}

const toCents = (amount: number) => Math.round(amount * 100) / 100;
