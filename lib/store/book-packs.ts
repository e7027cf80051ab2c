import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Kept } from '../model/index.ts';
import { accountOf, packOf, rowId, unpack } from './book-rows.ts';
import type { Schema } from './database.ts';

type Store = IDBPObjectStore<Schema, StoreNames<Schema>[], 'bookPacks', 'readwrite'>;

/** The packs as one transaction sees and changes them. What was read once is not read again. */
export interface Packs {
  of(accountId: string | null): Promise<Map<string, Kept>>;
  /** Looks in the account's pack first, then among what is of none, then in all. */
  find(kind: Kept['kind'], id: string, accountId: string | null): Promise<Kept | undefined>;
  put(row: Kept): Promise<void>;
  remove(row: Kept): Promise<void>;
  /** Writes what has changed; `done` is told after each pack. */
  write(done?: () => void): Promise<void>;
  changed(): number;
}

export function createPacks(store: Store, packs: number): Packs {
  const read = new Map<number, Map<string, Kept>>();
  const dirty = new Set<number>();
  const pack = async (number: number) => {
    const known = read.get(number) ?? byId(unpack(await store.get(number)));
    read.set(number, known);
    return known;
  };
  /** In one go, as IndexedDB costs by request. */
  const readAll = async () => {
    if (read.size > packs) return;
    const [keys, all] = await Promise.all([store.getAllKeys(), store.getAll()]);
    for (const [at, number] of keys.entries()) if (!read.has(number)) read.set(number, byId(unpack(all[at])));
  };
  const of = (accountId: string | null) => pack(packOf(accountId, packs));
  const change = async (row: Kept, work: (rows: Map<string, Kept>) => void) => {
    const accountId = accountOf(row);
    work(await of(accountId));
    dirty.add(packOf(accountId, packs));
  };
  return {
    of,
    async find(kind, id, accountId) {
      const key = rowId({ kind, record: { id } });
      const near = (await of(accountId)).get(key) ?? (await of(null)).get(key);
      if (near) return near;
      await readAll();
      return [...read.values()].find((rows) => rows.has(key))?.get(key);
    },
    put: (row) => change(row, (rows) => void rows.set(rowId(row), row)),
    remove: (row) => change(row, (rows) => void rows.delete(rowId(row))),
    async write(done) {
      const all = [...dirty].map(async (number) => {
        await store.put(JSON.stringify([...(read.get(number)?.values() ?? [])]), number);
        done?.();
      });
      await Promise.all(all);
    },
    changed: () => dirty.size,
  };
}

const byId = (rows: readonly Kept[]) => new Map(rows.map((row) => [rowId(row), row]));
