import type { Correction } from '../model/match.ts';

/** What matching needs to know besides the directory. */
export interface Rules {
  /** Domains of the viewer's own company: never a client. */
  readonly ownDomains: readonly string[];
  readonly ownEmails: readonly string[];
  readonly corrections: readonly Correction[];
}
