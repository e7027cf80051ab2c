import type { Handlers } from '../../messages/protocol.ts';
import type { Store } from '../../store/index.ts';
import type { Connections } from '../connection.ts';
import type { Live } from '../live.ts';
import type { PortfolioDesk } from '../portfolio/desk.ts';
import { signalsBefore } from '../portfolio/signals.ts';

interface Parts {
  portfolio: PortfolioDesk;
  store: Pick<Store, 'signals'>;
  connections: Pick<Connections, 'key'>;
  live: Live;
  begin(work: Promise<unknown>): void;
}

/** What the portfolio's page asks for. */
export const portfolioHandlers = ({ portfolio, store, connections, live, begin }: Parts) =>
  ({
    portfolio: portfolio.page,
    'portfolio-ones': portfolio.ones,
    'portfolio-renew': async () => {
      begin(portfolio.renew('now'));
      return {};
    },
    'portfolio-follow': async () => {
      await live.follow(null);
      return {};
    },
    team: async () => ({ team: await portfolio.team() }),
    signals: async () => {
      const key = await connections.key();
      return { weeks: key === null ? [] : await store.signals.all(key) };
    },
    'signals-before': async ({ accountId }) => ({
      values: await signalsBefore({ store, connections }, accountId, Date.now()),
    }),
  }) satisfies Partial<Handlers>;
