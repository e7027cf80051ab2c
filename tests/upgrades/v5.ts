import { createV4, rowsV4 } from './v4.ts';
import { type Rows, writeDatabase } from './write.ts';

export function createV5(database: IDBDatabase, transaction: IDBTransaction): void {
  createV4(database, transaction);
  for (const name of ['portfolio', 'portfolioStanding', 'portfolioOnes', 'team', 'signals'])
    database.createObjectStore(name);
}

export const rowsV5 = {
  ...rowsV4,
  portfolio: [{ key: ['me', 1, 0], value: { ids: ['acc-1'], accounts: '[]' } }],
  portfolioStanding: [
    { key: 'me', value: { current: { generation: 1, pages: 1, total: 1, fetchedAt: 5 }, building: null } },
  ],
  portfolioOnes: [{ key: ['me', 'acc-1'], value: { accountId: 'acc-1', facts: null, at: 6 } }],
  team: [{ key: 'me', value: { owners: [], targets: [], viewerId: null } }],
  signals: [{ key: ['me', '2026-11-23'], value: { 'acc-1': [1, -1] } }],
} satisfies Rows;

export const writeV5 = (name: string) => writeDatabase(name, 5, createV5, rowsV5);
