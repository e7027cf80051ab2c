import { createV3, rowsV3 } from './v3.ts';
import { type Rows, writeDatabase } from './write.ts';

export function createV4(database: IDBDatabase, transaction: IDBTransaction): void {
  createV3(database);
  const sent = transaction.objectStore('sent');
  sent.createIndex('at', 'at');
  sent.createIndex('record', ['connection', 'change.recordId']);
  database.createObjectStore('gates');
  database.createObjectStore('colleagues');
}

const source = { version: '1', updatedAt: '2026-11-20T14:00:00Z', link: null };
const none = { website: null, linkedinSlug: null, linkedinId: null, industry: null, tier: null };
const lists = { contacts: [], contracts: [], cases: [], notes: [], interactions: [], tasks: [], owners: [] };

const accountOf = (id: string) => ({
  ...{ id, ...source, name: `Account ${id}`, domains: [], aliasDomains: [], ...none },
  ...{ ownerId: null, territory: null, parentId: null, health: null },
});

const initiativeOf = (accountId: string, quarter: string) => ({
  ...{ id: `ini-${accountId}`, ...source, accountId, name: 'Roll out', status: 'on-track', progress: 40 },
  ...{ quarter, dueDate: null, summary: null, ownerId: null },
});

const opportunityOf = (accountId: string) => ({
  ...{ id: `opp-${accountId}`, ...source, accountId, name: 'Renewal', kind: 'renewal', status: 'open' },
  ...{ stage: 'Proposal', probability: 60, amount: null, closeDate: null, nextStep: null, ownerId: null },
  contacts: [],
});

const contextOf = (id: string, quarter: string) => ({
  account: accountOf(id),
  ...lists,
  opportunities: [opportunityOf(id)],
  initiatives: [initiativeOf(id, quarter)],
  more: {},
  refused: {},
  viewerId: null,
});

/** Two contexts as they were fetched then, and one that no version could read. */
export const contextsV4 = [
  { key: 'acc-1', value: { context: contextOf('acc-1', '2026-Q4'), fetchedAt: 7 } },
  { key: 'acc-2', value: { context: contextOf('acc-2', '2026-Q3'), fetchedAt: 8 } },
  { key: 'acc-3', value: { context: contextOf('acc-3', 'some time'), fetchedAt: 9 } },
];

export const rowsV4 = {
  ...rowsV3,
  gates: [{ key: 'me', value: { until: 3 } }],
  colleagues: [{ key: 'me', value: { owners: [], fetchedAt: 6 } }],
} satisfies Rows;

export const writeV4 = (name: string) =>
  writeDatabase(name, 4, createV4, { ...rowsV4, contexts: contextsV4 });
