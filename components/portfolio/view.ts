import type { ContextAnswer, Status } from '../../lib/messages/view.ts';
import type { AccountFacts, Day, Id, Team, Unsent, Workspace } from '../../lib/model/index.ts';
import type { Outcome } from '../../lib/panel/offer.ts';
import type { Filters } from '../../lib/work/portfolio/filter.ts';
import type { PortfolioSettings } from '../../lib/work/portfolio/settings.ts';
import type { Sort } from '../../lib/work/portfolio/sort.ts';
import type { ComposeEvents, ComposeView, Sheet } from '../compose/view.ts';
import type { Mark, OutboxEvents, OutboxView } from '../outbox/view.ts';
import type { FindView, Undo } from '../panel/view.ts';
import type { ReportsEvents, ReportsView } from '../report/view.ts';
import type { Route } from './route.ts';

/** How accounts did in a week, as this browser saw it. */
export interface KeptWeek {
  /** The Monday it begins on. */
  week: Day;
  /** By account, the values of its signals in the order of `signalNames`; what was not known is -1. */
  accounts: Readonly<Record<Id, readonly number[]>>;
}

/** A score of one of those weeks. */
export interface KeptScore {
  day: Day;
  score: number | null;
}

/** All that is known of the accounts the person may see. */
export interface PortfolioData {
  accounts: readonly AccountFacts[];
  team: Team;
  workspace: Workspace;
  /** Epoch milliseconds. */
  fetchedAt: number | null;
  /** How many of how many accounts have been read, while that is going on. */
  reading: { done: number; total: number } | null;
  /** Oldest first. */
  weeks: readonly KeptWeek[];
}

/** What the list of accounts is narrowed down to and sorted by just now. */
export interface ListState {
  filters: Filters;
  sort: Sort;
  /** The saved view it began as, though something may have been changed since. */
  viewId: string | null;
}

export interface PortfolioView {
  route: Route;
  status: Status | null;
  find: FindView;
  undo: Undo | null;
  /** Null: nothing is known yet. */
  data: PortfolioData | null;
  settings: PortfolioSettings;
  list: ListState;
  /** What is about to be sent, before it is the first of its kind. */
  sheet: Sheet | null;
  saving: boolean;
  /** Of the account that is open; null while it is being asked for. */
  context: ContextAnswer | null;
  /** What is written on the account that is open. */
  compose: ComposeView;
  /** How records of all accounts stand that the source has not confirmed. */
  marks: ReadonlyMap<Id, Mark>;
  outbox: OutboxView;
  reports: ReportsView;
}

export interface PortfolioEvents {
  find(text: string): void;
  choose(accountId: Id, name: string): void;
  open(accountId: Id): void;
  list(next: ListState): void;
  /** Goes to all accounts, narrowed and sorted so. */
  showAll(list: ListState): void;
  settings(next: PortfolioSettings): void;
  /** Makes a change to a record of an account; the sentence says what was done, for the undo. */
  change(accountId: Id, accountName: string, unsent: Unsent, sentence: string): Promise<Outcome>;
  /** On the account that is open. */
  write: ComposeEvents;
  queue: OutboxEvents;
  undo(): void;
  dismissUndo(): void;
  /** From the sheet: send it; or not. */
  confirm(): void;
  back(): void;
  connect(): void;
  /** Opens the options page. */
  options(): void;
  retry(): void;
  refresh(): void;
  reports: ReportsEvents;
  print(): void;
}
