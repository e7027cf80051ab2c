import type { ContextProblem, Status } from '../../lib/messages/view.ts';
import type { AccountMatch, Context, Correction, Id, PersonMatch, Sighting } from '../../lib/model/index.ts';

/** One account beside a page: what is known of it, how old that is, and who of the page belongs to it. */
export interface AccountView {
  match: AccountMatch;
  sighting: Sighting | null;
  /** Same order as `sighting.people`. */
  people: readonly PersonMatch[];
  /** Null: nothing is known yet, and it is being fetched unless there is a problem. */
  context: Context | null;
  /** Epoch milliseconds. */
  fetchedAt: number | null;
  refreshing: boolean;
  problem: ContextProblem | null;
}

/** What the person just did and may take back. Stays until the next one or until it is dismissed. */
export interface Undo {
  /** `Arden Medical is no longer shown here.` */
  sentence: string;
}

/** Around every state: the foot, the progress of a sync, the last correction. */
export interface PanelFrame {
  status: Status | null;
  undo: Undo | null;
}

export type PanelState =
  /** The panel has just been loaded and has heard from nobody. */
  | { state: 'connecting' }
  | { state: 'not-connected' }
  /** No one to match: a list, an empty draft. */
  | { state: 'nobody' }
  /** `others`: how many more accounts the page is about. */
  | { state: 'account'; account: AccountView; others: number }
  | { state: 'several'; accounts: readonly AccountMatch[]; unknownDomains: readonly string[] }
  | { state: 'question'; accounts: readonly AccountMatch[]; unknownDomains: readonly string[] }
  | { state: 'unknown'; unknownDomains: readonly string[] }
  | { state: 'own' }
  /** `sentence`: what happened and what to do. */
  | { state: 'failed'; sentence: string };

export type PanelView = PanelFrame & PanelState;

export interface PanelEvents {
  close(): void;
  /** Opens the form for the connection: first use, and signing in again. */
  connect(): void;
  refresh(): void;
  retry(): void;
  pick(accountId: Id): void;
  /** From one of several accounts back to the list. */
  back(): void;
  /** One click of the person, of which each part is recorded; `undo` takes all of them back. */
  correct(corrections: readonly Correction[], undo: Undo): void;
  undo(): void;
  dismissUndo(): void;
}
