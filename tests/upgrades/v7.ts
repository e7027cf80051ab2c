import { createV6, rowsV6 } from './v6.ts';
import { type Rows, writeDatabase } from './write.ts';

function createV7(database: IDBDatabase, transaction: IDBTransaction): void {
  createV6(database, transaction);
  const made = database.createObjectStore('made');
  made.createIndex('connection', 'connection');
  made.createIndex('sentAt', 'sentAt');
  database.createObjectStore('kept');
}

export const rowsV7 = {
  ...rowsV6,
  made: [
    {
      key: 'change-1',
      value: {
        ...{ changeId: 'change-1', connection: 'me', kind: 'note', recordId: 'ours', remoteId: '701' },
        ...{ hash: 'h', sentAt: 5, version: 'v1' },
      },
    },
  ],
  kept: [{ key: ['me', 'people'], value: { value: ['Alex'], at: 5 } }],
} satisfies Rows;

/** Who belongs to whom, as a whole. */
const joinsV7 = ['merged-feed', 'merged-joins', 'merged-joins-before'].map((name) => ({
  key: ['pair', name],
  value: { value: { rows: {}, moves: 0 }, at: 5 },
}));

export const writeV7 = (name: string) => writeDatabase(name, 7, createV7, rowsV7);
export const writeV7Beside = (name: string) =>
  writeDatabase(name, 7, createV7, { ...rowsV7, kept: [...rowsV7.kept, ...joinsV7] });
