import { type Rows, writeDatabase } from './write.ts';

export function createV1(database: IDBDatabase): void {
  database.createObjectStore('directory');
  database.createObjectStore('meta');
  database.createObjectStore('contexts').createIndex('fetchedAt', 'fetchedAt');
  database.createObjectStore('corrections');
  database.createObjectStore('requests', { autoIncrement: true });
}

const line = (key: string, payload: unknown) => `\n${key}\t1\t${JSON.stringify(payload)}`;

const entry = {
  kind: 'account',
  id: 'a',
  name: 'Arden',
  domains: ['arden.example'],
  aliasDomains: [],
  linkedinSlug: null,
  linkedinId: null,
  tier: null,
  ownerId: null,
  health: null,
  renewalDate: null,
};

/** One account in one bucket, two corrections, two requests, the one above. */
export const rowsV1: Rows = {
  directory: [
    {
      key: [1, 0, 0],
      value: line('r:account:a', entry) + line('d:arden.example', ['a', 'a', 'Arden', 'domain']),
    },
  ],
  meta: [
    {
      key: 'current',
      value: { id: 1, buckets: 1, run: 1, stamp: 1, cursor: 'c1', done: 1, total: 1, completeAt: 5 },
    },
  ],
  corrections: [
    { key: 'd:arden.example\ta', value: { key: 'd:arden.example', verdict: 'is', accountId: 'a' } },
    { key: 'd:spam.example\t', value: { key: 'd:spam.example', verdict: 'never', accountId: null } },
  ],
  requests: [1, 2].map((at) => ({
    value: { at, method: 'GET', origin: 'https://crm.example', purpose: 'directory', accountId: null },
  })),
};

export const writeV1 = (name: string) => writeDatabase(name, 1, createV1, rowsV1);
