import type { PortfolioStanding } from '../messages/portfolio.ts';
import type { Answer } from '../messages/protocol.ts';
import type { Status } from '../messages/view.ts';
import { type AccountFacts, type Id, plainWorkspace, type Team, type Workspace } from '../model/index.ts';
import { factsOfNewAccount, overlayFacts } from '../outbox/overlay-facts.ts';
import type { OutboxStanding, Queued } from '../outbox/queued.ts';

export interface KnownPortfolio {
  /** The person's own first, with all that was written and is on its way. */
  accounts: readonly AccountFacts[];
  /** These are all; else more are on their way. */
  isWhole: boolean;
  /** Undefined: the background has not said yet. */
  standing: PortfolioStanding | undefined;
  /** Null: not known yet. */
  team: Team | null;
  workspace: Workspace;
  status: Status | undefined;
  /** What is on its way, in its order, and how all of it stands; undefined: the background has not said. */
  queued: readonly Queued[];
  outbox: OutboxStanding | undefined;
  /** Oldest first. */
  weeks: Answer<'signals'>['weeks'];
  /** The background does not answer: the extension was updated, say. */
  isBroken: boolean;
}

/** What one page knows of the portfolio, and who is told when that changes. */
export interface Known {
  get(): KnownPortfolio;
  subscribe(changed: () => void): () => void;
  set(change: Partial<Omit<KnownPortfolio, 'accounts' | 'isWhole' | 'queued'>>): void;
  /** The first of the accounts; more will come. */
  some(accounts: readonly AccountFacts[]): void;
  whole(accounts: readonly AccountFacts[], standing: PortfolioStanding): void;
  /** Accounts that were read by themselves hold in place of those before. */
  ones(accounts: readonly AccountFacts[], gone: readonly Id[]): void;
  queue(items: readonly Queued[]): void;
  forget(): void;
}

const nothing: KnownPortfolio = {
  accounts: [],
  isWhole: false,
  standing: undefined,
  team: null,
  workspace: plainWorkspace,
  status: undefined,
  queued: [],
  outbox: undefined,
  weeks: [],
  isBroken: false,
};

export function createKnown(): Known {
  let state = nothing;
  /** As the source gave them, in its order. */
  let base = new Map<Id, AccountFacts>();
  let items: ReadonlyMap<Id, readonly Queued[]> = new Map();
  const listeners = new Set<() => void>();

  function set(change: Partial<KnownPortfolio>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function put(
    accounts: readonly AccountFacts[],
    isWhole: boolean,
    more: Partial<KnownPortfolio> = {},
  ): void {
    base = new Map(accounts.map((facts) => [facts.account.id, facts]));
    set({ ...more, isWhole, accounts: shown() });
  }

  function shown(team: Team | null = state.team): AccountFacts[] {
    const viewerId = team?.viewerId ?? null;
    const written = (facts: AccountFacts) => {
      const own = items.get(facts.account.id);
      return own ? overlayFacts(facts, own, viewerId) : facts;
    };
    const isNew = ([id]: [Id, unknown]) => !base.has(id);
    const made = [...items].filter(isNew).flatMap(([, own]) => factsOfNewAccount(own, viewerId) ?? []);
    return [...made, ...[...base.values()].map(written)];
  }

  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    set: (change) => set(change.team ? { ...change, accounts: shown(change.team) } : change),
    some: (accounts) => put(accounts, false),
    whole: (accounts, standing) => put(accounts, standing.generation !== null, { standing }),
    ones(accounts, gone) {
      if (accounts.length + gone.length === 0) return;
      for (const facts of accounts) base.set(facts.account.id, facts);
      for (const id of gone) base.delete(id);
      set({ accounts: shown() });
    },
    queue(all) {
      items = Map.groupBy(all, ({ accountId }) => accountId);
      set({ queued: all, accounts: shown() });
    },
    forget() {
      items = new Map();
      put([], false, { standing: undefined, queued: [], team: null, weeks: [] });
    },
  };
}
