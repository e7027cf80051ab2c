import type { IDBPTransaction } from 'idb';
import type { Kept } from './backup.ts';
import type { Schema, WithDatabase } from './database.ts';
import { recorded } from './recorded.ts';
import { writing } from './writing.ts';

/** All that a person wrote, and what is known of that; what becomes of one of these mostly concerns another. */
type Written = Kept;

export type Writing = IDBPTransaction<Schema, Written[], 'readwrite'>;
export type Reading = IDBPTransaction<Schema, Written[], 'readonly' | 'readwrite'>;

/** Several looks at one state of these stores, and no others. Rejects with a StoreError. */
export function reading<T>(
  withDatabase: WithDatabase,
  stores: readonly Written[],
  work: (transaction: Reading) => Promise<T>,
): Promise<T> {
  return withDatabase((database) => {
    const transaction = database.transaction([...stores]);
    // Should it be broken off, the looks say so themselves.
    transaction.done.catch(() => undefined);
    return work(transaction);
  });
}

/**
 * All of the work, or none of it: whatever is thrown in between undoes what was written before. It can touch these
 * stores only, as those who want one of them wait for it. With `strict`, it is on the disk when this resolves, whatever
 * then happens to the machine, and the backup has it, whatever then happens to the browser. Rejects with a StoreError.
 */
export function atomically<T>(
  withDatabase: WithDatabase,
  stores: readonly Written[],
  durability: 'strict' | 'relaxed',
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  return withDatabase(async (database) => {
    const transaction = writing(database, stores, { durability });
    const over = transaction.done.catch(() => undefined);
    try {
      const rows = new Map<string, unknown>();
      const result = await work(recorded(transaction, rows));
      // Else the browser first has to find out that nothing more comes.
      transaction.commit();
      await transaction.done;
      const followed = withDatabase.backup.follow(rows);
      if (durability === 'strict') await followed;
      return result;
    } catch (error) {
      abort(transaction);
      await over;
      // A full disk shows as the reason of the transaction; its requests only say that they were aborted.
      throw transaction.error ?? error;
    }
  });
}

function abort(transaction: Pick<Writing, 'abort'>): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
