import { t } from '../../lib/i18n/index.ts';
import type { Contract, TierTerms } from '../../lib/model/index.ts';
import { type RenewalClock, renewalClock } from '../../lib/work/renewals/clock.ts';
import { inDays, nextDay, shortDay } from '../format/days.ts';

/** The clocks that run, the first to end first. */
export function clocksOf(contracts: readonly Contract[], terms: TierTerms, now: number): RenewalClock[] {
  return contracts
    .flatMap((contract) => renewalClock(contract, terms, now) ?? [])
    .sort((a, b) => a.daysToEnd - b.daysToEnd);
}

/** `Renews in 47 days.`, `Ends tomorrow.`, `Ended 2 days ago.` */
export function renewalLead({ contract, daysToEnd }: RenewalClock): string {
  if (daysToEnd < 0) return t('panel.attention.ended', { when: inDays(daysToEnd) });
  // It renews the day after its last.
  if (contract.autoRenews) return t('panel.attention.renews', { when: inDays(daysToEnd + 1) });
  return t('panel.attention.ends', { when: inDays(daysToEnd) });
}

/** For where no clock runs: `Renews 30 Jun 2028`; null: nothing ends. */
export function nextRenewal(contracts: readonly Contract[], terms: TierTerms, now: number): string | null {
  const [next] = contracts
    .flatMap((each) => (each.status === 'active' && each.endDate ? [{ ...each, endDate: each.endDate }] : []))
    .sort((a, b) => a.endDate.localeCompare(b.endDate));
  if (!next || renewalClock(next, terms, now)) return null;
  const { autoRenews, endDate } = next;
  return autoRenews
    ? t('panel.attention.renewsOn', { day: shortDay(nextDay(endDate), now) })
    : t('panel.attention.endsOn', { day: shortDay(endDate, now) });
}

/** What is decided needs no colour; what can no longer be decided in time is red. */
export function toneOf({ contract, daysToEnd, daysToNotice, state }: RenewalClock): 'bad' | 'warn' | 'plain' {
  if (state === 'over') return 'bad';
  if (contract.negotiation === 'signed') return 'plain';
  if (state === 'notice-near') return daysToNotice !== null && daysToNotice <= URGENT_DAYS ? 'bad' : 'warn';
  return daysToEnd <= SOON_DAYS || state === 'notice-passed' ? 'warn' : 'plain';
}

const URGENT_DAYS = 7;
const SOON_DAYS = 30;
