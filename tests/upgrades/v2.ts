import { createV1, rowsV1 } from './v1.ts';
import { type Rows, writeDatabase } from './write.ts';

export function createV2(database: IDBDatabase): void {
  createV1(database);
  database.createObjectStore('names');
  database.createObjectStore('nameIndex');
}

/** The same, and a log of names that is still empty. */
export const rowsV2: Rows = {
  ...rowsV1,
  meta: (rowsV1.meta ?? []).map(({ key, value }) => ({
    ...(key !== undefined && { key }),
    value: { ...Object(value), names: { log: 0, blocks: 0, kept: 0 } },
  })),
};

export const writeV2 = (name: string) => writeDatabase(name, 2, createV2, rowsV2);
