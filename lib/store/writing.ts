import type { IDBPTransaction, StoreKey, StoreNames, StoreValue } from 'idb';
import type { Kept } from './backup.ts';
import type { Database, Schema } from './database.ts';

type Name = StoreNames<Schema>;
type Key<N extends Name> = StoreKey<Schema, N>;
/** What has a backup is written with `atomically`, which looks after that. */
type WithoutBackup = Exclude<Name, Kept>;

/** In what every writer touches, one waits for the other. Read by the fewest, who have to wait as well. */
const TURN = 'colleagues';

/**
 * The one way to write. Writers take turns, whatever they write: a Chromium that is killed while two are under way, of
 * different stores even, finds the unfinished ends of both when it next starts, takes that for corruption and deletes the
 * whole database (seen in Chromium 156: one kill in some sixty of a browser that writes all the time; with turns it is
 * rarer, and not gone: see backup.ts).
 */
export function writing<N extends Name>(
  database: Database,
  stores: readonly N[],
  options?: IDBTransactionOptions,
): IDBPTransaction<Schema, N[], 'readwrite'> {
  const scope = new Set<Name>([...stores, TURN]);
  // Its type holds what was asked for alone: the store of turns is nobody's to touch in passing.
  return database.transaction([...scope], 'readwrite', options) as unknown as IDBPTransaction<
    Schema,
    N[],
    'readwrite'
  >;
}

export async function putIn<N extends WithoutBackup>(
  database: Database,
  store: N,
  value: StoreValue<Schema, N>,
  key: Key<N>,
): Promise<void> {
  const transaction = writing(database, [store]);
  await Promise.all([transaction.objectStore(store).put(value, key), transaction.done]);
}

export async function deleteIn<N extends WithoutBackup>(
  database: Database,
  store: N,
  key: Key<N> | IDBKeyRange,
): Promise<void> {
  const transaction = writing(database, [store]);
  await Promise.all([transaction.objectStore(store).delete(key), transaction.done]);
}
