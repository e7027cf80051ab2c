import type { Context } from '../../lib/model/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';

/** What the page with a brief can show. */
export type BriefPageView =
  | { state: 'loading' }
  /** The session in which it was asked for is over. */
  | { state: 'gone' }
  /** `sentence`: why there is nothing of the account. */
  | { state: 'unknown'; sentence: string | null }
  | ShownView;

export interface ShownView {
  state: 'shown';
  brief: Brief;
  context: Context;
}

/** Of how many notes a brief has the words. */
const MOST_NOTES = 8;

/** The newest ones; a summary is made of these and of no others. */
export const notesOf = ({ notes }: Context) => notes.slice(0, MOST_NOTES);
