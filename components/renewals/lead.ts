import { t } from '../../lib/i18n/index.ts';
import type { Contract, TierTerms } from '../../lib/model/index.ts';
import { renewalReason } from '../../lib/work/attention/causes.ts';
import type { ReasonTone } from '../../lib/work/attention/reason.ts';
import {
  isEnding,
  isSettled,
  type RenewalClock,
  renewalClock,
  termOf,
} from '../../lib/work/renewals/clock.ts';
import { daysUntil, inDays, nextDay, shortDay } from '../format/days.ts';

/** The clocks that run, the first to end first. */
export function clocksOf(contracts: readonly Contract[], terms: TierTerms, now: number): RenewalClock[] {
  return contracts
    .flatMap((contract) => renewalClock(contract, terms, now) ?? [])
    .sort((a, b) => a.daysToEnd - b.daysToEnd);
}

/** `Notice in 18 days`, `Renews in 47 days`, `Contract ends tomorrow`: the same wherever a contract is spoken of. */
export function clockWords(clock: RenewalClock): string {
  const { contract, state, daysToEnd, daysToNotice } = clock;
  if (daysToNotice !== null && state === 'notice-near' && !isSettled(clock))
    return t('portfolio.reason.notice', { when: inDays(daysToNotice) });
  if (state === 'renewed' || state === 'over') return past[state](daysToEnd);
  // It renews the day after its last.
  if (contract.autoRenews) return t('portfolio.reason.renews', { when: inDays(daysToEnd + 1) });
  return t('portfolio.reason.ends', { when: inDays(daysToEnd) });
}

const past = {
  // It renewed the day after its last.
  renewed: (days: number) => t('renewals.renewed', { when: inDays(days + 1) }),
  over: (days: number) => t('portfolio.reason.ended', { when: inDays(days) }),
} as const;

/** `Renewed 2 days ago, new end not recorded`, `Contract ended yesterday`; null: it is not past its end, or not in force. */
export function pastWords(contract: Contract, now: number): string | null {
  if (!isEnding(contract)) return null;
  const term = termOf(contract, now);
  return term === 'running' ? null : past[term](daysUntil(contract.endDate, now));
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

/** As it is among what needs attention; what is decided needs no colour. */
export const toneOf = (clock: RenewalClock): ReasonTone | 'plain' => renewalReason(clock)?.tone ?? 'plain';
