import type { ReasonTone } from '../../lib/work/attention/reason.ts';

/** A box that asks for attention, or only tells. */
export const boxTones: Readonly<Record<ReasonTone | 'plain', string>> = {
  bad: 'border-bad-line bg-bad-soft text-bad',
  warn: 'border-warn-line bg-warn-soft text-warn',
  good: 'border-line bg-acc-soft text-acc',
  plain: 'border-line bg-sub text-ink',
};
