import type { Contract, Day, TierTerms } from '../../model/index.ts';
import { addDays, addMonths, daysUntil } from '../days.ts';

/** A contract that ends one day, and so has to be renewed. */
export type EndingContract = Contract & { status: 'active'; endDate: Day };

export interface RenewalClock {
  contract: EndingContract;
  /** Negative: it ended so many days ago. */
  daysToEnd: number;
  /** Null: it has no notice date. Negative: it passed so many days ago. */
  daysToNotice: number | null;
  state: 'window' | 'notice-near' | 'notice-passed' | 'over';
}

/** From so many days before, a notice date is near. */
export const NOTICE_NEAR_DAYS = 30;

/**
 * How long a contract has, from its tier's months before its end on; null before that, and for what has no end or is not
 * in force. A notice date that is near opens it as well, be it earlier: after it there is nothing left to decide.
 */
export function renewalClock(contract: Contract, terms: TierTerms, now: number): RenewalClock | null {
  if (!isEnding(contract) || daysUntil(windowOpens(contract, terms), now) > 0) return null;
  const daysToEnd = daysUntil(contract.endDate, now);
  const daysToNotice = contract.noticeDate === null ? null : daysUntil(contract.noticeDate, now);
  return { contract, daysToEnd, daysToNotice, state: stateOf(daysToEnd, daysToNotice) };
}

export function isEnding(contract: Contract): contract is EndingContract {
  return contract.status === 'active' && contract.endDate !== null;
}

/** The talks about it have come to an end. */
export const isSettled = ({ contract: { negotiation } }: RenewalClock): boolean =>
  negotiation === 'agreed' || negotiation === 'signed';

/** The first day on which its renewal is shown. */
export function windowOpens({ endDate, noticeDate }: EndingContract, { renewalMonths }: TierTerms): Day {
  const opens = addMonths(endDate, -renewalMonths);
  if (noticeDate === null) return opens;
  const [first = opens] = [opens, addDays(noticeDate, -NOTICE_NEAR_DAYS)].sort();
  return first;
}

function stateOf(daysToEnd: number, daysToNotice: number | null): RenewalClock['state'] {
  if (daysToEnd < 0) return 'over';
  if (daysToNotice === null) return 'window';
  if (daysToNotice < 0) return 'notice-passed';
  return daysToNotice <= NOTICE_NEAR_DAYS ? 'notice-near' : 'window';
}
