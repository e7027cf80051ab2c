import { z } from 'zod';
import type { Draft } from '../compose/values.ts';
import type { Correction } from '../model/index.ts';
import type { Sent } from '../outbox/queued.ts';
import type { Database, StoredChange, StoredMade, WithDatabase } from './database.ts';
import { StoreError } from './error.ts';
import { isToldByNone, newestOf, rowsToldByNone } from './told-by-none.ts';

/**
 * The stores whose rows exist nowhere else: no source has them, not yet or never; `sent`, by which a change is not taken
 * for a new one, nor an edit of one's own for a conflict; `made`, by which a CRM is not told of one twice; and of `kept`
 * what no source tells, by which an edit goes where its record was made.
 */
const kept = ['outbox', 'sent', 'made', 'drafts', 'corrections', 'kept'] as const;
export type Kept = (typeof kept)[number];

/** By the rows' names, see {@link rowName}; undefined: it is gone. */
export type RowsWritten = ReadonlyMap<string, unknown>;

export const mayBeKept = (store: string): store is Kept => (kept as readonly string[]).includes(store);
export const isKept = (store: string, key: IDBValidKey) =>
  mayBeKept(store) && (store !== 'kept' || isToldByNone(key));
export const rowName = (store: Kept, key: IDBValidKey): string => `${store}:${String(key)}`;

/** A place beside IndexedDB for rows by their names. It does one thing after the other. */
export interface BackupPlace {
  names(): Promise<string[]>;
  get(names: readonly string[]): Promise<Record<string, unknown>>;
  /** All of them or none. */
  set(rows: Record<string, unknown>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** What to put into a database that is new. As in any, a row may be of an older Keyside: whoever reads it parses it. */
export interface PutBack {
  outbox: StoredChange[];
  sent: [changeId: string, sent: Sent][];
  made: [changeId: string, made: StoredMade][];
  drafts: [id: string, draft: Draft][];
  corrections: [id: string, correction: Correction][];
  kept: [key: [string, string], row: { value: unknown; at: number }][];
}

/**
 * The rows of these stores a second time. A browser that was killed may take its database for broken when it next
 * starts, and then deletes it (see writing.ts); one that a disk has damaged it deletes for sure.
 */
export interface Backup {
  /** Does the same as was just done to the database. Never rejects: what was promised is kept without it as well. */
  follow(rows: RowsWritten): Promise<void>;
  read(): Promise<PutBack>;
  /** Makes up for what a worker that was killed, or a full disk, has left out. It reads all that is there. */
  mend(withDatabase: WithDatabase): Promise<void>;
  /** The same for what was sent and made, of which it holds the newest: writing to storage.local takes the longer the more is there. */
  mendSent(withDatabase: WithDatabase): Promise<void>;
}

export function createBackup(place: BackupPlace): Backup {
  // All or none: a change that leaves the outbox was sent, and what is known of that goes with it. So what is gone
  // stays as a name with nothing, until that is mended.
  const set = (rows: RowsWritten) =>
    place.set(Object.fromEntries([...rows].map(([name, row]) => [name, copyOf(name, row) ?? null])));

  async function get(names: readonly string[]): Promise<Record<string, unknown>> {
    const parts: Record<string, unknown>[] = [];
    for (const some of portions(names)) parts.push(await place.get(some));
    return Object.assign({}, ...parts);
  }

  return {
    follow: async (rows) => {
      if (rows.size > 0) await set(rows).catch(() => undefined);
    },
    read: async () => toPutBack(await get(await place.names())),
    async mend(withDatabase) {
      const backedUp = await get((await place.names()).filter((name) => !isMany(name)));
      const rows = await withDatabase((database) => differences(database, backedUp));
      const empty = [...rows.keys()].filter(
        (name) => backedUp[name] === null && rows.get(name) === undefined,
      );
      for (const name of empty) rows.delete(name);
      // What is written to the database after it was read is known only later, and is followed after these.
      await Promise.all([rows.size > 0 && set(rows), empty.length > 0 && place.remove(empty)]);
    },
    async mendSent(withDatabase) {
      const all = await place.names();
      for (const store of many) {
        const names = new Set(all.filter((name) => name.startsWith(`${store}:`)));
        const ids = await withDatabase((database) => idsByTime(database, store));
        const newest = new Set(ids.slice(-MOST_SENT));
        const old = [...names].filter((name) => !newest.has(name.slice(store.length + 1)));
        if (old.length > 0) await place.remove(old);
        for (const some of portions([...newest].filter((id) => !names.has(rowName(store, id)))))
          await set(await withDatabase((database) => readRows(database, store, some)));
      }
    },
  };
}

/** For a database without a second place. */
export const noBackup: Backup = {
  follow: async () => undefined,
  read: async () => toPutBack({}),
  mend: async () => undefined,
  mendSent: async () => undefined,
};

/** For whoever can't see the second place: a database is not begun without what that holds. */
export const neverBegun: Backup = { ...noBackup, read: () => Promise.reject(new StoreError('lost')) };

/** Of these there is no end, and the newest are worth most. */
const many = ['sent', 'made'] as const;
type Many = (typeof many)[number];
const isMany = (name: string) => many.some((store) => name.startsWith(`${store}:`));

const idsByTime = (database: Database, store: Many): Promise<string[]> =>
  store === 'sent'
    ? database.getAllKeysFromIndex('sent', 'at')
    : database.getAllKeysFromIndex('made', 'sentAt');

/** With ten times as many, Chromium 156 was seen to take twenty times as long for each write. */
const MOST_SENT = 2000;

/** As a backup holds it. */
const copyOf = (name: string, row: unknown) => (name.startsWith('kept:') ? newestOf(row, MOST_SENT) : row);

/** So many rows are read and written in one go. */
const PORTION = 500;

function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += PORTION) yield all.slice(from, from + PORTION);
}

