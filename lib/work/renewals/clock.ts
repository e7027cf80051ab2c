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
  state: 'window' | 'notice-near' | 'notice-passed' | 'renewed' | 'over';
}

export type Term = 'running' | 'renewed' | 'over';

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
  return { contract, daysToEnd, daysToNotice, state: stateOf(contract, now) };
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

/**
 * What became of a contract in force: past its end, one that renews by itself has renewed, as notice given would have
 * made it cancelled; any other has ended. In the source it has the end it had, until somebody records the new one.
 */
export function termOf({ endDate, autoRenews }: EndingContract, now: number): Term {
  if (daysUntil(endDate, now) >= 0) return 'running';
  return autoRenews ? 'renewed' : 'over';
}

/** The first to end first; what has renewed ends on a day that is not known, and comes last. */
export const byEnd = (now: number) => (a: EndingContract, b: EndingContract) =>
  Number(termOf(a, now) === 'renewed') - Number(termOf(b, now) === 'renewed') ||
  a.endDate.localeCompare(b.endDate);

function stateOf(contract: EndingContract, now: number): RenewalClock['state'] {
  const term = termOf(contract, now);
  if (term !== 'running') return term;
  const daysToNotice = contract.noticeDate === null ? null : daysUntil(contract.noticeDate, now);
  if (daysToNotice === null) return 'window';
  if (daysToNotice < 0) return 'notice-passed';
  return daysToNotice <= NOTICE_NEAR_DAYS ? 'notice-near' : 'window';
}
