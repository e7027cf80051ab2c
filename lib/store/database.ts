import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SentRequest } from '../messages/protocol.ts';
import type { CachedContext } from '../messages/view.ts';
import type { Correction } from '../model/index.ts';
import type { NameIndex } from '../search/index.ts';
import { StoreError, storeFault } from './error.ts';

/** Where the building of one generation of the directory stands. */
export interface Generation {
  id: number;
  /** A power of two; fixed for the generation's life. */
  buckets: number;
  /** The next run to write. */
  run: number;
  /** Entries are stamped in the order they came; the latest stamp of a record is the one that holds. */
  stamp: number;
  /** The feed goes on from here; null before the first page is written. */
  cursor: string | null;
  done: number;
  total: number;
  /** Epoch milliseconds when it was last complete; null while it is first being filled. */
  completeAt: number | null;
  /** Where the log of names stands; missing in a directory that was filled before there was one. */
  names?: NamesLog;
}

/** The log that names are searched in: blocks of lines, see search-log.ts. */
export interface NamesLog {
  log: number;
  /** How many blocks are written. */
  blocks: number;
  /** How many of them there were when it was last free of lines that others have overtaken. */
  kept: number;
}

export interface StoredIndex {
  log: number;
  /** The blocks it covers; those written since are looked through beside it. */
  blocks: number;
  index: NameIndex;
}

export interface Schema extends DBSchema {
  /** [generation, bucket, run] → lines of entries; see directory.ts. */
  directory: { key: [number, number, number]; value: string };
  meta: { key: 'current' | 'building'; value: Generation };
  /** [generation, log, block] → lines of names. */
  names: { key: [number, number, number]; value: string };
  /** By generation. */
  nameIndex: { key: number; value: StoredIndex };
  contexts: { key: string; value: CachedContext; indexes: { fetchedAt: number } };
  corrections: { key: string; value: Correction };
  requests: { key: number; value: SentRequest };
}

export type Database = IDBPDatabase<Schema>;
export const VERSION = 2;

/** Runs a piece of work on the database; rejects with a {@link StoreError}. */
export type WithDatabase = <T>(work: (database: Database) => Promise<T>) => Promise<T>;

/**
 * Opens the database when it is first needed and again when its connection was lost: browsers close connections
 * under us (a newer tab upgrading, cleared site data, a backing store that broke), and a cached dead one would
 * fail for good.
 */
export function createDatabase(name = 'keyside'): WithDatabase {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return async (work) => {
    opening ??= open(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    try {
      return await work(await opening);
    } catch (error) {
      const fault = storeFault(error);
      if (fault.kind === 'lost') forget();
      throw fault;
    }
  };
}

function open(name: string, closed: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(name, VERSION, {
      upgrade,
      // Another context holds an older version open and won't let go: say so instead of waiting for ever.
      blocked: () => reject(new StoreError('blocked')),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    }).then(resolve, (error: unknown) => reject(storeFault(error)));
  });
}

function upgrade(database: Database, from: number): void {
  if (from < 1) {
    database.createObjectStore('directory');
    database.createObjectStore('meta');
    database.createObjectStore('contexts').createIndex('fetchedAt', 'fetchedAt');
    database.createObjectStore('corrections');
    database.createObjectStore('requests', { autoIncrement: true });
  }
  if (from < 2) {
    database.createObjectStore('names');
    database.createObjectStore('nameIndex');
  }
}
