import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Draft } from '../compose/values.ts';
import type { CachedContext } from '../messages/view.ts';
import type { SentRequest } from '../messages/writes.ts';
import type { Correction, Owner } from '../model/index.ts';
import type { Queued, Sent } from '../outbox/queued.ts';
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

/** A change as it lies in the outbox; read it with `readItem`, as what lies there may be older than this Keyside. */
export type StoredChange = Omit<Queued, 'seq'> & { seq?: number };

export interface Colleagues {
  owners: Owner[];
  /** Epoch milliseconds. */
  fetchedAt: number;
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
  /** By seq, which the database counts up. */
  outbox: {
    key: number;
    value: StoredChange;
    indexes: {
      /** Of the change; unique. */
      change: string;
      /** In the order of seq, as all of these where the rest is the same. */
      account: string;
      /** Connection and record. */
      record: [string, string];
      /** Connection, account, state. */
      lane: [string, string, string];
      /** Connection and state. */
      state: [string, string];
    };
  };
  drafts: { key: string; value: Draft; indexes: { connection: string } };
  /** By the change's id; never pruned: it is what keeps a change that is saved again from being sent again. */
  sent: {
    key: string;
    value: Sent;
    indexes: {
      at: number;
      /** Connection and record. */
      record: [string, string];
    };
  };
  /** By connection: nothing is sent before this (epoch milliseconds). */
  gates: { key: string; value: { until: number } };
  /** By connection. */
  colleagues: { key: string; value: Colleagues };
}

export type Database = IDBPDatabase<Schema>;
export const VERSION = 4;

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

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Each step adds to what is there. None may change or drop what a person wrote: see tests/upgrades. */
function upgrade(database: Database, from: number, _to: number | null, transaction: Upgrade): void {
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
  if (from < 3) {
    const outbox = database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    outbox.createIndex('change', 'change.id', { unique: true });
    outbox.createIndex('account', 'accountId');
    outbox.createIndex('record', ['connection', 'change.recordId']);
    outbox.createIndex('lane', ['connection', 'accountId', 'state']);
    outbox.createIndex('state', ['connection', 'state']);
    database.createObjectStore('drafts').createIndex('connection', 'connection');
    database.createObjectStore('sent');
  }
  if (from < 4) {
    const sent = transaction.objectStore('sent');
    sent.createIndex('at', 'at');
    sent.createIndex('record', ['connection', 'change.recordId']);
    database.createObjectStore('gates');
    database.createObjectStore('colleagues');
  }
}
