import type { Day } from '../../../model/index.ts';

/**
 * What a row tells. A sum over one of them is the figure of the same name on the screens: `result` is won, `open` is
 * all that is open and counts, `target` is what was set, `renewal` is a contract that ends. What is `left_out` counts
 * in no figure, and `counted_as` says why.
 */
export type FactKind = 'result' | 'open' | 'left_out' | 'target' | 'renewal';

/** One row. The names are the columns of the file: people build on them, so that they are never renamed. */
export interface Fact {
  fact: FactKind;
  /** `2026-Q4` */
  quarter: string | null;
  year: string | null;
  owner: string | null;
  owner_email: string | null;
  owner_id: string | null;
  account: string | null;
  account_id: string | null;
  tier: string | null;
  territory: string | null;
  opportunity: string | null;
  opportunity_id: string | null;
  contract: string | null;
  contract_id: string | null;
  kind: string | null;
  stage: string | null;
  status: string | null;
  forecast_category: string | null;
  /** `won`, `committed`, `best-case`, `pipeline`; of what is left out the reason. */
  counted_as: string | null;
  /** Percent, 0 to 100. */
  probability: number | null;
  /** As the source has it, in `currency`. */
  amount: number | null;
  currency: string | null;
  /** In `workspace_currency`, by the rate of `rate_date`. */
  amount_workspace: number | null;
  /** The same, times its chance; of what is won the whole. */
  weighted_workspace: number | null;
  workspace_currency: string;
  rate: number | null;
  rate_date: Day | null;
  close_date: Day | null;
  source: string | null;
  /** ISO 8601 */
  read_at: string | null;
}

export type FactColumn = keyof Fact;

/** In the order in which they stand. */
export const factColumns = {
  fact: 'text',
  quarter: 'text',
  year: 'text',
  owner: 'text',
  owner_email: 'text',
  owner_id: 'text',
  account: 'text',
  account_id: 'text',
  tier: 'text',
  territory: 'text',
  opportunity: 'text',
  opportunity_id: 'text',
  contract: 'text',
  contract_id: 'text',
  kind: 'text',
  stage: 'text',
  status: 'text',
  forecast_category: 'text',
  counted_as: 'text',
  probability: 'percent',
  amount: 'number',
  currency: 'text',
  amount_workspace: 'number',
  weighted_workspace: 'number',
  workspace_currency: 'text',
  rate: 'number',
  rate_date: 'day',
  close_date: 'day',
  source: 'text',
  read_at: 'instant',
} as const satisfies Record<FactColumn, 'text' | 'number' | 'percent' | 'day' | 'instant'>;
