import type { AccountFacts, Id, Team } from '../model/index.ts';
import type { Database, WithDatabase } from './database.ts';
import type { Building, OneAccount, PackedPage, PortfolioStanding, Reading } from './portfolio-rows.ts';
import { deleteIn, putIn, writing } from './writing.ts';

export type { Building, OneAccount, PortfolioStanding, Reading } from './portfolio-rows.ts';

/** The portfolio as its source gave it, by connection. Every call rejects with a StoreError. */
export interface Portfolio {
  standing(connection: string): Promise<PortfolioStanding>;
  /** JSON of a page's accounts; undefined: there is no such page, or another reading has taken its place. */
  page(connection: string, generation: number, page: number): Promise<string | undefined>;
  /** Begins a reading beside what is there. */
  begin(connection: string, now: number): Promise<Building>;
  /** Files a page and answers how far the reading is. */
  add(connection: string, building: Building, page: Page): Promise<Building>;
  /** Puts the reading in the place of the one before, and of single accounts that were read before it. */
  complete(connection: string, building: Building): Promise<void>;
  /** Accounts read by themselves, which hold instead of those in the pages. */
  ones(connection: string): Promise<OneAccount[]>;
  putOne(connection: string, one: OneAccount): Promise<void>;
  /** An account as it is known now. */
  one(connection: string, accountId: Id): Promise<AccountFacts | undefined>;
  /** All of them as they are known now, in their order. */
  all(connection: string): Promise<AccountFacts[]>;
  team(connection: string): Promise<Team | undefined>;
  putTeam(connection: string, team: Team): Promise<void>;
}

interface Page {
  accounts: readonly AccountFacts[];
  next: string | null;
  total: number;
}

const nothing: PortfolioStanding = { current: null, building: null };
const pagesOf = (connection: string, { generation }: Pick<Reading, 'generation'>) =>
  IDBKeyRange.bound([connection, generation, 0], [connection, generation, Number.MAX_VALUE]);
const onesOf = (connection: string) => IDBKeyRange.bound([connection, ''], [connection, '\uffff']);

export function createPortfolio(withDatabase: WithDatabase): Portfolio {
  const standing = (connection: string) =>
    withDatabase(async (database) => (await database.get('portfolioStanding', connection)) ?? nothing);
  const ones = (connection: string) =>
    withDatabase((database) => database.getAll('portfolioOnes', onesOf(connection)));
  const current = async (database: Database, connection: string): Promise<PackedPage[]> => {
    const known = (await database.get('portfolioStanding', connection))?.current;
    return known ? database.getAll('portfolio', pagesOf(connection, known)) : [];
  };

  return {
    standing,
    ones,
    page: async (connection, generation, page) =>
      (await withDatabase((database) => database.get('portfolio', [connection, generation, page])))?.accounts,
    begin: (connection, now) => withDatabase((database) => begin(database, connection, now)),
    add: (connection, building, page) =>
      withDatabase((database) => add(database, connection, building, page)),
    complete: (connection, building) => withDatabase((database) => complete(database, connection, building)),
    putOne: (connection, one) =>
      withDatabase((database) => putIn(database, 'portfolioOnes', one, [connection, one.accountId])),
    async one(connection, accountId) {
      return withDatabase(async (database) => {
        const own = await database.get('portfolioOnes', [connection, accountId]);
        if (own) return own.facts ?? undefined;
        const page = (await current(database, connection)).find(({ ids }) => ids.includes(accountId));
        return unpack(page).find(({ account }) => account.id === accountId);
      });
    },
    async all(connection) {
      const [pages, own] = await Promise.all([
        withDatabase((database) => current(database, connection)),
        ones(connection),
      ]);
      const accounts = new Map(pages.flatMap(unpack).map((facts) => [facts.account.id, facts]));
      for (const { accountId, facts } of own) {
        if (facts) accounts.set(accountId, facts);
        else accounts.delete(accountId);
      }
      return [...accounts.values()];
    },
    team: (connection) => withDatabase((database) => database.get('team', connection)),
    putTeam: (connection, team) => withDatabase((database) => putIn(database, 'team', team, connection)),
  };
}

const unpack = (page: PackedPage | undefined): AccountFacts[] => (page ? JSON.parse(page.accounts) : []);

async function begin(database: Database, connection: string, now: number): Promise<Building> {
  const { current, building } = (await database.get('portfolioStanding', connection)) ?? nothing;
  const generation = Math.max(current?.generation ?? 0, building?.generation ?? 0) + 1;
  const begun = { generation, pages: 0, total: 0, fetchedAt: now, cursor: null, done: 0 };
  await putIn(database, 'portfolioStanding', { current, building: begun }, connection);
  if (building) await deleteIn(database, 'portfolio', pagesOf(connection, building));
  return begun;
}

async function add(
  database: Database,
  connection: string,
  before: Building,
  { accounts, next, total }: Page,
): Promise<Building> {
  const building: Building = {
    ...before,
    pages: before.pages + 1,
    cursor: next,
    total,
    done: before.done + accounts.length,
  };
  const transaction = writing(database, ['portfolio', 'portfolioStanding']);
  const standing = transaction.objectStore('portfolioStanding');
  const current = (await standing.get(connection))?.current ?? null;
  const page = { ids: accounts.map(({ account }) => account.id), accounts: JSON.stringify(accounts) };
  await Promise.all([
    transaction.objectStore('portfolio').put(page, [connection, before.generation, before.pages]),
    standing.put({ current, building }, connection),
    transaction.done,
  ]);
  return building;
}

async function complete(database: Database, connection: string, building: Building): Promise<void> {
  const { generation, pages, done, fetchedAt } = building;
  const transaction = writing(database, ['portfolio', 'portfolioStanding', 'portfolioOnes']);
  const ones = transaction.objectStore('portfolioOnes');
  const standing = { current: { generation, pages, total: done, fetchedAt }, building: null };
  void transaction.objectStore('portfolioStanding').put(standing, connection);
  const older = IDBKeyRange.bound([connection, 0, 0], [connection, generation, 0], false, true);
  void transaction.objectStore('portfolio').delete(older);
  for (let cursor = await ones.openCursor(onesOf(connection)); cursor; cursor = await cursor.continue())
    if (cursor.value.at < fetchedAt) void cursor.delete();
  await transaction.done;
}
