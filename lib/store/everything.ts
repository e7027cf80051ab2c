import type { Database, WithDatabase } from './database.ts';
import { isToldByNone } from './told-by-none.ts';
import { writing } from './writing.ts';

/** What lies in stores, by their names: each row with its key. */
export type StoredRows = Readonly<Record<string, readonly (readonly [key: IDBValidKey, value: unknown])[]>>;

/** An index of what the source has, which is made again from it, and until when nobody is asked. */
const madeAgain = ['directory', 'names', 'nameIndex', 'meta', 'gates', 'joins', 'joinPlaces'];
/** A way to a file of this computer: no other could open it, and a copy of it is not one. */
const ofThisComputer = ['bookFile'];

export const leftOut: readonly string[] = [...madeAgain, ...ofThisComputer];

/** All that is kept in the database, as it lies there, to be carried away and brought back. */
export interface Everything {
  read(): Promise<StoredRows>;
  /** Puts these in the place of all that there is: all of them, or none. */
  replace(rows: StoredRows): Promise<void>;
}

export function createEverything(withDatabase: WithDatabase): Everything {
  return {
    read: () => withDatabase(read),
    async replace(rows) {
      await withDatabase((database) => replace(database, rows));
      // What is held a second time is made the same.
      await withDatabase.backup.mend(withDatabase);
      await withDatabase.backup.mendSent(withDatabase);
    },
  };
}

async function read(database: Database): Promise<StoredRows> {
  const names = [...database.objectStoreNames].filter((name) => !leftOut.includes(name));
  const transaction = database.transaction(names);
  const all = names.map(async (name) => {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const rows = keys.map((key, at) => [key, values[at]] as const);
    return [name, rows.filter(([key]) => name !== 'kept' || isToldByNone(key))] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

async function replace(database: Database, rows: StoredRows): Promise<void> {
  const names = [...database.objectStoreNames];
  const transaction = writing(database, names, { durability: 'strict' });
  const over = transaction.done.catch(() => undefined);
  try {
    for (const name of names) {
      const store = transaction.objectStore(name);
      store.clear().catch(() => undefined);
      for (const [key, value] of rows[name] ?? []) put(store as unknown as AnyStore, key, value);
    }
    await transaction.done;
  } catch (error) {
    abort(transaction);
    await over;
    throw transaction.error ?? error;
  }
}

interface AnyStore {
  readonly keyPath: IDBObjectStore['keyPath'];
  put(value: unknown, key?: IDBValidKey): Promise<unknown>;
}

/** A row that holds its key is put without. Should it fail, the transaction does, which is waited for. */
function put(store: AnyStore, key: IDBValidKey, value: unknown): void {
  const done = store.keyPath === null ? store.put(value, key) : store.put(value);
  done.catch(() => undefined);
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
