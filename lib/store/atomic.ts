import type { IDBPTransaction } from 'idb';
import type { Schema, WithDatabase } from './database.ts';

/** All that a person wrote; what becomes of one of these mostly concerns another. */
const written = ['outbox', 'sent', 'drafts'] as const;

export type Writing = IDBPTransaction<Schema, (typeof written)[number][], 'readwrite'>;
export type Reading = IDBPTransaction<Schema, (typeof written)[number][], 'readonly' | 'readwrite'>;

/** Several looks at one state of it. Rejects with a StoreError. */
export function reading<T>(
  withDatabase: WithDatabase,
  work: (transaction: Reading) => Promise<T>,
): Promise<T> {
  return withDatabase((database) => {
    const transaction = database.transaction([...written]);
    // Should it be broken off, the looks say so themselves.
    transaction.done.catch(() => undefined);
    return work(transaction);
  });
}

/**
 * All of the work on what a person wrote, or none of it: whatever is thrown in between undoes what was written before.
 * With `strict`, it is on the disk when this resolves, whatever then happens to the machine. Rejects with a StoreError.
 */
export function atomically<T>(
  withDatabase: WithDatabase,
  durability: 'strict' | 'relaxed',
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  return withDatabase(async (database) => {
    const transaction = database.transaction([...written], 'readwrite', { durability });
    const over = transaction.done.catch(() => undefined);
    try {
      const result = await work(transaction);
      await transaction.done;
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
