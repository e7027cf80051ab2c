import type { Opportunity } from '../../../lib/model/index.ts';

export type Currency = 'EUR' | 'USD' | 'GBP' | 'CHF';
type Stage = 'Qualify' | 'Discovery' | 'Proposal' | 'Negotiation' | 'Verbal' | 'Won' | 'Lost';

/** An opportunity: account and people by their keys, the close date in days from today. */
export type Deal = readonly [
  account: string,
  name: string,
  kind: Opportunity['kind'],
  stage: Stage,
  probability: number,
  amount: number | null,
  currency: Currency,
  close: number,
  nextStep: string | null,
  people: readonly string[],
];
