import { numberFormat } from '../../lib/i18n/index.ts';
import type { Money } from '../../lib/model/index.ts';

/** `€640,000`; cents only where there are any. */
export function money({ amount, currency }: Money): string {
  const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  return numberFormat({ style: 'currency', currency, ...digits }).format(amount);
}

/** `€1.12m`, for totals in a heading. */
export function shortMoney({ amount, currency }: Money): string {
  return numberFormat({
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: Math.abs(amount) < 1_000_000 ? 0 : 2,
  }).format(amount);
}

/** One sum for each currency, in the order they first appear: amounts of two currencies are never added. */
export function totals(amounts: readonly (Money | null)[]): Money[] {
  const sums = new Map<string, number>();
  for (const each of amounts) {
    if (each) sums.set(each.currency, (sums.get(each.currency) ?? 0) + each.amount);
  }
  return [...sums].map(([currency, amount]) => ({ currency, amount: Math.round(amount * 100) / 100 }));
}
