import type { ContextProblem, Place, Status } from '../../lib/messages/view.ts';
import type {
  AccountMatch,
  Context,
  Correction,
  Id,
  PersonMatch,
  Sighting,
  SiteName,
  Workspace,
} from '../../lib/model/index.ts';
import type { Weights } from '../../lib/work/health/signal.ts';
import type { ComposeEvents, ComposeView } from '../compose/view.ts';
import type { Mark, OutboxEvents, OutboxView } from '../outbox/view.ts';

/** One account beside a page: what is known of it, how old that is, and who of the page belongs to it. */
export interface AccountView {
  match: AccountMatch;
  sighting: Sighting | null;
  /** Same order as `sighting.people`. */
  people: readonly PersonMatch[];
  /** Null: nothing is known yet, and it is being fetched unless there is a problem. */
  context: Context | null;
  /** Its health a week ago; null: that is not known. */
  healthBefore: number | null;
  /** Epoch milliseconds. */
  fetchedAt: number | null;
  refreshing: boolean;
  problem: ContextProblem | null;
  /** The person picked this account by hand; the page itself does not say so. */
  picked: Picked | null;
  /** How records stand that the source has not confirmed; those that are not here are as the source has them. */
  marks: ReadonlyMap<Id, Mark>;
}

export interface Picked {
  /** The key a correction would remember the pick by, and what it is of: `Maria Lopes`. Null: nothing to remember. */
  remember: { key: string; name: string } | null;
  /** Whom the page itself is about, where that is another account for certain: words of this one may not be theirs. */
  beside: string | null;
}

/** What is typed into the field that finds accounts and contacts, and what that found. */
export interface FindView {
  text: string;
  /** Null while nothing has been looked for. */
  found: Found | null;
  busy: boolean;
}

/** Best first; an address or a link that was pasted is answered by its account alone. */
export interface Found {
  accounts: readonly { accountId: Id; name: string; detail: string }[];
  contacts: readonly { contactId: Id; accountId: Id; name: string; account: string; detail: string }[];
}

/** Where the panel of this page's site stands. */
export interface PlaceView {
  site: SiteName;
  place: Place;
  /** Nobody has chosen yet on a site that deserves a word about it: LinkedIn. */
  explain: boolean;
}

/** The person wants the panel out of the page, where the browser opens its sidebar for nobody but them. */
export interface Leave {
  /** The keys that open it, as they are set: `Alt+Shift+L`; null: none. */
  key: string | null;
}

/** What the person just did and may take back. Stays until the next one or until it is dismissed. */
export interface Undo {
  /** `Arden Medical is no longer shown here.` */
  sentence: string;
  /** Nothing was done, or it can't be taken back: the sentence says why. */
  final?: boolean;
}

/** Around every state: the foot, the progress of a sync, the last correction. */
export interface PanelFrame {
  status: Status | null;
  /** What the person's company has agreed on; what holds by itself while that is not known. */
  workspace: Workspace;
  /** How much each signal of health counts, as the person has set it. */
  weights: Weights;
  undo: Undo | null;
  leave: Leave | null;
  find: FindView;
  /** Null beside a page that Keyside does not read. */
  place: PlaceView | null;
  compose: ComposeView;
  outbox: OutboxView;
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
  | {
      state: 'question';
      accounts: readonly AccountMatch[];
      unknownDomains: readonly string[];
      sighting: Sighting | null;
    }
  | { state: 'unknown'; unknownDomains: readonly string[]; sighting: Sighting | null }
  | { state: 'own' }
  /** The site has changed. `report`: what can be told of the page without its text, once the person asked for them. */
  | { state: 'unreadable'; site: SiteName; report: string | null }
  /** In the browser's side panel, beside a page that Keyside does not read. */
  | { state: 'elsewhere' }
  /** In the browser's side panel, beside a site that was switched off. */
  | { state: 'off'; site: SiteName }
  /** `sentence`: what happened and what to do. */
  | { state: 'failed'; sentence: string };

export type PanelView = PanelFrame & PanelState;

/** What became of words for a reply: they are in it; there is none; it did not take them; the panel is covered. */
export type Insertion = 'inserted' | 'none' | 'failed' | 'covered';

export interface PanelEvents {
  close(): void;
  /** Opens the page with all accounts, at one of them where it is given. */
  openPortfolio(accountId: Id | null): void;
  /** The report of an account, on a page of its own. */
  openReport(accountId: Id): void;
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
  /** The text of the field changed. */
  find(text: string): void;
  /** An account found by hand is to be shown beside this page. */
  choose(accountId: Id, name: string): void;
  /** From the account picked by hand back to what the page says. */
  unchoose(): void;
  /** The person wants to see what a report of this page would hold. */
  askReport(): void;
  /** Where this site's panel is to stand from now on; also answers the explanation. */
  place(place: Place): void;
  /** Out of the page, now that the person knows how to open the sidebar; or not after all. */
  leave(): void;
  stay(): void;
  /** The account on a page of its own, at this part of it. */
  openAccount(accountId: Id, part: 'map'): void;
  /** Words into the reply that is open in the page, as text; nothing is sent. */
  insert(words: string): Promise<Insertion>;
  /** The brief of the event at hand, in a page of its own, to be printed or copied from. */
  openBrief(): void;
  write: ComposeEvents;
  queue: OutboxEvents;
}
