import type { AccountFacts, Id } from '../model/index.ts';

/** Accounts as they came together, packed: IndexedDB costs by request, not by byte. */
export interface PackedPage {
  ids: Id[];
  /** JSON of their facts. */
  accounts: string;
}

/** One reading of a portfolio, once complete. Times are epoch milliseconds. */
export interface Reading {
  generation: number;
  pages: number;
  total: number;
  /** When it began: what others change from then on may not be in it. */
  fetchedAt: number;
}

/** One that is under way. */
export interface Building extends Reading {
  /** The next page is asked for with this; null: the first. */
  cursor: string | null;
  /** Accounts so far. */
  done: number;
}

export interface PortfolioStanding {
  current: Reading | null;
  building: Building | null;
}

/** An account that was read by itself; null: it is not there any more. */
export interface OneAccount {
  accountId: Id;
  facts: AccountFacts | null;
  /** Epoch milliseconds as of which it is so. */
  at: number;
}
