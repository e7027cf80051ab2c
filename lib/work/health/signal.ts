import type { Health, Instant, StakeholderRole } from '../../model/index.ts';
import type { RenewalClock } from '../renewals/clock.ts';

/** What health is put together from, in the order in which it is shown. */
export const signalNames = ['coverage', 'recency', 'cases', 'renewals', 'initiatives', 'rating'] as const;
export type SignalName = (typeof signalNames)[number];

/** How much each signal counts beside the others, 0 (not at all) to 100. */
export type Weights = Readonly<Record<SignalName, number>>;

export const plainWeights: Weights = {
  coverage: 25,
  recency: 20,
  cases: 20,
  renewals: 15,
  initiatives: 10,
  rating: 10,
};

/** What a signal's value was read from, for whoever wants to know why. */
export type Reason =
  | { kind: 'seats'; good: StakeholderRole[]; quiet: StakeholderRole[]; missing: StakeholderRole[] }
  /** `quietDays`: after so many the account counts as quiet. */
  | { kind: 'contact'; days: number; quietDays: number }
  /** `overdue`: the client was promised a word that is late. */
  | { kind: 'cases'; open: number; escalated: number; overdue: number }
  | { kind: 'renewal'; clock: RenewalClock }
  | { kind: 'no-renewal-near'; contracts: number }
  | { kind: 'initiatives'; onTrack: number; atRisk: number; offTrack: number }
  | { kind: 'rating'; trend: Health['trend']; at: Instant }
  /** There is nothing to go by: its weight goes to the others. */
  | { kind: 'unknown' };

export interface Reading {
  /** 0 (lost) to 100 (thriving); null: not known. */
  value: number | null;
  reason: Reason;
}

export const unknown: Reading = { value: null, reason: { kind: 'unknown' } };
