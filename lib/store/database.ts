import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from '../compose/values.ts';
import type { CachedContext } from '../messages/view.ts';
import type { SentRequest } from '../messages/writes.ts';
import type { Book, Correction, Done, Owner, Takeover, Team } from '../model/index.ts';
import type { Queued, Sent } from '../outbox/queued.ts';
import type { NameIndex } from '../search/index.ts';
import type { Made } from '../sources/crm/made.ts';
import { type Backup, noBackup, type PutBack } from './backup.ts';
import type { BookLog, Pack } from './book-rows.ts';
import { StoreError, storeFault } from './error.ts';
import type { JoinStores } from './join-lines.ts';
import type { OneAccount, PackedPage, PortfolioStanding } from './portfolio-rows.ts';
import type { WeekOfSignals } from './signals.ts';
import { cancel, putBack, upgrade } from './upgrade.ts';

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

export type StoredMade = Made & { readonly connection: string };

export interface Colleagues {
  owners: Owner[];
  /** Epoch milliseconds. */
  fetchedAt: number;
}

export interface Schema extends DBSchema, JoinStores {
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
  /** By the change's id; never pruned: by these a CRM's records go on being called what they were made as. */
  made: { key: string; value: StoredMade; indexes: { connection: string; sentAt: number } };
  /** [connection, name]: what a CRM says of itself, good for a day. */
  kept: { key: [string, string]; value: { value: unknown; at: number } };
  /** By connection: nothing is sent before this (epoch milliseconds). */
  gates: { key: string; value: { until: number } };
  /** By connection. */
  colleagues: { key: string; value: Colleagues };
  /** [connection, generation, page] */
  portfolio: { key: [string, number, number]; value: PackedPage };
  /** By connection. */
  portfolioStanding: { key: string; value: PortfolioStanding };
  /** [connection, account] */
  portfolioOnes: { key: [string, string]; value: OneAccount };
  /** By connection. */
  team: { key: string; value: Team };
  /** [connection, week] */
  signals: { key: [string, string]; value: WeekOfSignals };
  book: { key: 'book'; value: Book };
  bookLog: { key: 'log'; value: BookLog };
  /** By number; see book-rows.ts. */
  bookPacks: { key: number; value: Pack };
  /** By the change's id; never pruned, so that none has effect twice. */
  bookApplied: { key: string; value: { hash: string; done: Done } };
  bookTakeovers: { key: number; value: Takeover };
  /** [takeover, part] → JSON of what it did, see book-undo.ts. */
  bookUndo: { key: [number, number]; value: string };
  /** The file itself, where the browser lets it be opened again. */
  bookFile: { key: 'file'; value: FileSystemFileHandle };
}

export type Database = IDBPDatabase<Schema>;
export const VERSION = 8;

/** Runs a piece of work on the database; rejects with a {@link StoreError}. */
export interface WithDatabase {
  <T>(work: (database: Database) => Promise<T>): Promise<T>;
  readonly backup: Backup;
}

/**
 * Opens the database when it is first needed and again when its connection was lost: browsers close connections
 * under us (a newer tab upgrading, cleared site data, a backing store that broke), and a cached dead one would
 * fail for good.
 */
export function createDatabase(name: string, backup: Backup = noBackup): WithDatabase {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
    opening ??= openWhole(name, backup, forget).catch((error: unknown) => {
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
  }
  return Object.assign(withDatabase, { backup });
}

/** One that is new begins with what the backup holds: another may have been in its place, which was deleted. */
function openWhole(name: string, backup: Backup, closed: () => void): Promise<Database> {
  return open(name, null, closed).catch(async (error: unknown) => {
    if (!(error instanceof NotThere)) throw error;
    return open(name, await backup.read(), closed);
  });
}

class NotThere extends Error {}

/** Rejects with {@link NotThere}, and has done nothing, where it would be new and has nothing to begin with. */
function open(name: string, beginning: PutBack | null, closed: () => void): Promise<Database> {
  let isNotThere = false;
  return new Promise((resolve, reject) => {
    openDB<Schema>(name, VERSION, {
      upgrade(database, from, _to, transaction) {
        isNotThere = from === 0 && beginning === null;
        if (isNotThere) return cancel(transaction);
        upgrade(database, from, transaction);
        if (from === 0 && beginning) putBack(transaction, beginning);
      },
      // Another context holds an older version open and won't let go: say so instead of waiting for ever.
      blocked: () => reject(new StoreError('blocked')),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    }).then(resolve, (error: unknown) => reject(isNotThere ? new NotThere() : storeFault(error)));
  });
}