/**
 * What makes the backup the same as the database. Of what was sent, only what belongs to changes that are in the
 * backup's outbox and not as they were, as what is known of a change's sending is as old as that.
 */
async function differences(
  database: Database,
  backedUp: Record<string, unknown>,
): Promise<Map<string, unknown>> {
  const transaction = database.transaction([...kept]);
  const rows = new Map<string, unknown>(Object.keys(backedUp).map((name) => [name, undefined]));
  for (const name of ['outbox', 'drafts', 'corrections', 'kept'] as const) {
    const store = transaction.objectStore(name);
    const [keys, all] = await Promise.all([store.getAllKeys(), store.getAll()]);
    for (const [i, key] of keys.entries()) {
      if (!isKept(name, key)) continue;
      const row = rowName(name, key);
      if (isEqual(copyOf(row, all[i]), backedUp[row])) rows.delete(row);
      else rows.set(row, all[i]);
    }
  }
  const sent = transaction.objectStore('sent');
  for (const { change, seq } of toPutBack(backedUp).outbox) {
    const row = rows.has(rowName('outbox', seq ?? 0)) && (await sent.get(change.id));
    if (row) rows.set(rowName('sent', change.id), row);
  }
  return rows;
}

/** As JSON, which is what a backup keeps of a row, in whatever order. */
const isEqual = (one: unknown, other: unknown) =>
  JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

const sorted = (_key: string, value: unknown): unknown =>
  value instanceof Object && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

async function readRows(database: Database, store: Many, ids: readonly string[]): Promise<RowsWritten> {
  const transaction = database.transaction(store);
  const rows = await Promise.all(ids.map((id) => transaction.store.get(id)));
  return new Map(ids.map((id, i) => [rowName(store, id), rows[i]]));
}

const StoredRow = z.looseObject({ seq: z.int().positive(), change: z.looseObject({ id: z.string() }) });
const AnyRow = z.looseObject({});

/** Only what the database can hold: one row that it refuses would keep all others out. */
function toPutBack(rows: Record<string, unknown>): PutBack {
  const all = Object.entries(rows);
  const named = <T>(store: Kept) =>
    all.flatMap(([name, row]): [string, T][] => {
      const parsed = AnyRow.safeParse(row).data;
      return parsed && name.startsWith(`${store}:`) ? [[name.slice(store.length + 1), parsed as T]] : [];
    });
  const changes = named('outbox').flatMap(([, row]) => StoredRow.safeParse(row).data ?? []);
  const byChange = new Map(changes.map((row) => [row.change.id, row as unknown as StoredChange]));
  return {
    outbox: [...byChange.values()],
    sent: named('sent'),
    made: named('made'),
    drafts: named('drafts'),
    corrections: named('corrections'),
    kept: rowsToldByNone(named('kept')),
  };
}
