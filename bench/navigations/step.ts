/** How a step is taken on a site; each is a function that runs in the page (in-page.ts). */
export type Way = 'hash' | 'linkedin' | 'calendar' | 'outlook';

/** A page of a sample site that is gone to without the document being loaded anew. */
export interface Stop {
  /** Hash, path, id or key: what the way takes. */
  to: string;
  /** What it is called in the results. */
  name: string;
  /** Accounts that may be shown for certain while it is open; every other one is wrong. */
  allowed: readonly string[];
  /** Whether an account is to be shown for certain once the page is read. */
  hopes: 'account' | 'question' | 'other';
}

export interface Walk {
  name: string;
  address: string;
  way: Way;
  stops: readonly Stop[];
}

/** Going to a stop, and how long it is stayed there, in milliseconds. */
export interface Step {
  stop: Stop;
  stay: number;
}
