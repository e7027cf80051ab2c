import type { Database } from './database.ts';
import { writing } from './writing.ts';

/** What a file touches that is taken over, or taken back. */
export const stores = ['book', 'bookLog', 'bookPacks', 'bookTakeovers', 'bookUndo'] as const;

export type Writing = ReturnType<typeof writing<(typeof stores)[number]>>;

/** On the disk when it resolves; whatever is thrown in between undoes all of it. */
export async function inOne<T>(
  database: Database,
  signal: AbortSignal,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction = writing(database, stores, { durability: 'strict' });
  const over = transaction.done.catch(() => undefined);
  const stop = () => stopQuietly(transaction);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const result = await work(transaction);
    signal.throwIfAborted();
    await transaction.done;
    return result;
  } catch (error) {
    if (!signal.aborted) stopQuietly(transaction);
    await over;
    throw transaction.error ?? error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function stopQuietly(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
