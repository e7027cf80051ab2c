import type { AccountFacts, Team } from '../../lib/model/index.ts';
import type { OneAccount, Portfolio, PortfolioStanding } from '../../lib/store/portfolio.ts';

/** What is on the disk of a portfolio, in memory and of one connection. It outlives whoever uses it. */
export function createFakePortfolio(): Portfolio {
  let standing: PortfolioStanding = { current: null, building: null };
  let team: Team | undefined;
  const pages = new Map<string, AccountFacts[]>();
  const ones = new Map<string, OneAccount>();
  const known = () =>
    [...pages]
      .filter(([key]) => key.startsWith(`${standing.current?.generation} `))
      .flatMap(([, page]) => page)
      .map((facts) => (ones.has(facts.account.id) ? ones.get(facts.account.id)?.facts : facts))
      .flatMap((facts) => facts ?? []);
  return {
    standing: async () => standing,
    page: async (_connection, generation, page) => {
      const found = pages.get(`${generation} ${page}`);
      return found && JSON.stringify(found);
    },
    async begin(_connection, now) {
      const generation = Math.max(standing.current?.generation ?? 0, standing.building?.generation ?? 0) + 1;
      const building = { generation, pages: 0, total: 0, fetchedAt: now, cursor: null, done: 0 };
      standing = { ...standing, building };
      return building;
    },
    async add(_connection, before, { accounts, next, total }) {
      pages.set(`${before.generation} ${before.pages}`, [...accounts]);
      const [count, done] = [before.pages + 1, before.done + accounts.length];
      const building = { ...before, pages: count, cursor: next, total, done };
      standing = { ...standing, building };
      return building;
    },
    async complete(_connection, { generation, pages: count, done, fetchedAt }) {
      standing = { current: { generation, pages: count, total: done, fetchedAt }, building: null };
      for (const key of pages.keys()) if (!key.startsWith(`${generation} `)) pages.delete(key);
      for (const [id, { at }] of ones) if (at < fetchedAt) ones.delete(id);
    },
    ones: async () => [...ones.values()],
    putOne: async (_connection, one) => void ones.set(one.accountId, one),
    one: async (_connection, accountId) => known().find(({ account }) => account.id === accountId),
    all: async () => known(),
    team: async () => team,
    putTeam: async (_connection, given) => {
      team = given;
    },
  };
}
