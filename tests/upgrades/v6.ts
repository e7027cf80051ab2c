import { createV5, rowsV5 } from './v5.ts';
import { type Rows, writeDatabase } from './write.ts';

export function createV6(database: IDBDatabase, transaction: IDBTransaction): void {
  createV5(database, transaction);
  for (const name of ['book', 'bookLog', 'bookPacks', 'bookApplied', 'bookUndo', 'bookFile'])
    database.createObjectStore(name);
  database.createObjectStore('bookTakeovers', { keyPath: 'id' });
}

export const rowsV6 = {
  ...rowsV5,
  book: [{ key: 'book', value: { id: 'book-1', name: 'Accounts.xlsx' } }],
  bookLog: [{ key: 'log', value: { epoch: 'e', seq: 0, log: [] } }],
  bookPacks: [{ key: 1, value: { rows: '[]' } }],
  bookApplied: [{ key: 'change-1', value: { hash: 'h', done: { recordId: 'r', version: '1' } } }],
  bookUndo: [{ key: [1, 0], value: '[]' }],
  bookTakeovers: [{ value: { id: 1, at: 5 } }],
} satisfies Rows;

export const writeV6 = (name: string) => writeDatabase(name, 6, createV6, rowsV6);
