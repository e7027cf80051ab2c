import { createOneMore } from '../background/one-more.ts';
import { contextsIn } from '../messages/arrived.ts';
import { followWhileSeen } from '../messages/following.ts';
import type { PortfolioStanding } from '../messages/portfolio.ts';
import { ask } from '../messages/protocol.ts';
import type { CachedContext } from '../messages/view.ts';
import { type Id, plainWorkspace } from '../model/index.ts';
import type { OutboxStanding } from '../outbox/queued.ts';
import { type SessionItems, session } from '../storage.ts';
import { createKnown, type KnownPortfolio } from './known.ts';
import { readPages } from './pages.ts';

export type { KnownPortfolio } from './known.ts';

export interface PortfolioReader {
  get(): KnownPortfolio;
  subscribe(changed: () => void): () => void;
  /** Has everything read anew. */
  renew(): void;
}

type Items = Partial<SessionItems>;

/**
 * All that is known of the accounts, for a page of the extension: what is on the disk at once, with what was written and
 * is on its way, and whatever changes. What it gives stays the same object until something is another.
 */
export function createPortfolioReader(
  signal: AbortSignal,
  contextArrived: (accountId: Id, cached: CachedContext) => void = () => undefined,
): PortfolioReader {
  const known = createKnown();
  /** What is there, as the session told of it last, and as it was read here. */
  let told: { portfolio?: PortfolioStanding; outbox?: OutboxStanding } = {};
  let read = { generation: null as number | null, revision: -1 };

  const parts: Record<string, () => Promise<void>> = {
    pages: async () => {
      const { standing, accounts } = await readPages((some) => read.generation === null && known.some(some));
      known.whole(accounts, standing);
      read = { generation: standing.generation, revision: -1 };
      again('ones');
    },
    ones: async () => {
      const { revision } = told.portfolio ?? known.get().standing ?? { revision: 0 };
      const { accounts, gone } = await ask('portfolio-ones', {});
      known.ones(JSON.parse(accounts), gone);
      read = { ...read, revision };
    },
    queue: async () => {
      const { items, connection } = await ask('queue', { accountId: null });
      // What another person has not sent yet waits here, too, and is shown to nobody else.
      known.queue(items.filter((item) => item.connection === connection));
    },
    team: async () => known.set({ team: (await ask('team', {})).team }),
    signals: async () => known.set({ weeks: (await ask('signals', {})).weeks }),
  };
  const again = createOneMore(async (part) => {
    if (signal.aborted) return;
    await parts[part]?.().catch(() => known.set({ isBroken: true }));
  });

  function takePortfolio(standing: PortfolioStanding): void {
    told = { ...told, portfolio: standing };
    known.set({ standing, isBroken: false });
    if (standing.generation !== read.generation) readAll();
    else if (standing.generation !== null && standing.revision !== read.revision) again('ones');
  }

  function readAll(): void {
    for (const part of ['pages', 'team', 'signals']) again(part);
  }

  /** What another connection knew is not shown under this one, not even for a moment. */
  function forget(): void {
    told = {};
    read = { generation: null, revision: -1 };
    known.forget();
    again('pages');
  }

  function take(items: Items): void {
    for (const arrived of contextsIn(items)) contextArrived(...arrived);
    if ('status' in items) known.set({ status: items.status });
    if ('agreed' in items) known.set({ workspace: items.agreed ?? plainWorkspace });
    if (items.portfolio) takePortfolio(items.portfolio);
    else if ('portfolio' in items) forget();
    if (items.outbox) known.set({ outbox: items.outbox });
    if ('outbox' in items && items.outbox?.revision !== told.outbox?.revision) {
      told = { ...told, ...(items.outbox && { outbox: items.outbox }) };
      again('queue');
    }
  }

  async function start(): Promise<void> {
    session.watch(signal, take);
    take(await session.get('status', 'agreed', 'outbox'));
    readAll();
    followWhileSeen(() => ask('portfolio-follow', {}), signal);
  }
  start().catch(() => known.set({ isBroken: true }));

  return {
    get: known.get,
    subscribe: known.subscribe,
    renew: () => void ask('portfolio-renew', {}).catch(() => known.set({ isBroken: true })),
  };
}
