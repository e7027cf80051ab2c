import type {
  AccountFacts,
  Change,
  Context,
  DirectoryPage,
  Id,
  Owner,
  PortfolioPage,
  Team,
  Workspace,
} from '../model/index.ts';
import type { Finding } from './crm/check.ts';
import type { FieldChoices } from './crm/own-fields.ts';

/** What a source can hold; the panel does not offer what it cannot. */
export interface Capabilities {
  readonly writes: readonly Change['type'][];
  /** Whether it can tell of all accounts at once, and of the team. */
  readonly portfolio: boolean;
  /** Whether it keeps why an opportunity was changed. */
  readonly reasons: boolean;
  /** Whether it tells of what others change as it happens; what does not must be looked at again and again. */
  readonly live: boolean | 'partly';
}

/** Who a token speaks for. */
export interface Me {
  readonly workspace: string;
  readonly ownerId: Id | null;
  readonly name: string;
  readonly email: string;
  /** Domains of the person's own company: never a client. */
  readonly ownDomains: readonly string[];
  readonly scopes: readonly ('read' | 'write')[];
}

/** A page of the feed, or the word that the cursor is no longer good and the directory must be read anew. */
export type Feed = DirectoryPage | 'start-over';

/** What others have changed, as it happens. */
export interface News {
  /** Accounts whose context may be another now; null: any may. */
  readonly accounts: readonly Id[] | null;
  /** Whether the feed has news for the directory. */
  readonly directory: boolean;
}

export interface FoundAccount {
  readonly id: Id;
  readonly name: string;
}

/** What a person can set of a source that their company has arranged in its own way. */
export interface Setup {
  /** Which of its fields may hold what of ours, asked anew. */
  fields(signal: AbortSignal): Promise<FieldChoices>;
  /** What of all that is needed is there, and where the rest is switched on; nothing is written for it. */
  check(signal: AbortSignal): Promise<readonly Finding[]>;
  /** Who is connected, and what they may, as far as it was asked last. */
  me(signal: AbortSignal): Promise<Me>;
}

/** A system of record. Every call rejects with a {@link SourceError} and nothing else, except when its signal aborts. */
export interface Source {
  readonly name: string;
  /** Without it there is nothing to set. */
  readonly setup?: Setup;
  /** The same of those that stand beside it, by the keys of their connections. */
  readonly setups?: ReadonlyMap<string, Setup>;
  capabilities(): Capabilities;
  /** Has its capabilities say what this edition and these rights hold; without it they always do. */
  learn?(signal: AbortSignal): Promise<void>;
  /** What of all that it writes it takes of this account; without it, all. */
  takesFor?(accountId: Id): Promise<Capabilities['writes']>;
  me(signal: AbortSignal): Promise<Me>;
  /** `since` is a cursor of an earlier page, or null for the beginning. */
  changes(since: string | null, signal: AbortSignal): Promise<Feed>;
  /** What the workspace has agreed on; what holds by itself where the source knows nothing of it. */
  workspace(signal: AbortSignal): Promise<Workspace>;
  context(accountId: Id, signal: AbortSignal): Promise<Context>;
  /** Accounts that somebody looks after, the person's own first; `cursor` is the page's before, or null. */
  portfolio(cursor: string | null, signal: AbortSignal): Promise<PortfolioPage>;
  /** One account as the portfolio has it. */
  facts(accountId: Id, signal: AbortSignal): Promise<AccountFacts>;
  team(signal: AbortSignal): Promise<Team>;
  search(query: string, signal: AbortSignal): Promise<readonly FoundAccount[]>;
  /** People of ours: whom something can be given to. */
  colleagues(signal: AbortSignal): Promise<readonly Owner[]>;
  /** Ends when the source ends it. `listening` comes first: what changes from now on is told. */
  events(signal: AbortSignal): AsyncIterable<'listening' | News>;
  /** `accountId`: whose change it is; only for the list of what left the browser. */
  apply(change: Change, accountId: Id, signal: AbortSignal): Promise<Applied>;
}

export interface Applied {
  readonly recordId: Id;
  readonly version: string;
}
