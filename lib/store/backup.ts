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
  get(names: readonly string[]): Promise<Record<string, unknown>>;
  /** All of them or none. */
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
  /** Makes up for what a killed worker left out. @param compare looks at the database */
  mend(compare: (backedUp: BackedUp) => Promise<RowsWritten>): Promise<void>;
}

export interface BackedUp {
  names: ReadonlySet<string>;
  /** Of changes that the outbox of the backup holds: what it has of their sending may be as old as that. */
  changes: ReadonlySet<string>;
}

export function createBackup(place: BackupPlace): Backup {
  async function write(rows: RowsWritten): Promise<void> {
    if (rows.size === 0) return;
    const gone = [...rows].filter(([, row]) => row === undefined).map(([name]) => name);
    // A change that has left the outbox was sent: never is the one known without the other.
    const set = place.set(Object.fromEntries([...rows].map(([name, row]) => [name, row ?? null])));
    await Promise.all([set, gone.length > 0 && place.remove(gone)]);
  }

  return {
    follow: (rows) => write(rows).catch(() => undefined),
    read: async () => toPutBack(await place.get(await place.names())),
    async mend(compare) {
      const names = await place.names();
      const { outbox } = toPutBack(await place.get(names.filter((name) => name.startsWith('outbox:'))));
      const changes = new Set(outbox.map(({ change }) => change.id));
      // What is written to the database after it was read is known only later: it is followed after this.
      await write(await compare({ names: new Set(names), changes }));
    },
  };
}

/** For a database without a second place. */
export const noBackup: Backup = {
  follow: async () => undefined,
  read: async () => toPutBack({}),
  mend: async () => undefined,
};

/** What makes the backup the same as the database. Of what was sent, which is much, only what may not be. */
export async function differences(database: Database, { names, changes }: BackedUp): Promise<RowsWritten> {
  const transaction = database.transaction([...kept]);
  const rows = new Map<string, unknown>([...names].map((name) => [name, undefined]));
  for (const store of kept) {
    const isSame = (name: string, key: IDBValidKey) =>
      store === 'sent' && names.has(name) && !changes.has(String(key));
    for (const key of await transaction.objectStore(store).getAllKeys()) {
      const name = rowName(store, key);
      if (isSame(name, key)) rows.delete(name);
      else rows.set(name, await transaction.objectStore(store).get(key));
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
