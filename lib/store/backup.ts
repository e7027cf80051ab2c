import { z } from 'zod';
import type { Draft } from '../compose/values.ts';
import type { Correction } from '../model/index.ts';
import type { Sent } from '../outbox/queued.ts';
import type { Database, StoredChange } from './database.ts';

/**
 * The stores whose rows exist nowhere else: no source has them, not yet or never; and `sent`, by which a change is not
 * taken for a new one, nor an edit of one's own for a conflict.
 */
const kept = ['outbox', 'sent', 'drafts', 'corrections'] as const;
export type Kept = (typeof kept)[number];

/** By the rows' names, see {@link rowName}; undefined: it is gone. */
export type RowsWritten = ReadonlyMap<string, unknown>;

export const isKept = (store: string): store is Kept => (kept as readonly string[]).includes(store);
export const rowName = (store: Kept, key: IDBValidKey): string => `${store}:${String(key)}`;

/** A place beside IndexedDB for rows by their names. It does one thing after the other. */
export interface BackupPlace {
  names(): Promise<string[]>;
  all(): Promise<Record<string, unknown>>;
  set(rows: Record<string, unknown>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** What to put into a database that is new. As in any, a row may be of an older Keyside: whoever reads it parses it. */
export interface PutBack {
  outbox: StoredChange[];
  sent: [changeId: string, sent: Sent][];
  drafts: [id: string, draft: Draft][];
  corrections: [id: string, correction: Correction][];
}

/**
 * The rows of these stores a second time. A browser that was killed may take its database for broken when it next
 * starts, and then deletes it (see writing.ts); one that a disk has damaged it deletes for sure.
 */
export interface Backup {
  /** Does the same as was just done to the database. Never rejects: what was promised is kept without it as well. */
  follow(rows: RowsWritten): Promise<void>;
  read(): Promise<PutBack>;
  /** Makes up for what a killed worker left out. @param differences looks at the database, given the names there are */
  mend(differences: (names: ReadonlySet<string>) => Promise<RowsWritten>): Promise<void>;
}

export function createBackup(place: BackupPlace): Backup {
  async function write(rows: RowsWritten): Promise<void> {
    const there = [...rows].filter(([, row]) => row !== undefined);
    const gone = [...rows].filter(([, row]) => row === undefined).map(([name]) => name);
    await Promise.all([
      there.length > 0 && place.set(Object.fromEntries(there)),
      gone.length > 0 && place.remove(gone),
    ]);
  }

  return {
    follow: (rows) => write(rows).catch(() => undefined),
    read: async () => toPutBack(await place.all()),
    async mend(differences) {
      const names = new Set(await place.names());
      // What is written to the database after it was read is known only later: it is followed after this.
      await write(await differences(names));
    },
  };
}

/** For a database without a second place. */
export const noBackup: Backup = {
  follow: async () => undefined,
  read: async () => toPutBack({}),
  mend: async () => undefined,
};

/** What makes the rows of these names the same as those of the database. */
export async function differences(database: Database, names: ReadonlySet<string>): Promise<RowsWritten> {
  const transaction = database.transaction([...kept]);
  const rows = new Map<string, unknown>([...names].map((name) => [name, undefined]));
  for (const store of kept) {
    for (const key of await transaction.objectStore(store).getAllKeys()) {
      const name = rowName(store, key);
      if (!rows.delete(name)) rows.set(name, await transaction.objectStore(store).get(key));
    }
  }
  return rows;
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
    drafts: named('drafts'),
    corrections: named('corrections'),
  };
}
