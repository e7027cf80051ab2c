import type { Answer, Ask } from '../../messages/protocol.ts';
import type { AccountFacts, Team } from '../../model/index.ts';
import type { News } from '../../sources/contract.ts';
import type { Store } from '../../store/index.ts';
import type { Connections } from '../connection.ts';
import { createPortfolioBoard } from './board.ts';
import { createRenewing, type Renewing } from './renewing.ts';
import { createSingles, type Singles } from './singles.ts';

/** Accounts told of at once beyond which all are read. */
const MANY = 50;

export interface PortfolioDesk extends Renewing, Pick<Singles, 'took'> {
  page(ask: Ask<'portfolio'>): Promise<Answer<'portfolio'>>;
  ones(): Promise<Answer<'portfolio-ones'>>;
  team(): Promise<Team | null>;
  /** All accounts as they are known now, for work in the background. */
  all(): Promise<AccountFacts[]>;
  /** Others have changed something. */
  told(news: News): void;
}

interface Parts {
  store: Pick<Store, 'portfolio'>;
  connections: Pick<Connections, 'use' | 'key' | 'failed' | 'worked'>;
  begin(work: Promise<unknown>): void;
  /** All of it was read. */
  complete(): Promise<void>;
}

/** The portfolio of whoever is connected: what is known at once, what is old renewed behind. */
export function createPortfolioDesk({
  store: { portfolio },
  connections,
  begin,
  complete,
}: Parts): PortfolioDesk {
  const board = createPortfolioBoard();
  const renewing = createRenewing({ store: portfolio, connections, board, complete });
  const singles = createSingles({ store: portfolio, connections, board });

  /** Nothing where nobody is connected. */
  async function known<T>(nothing: T, work: (connection: string) => Promise<T>): Promise<T> {
    const key = await connections.key();
    return key === null ? nothing : work(key);
  }

  return {
    ...renewing,
    took: singles.took,
    async page({ page, generation }) {
      if (page === 0) begin(renewing.renew('looked'));
      return known({ standing: await board.get(null), accounts: null }, async (key) => {
        const { current } = await portfolio.standing(key);
        const wanted = generation ?? current?.generation;
        const accounts = wanted === undefined ? undefined : await portfolio.page(key, wanted, page);
        return { standing: await board.get(current), accounts: accounts ?? null };
      });
    },
    async ones() {
      const ones = await known([], portfolio.ones);
      return {
        accounts: JSON.stringify(ones.flatMap(({ facts }) => facts ?? [])),
        gone: ones.flatMap(({ accountId, facts }) => (facts ? [] : [accountId])),
      };
    },
    team: () => known(null, async (key) => (await portfolio.team(key)) ?? null),
    all: () => known([], portfolio.all),
    told({ accounts }) {
      if (accounts === null || accounts.length > MANY) return begin(renewing.renew('told'));
      for (const accountId of accounts) singles.again(accountId);
    },
  };
}
