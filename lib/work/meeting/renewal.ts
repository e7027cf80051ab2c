import type { Context, TierTerms } from '../../model/index.ts';
import { daysUntil } from '../days.ts';
import { byEnd, type EndingContract, isEnding, type RenewalClock, renewalClock } from '../renewals/clock.ts';

export interface RenewalDistance {
  contract: EndingContract;
  /** Negative: it ended so many days ago. */
  daysToEnd: number;
  daysToNotice: number | null;
  /** Null: its renewal is not due to be spoken of yet. */
  clock: RenewalClock | null;
}

/** How far the next renewal is, be its window open or not. Null: no contract in force ends. */
export function renewalOf(context: Context, terms: TierTerms, now: number): RenewalDistance | null {
  const [contract] = context.contracts.filter(isEnding).sort(byEnd(now));
  if (!contract) return null;
  const daysToNotice = contract.noticeDate === null ? null : daysUntil(contract.noticeDate, now);
  const daysToEnd = daysUntil(contract.endDate, now);
  return { contract, daysToEnd, daysToNotice, clock: renewalClock(contract, terms, now) };
}
