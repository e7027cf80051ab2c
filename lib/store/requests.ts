import type { IDBPObjectStore } from 'idb';
import type { SentRequest } from '../messages/writes.ts';
import type { Schema, WithDatabase } from './database.ts';
import { writing } from './writing.ts';

/** What one message takes. */
const PAGE = 500;

export interface RequestsPage {
  /** Newest first. */
  requests: SentRequest[];
  /** What the next page is asked for with; null: there are no older ones. */
  before: number | null;
}

export interface Requests {
  page(before: number | null): Promise<RequestsPage>;
  add(request: SentRequest): Promise<void>;
}

/**
 * All that ever left the browser: some ten megabytes a year. Those that come while some are being written go together, as
 * what sends them waits as well.
 */
export function createRequests(withDatabase: WithDatabase): Requests {
  let waiting: SentRequest[] = [];
  let last: Promise<unknown> = Promise.resolve();

  async function write(): Promise<void> {
    const requests = waiting;
    waiting = [];
    if (requests.length === 0) return;
    await withDatabase(async (database) => {
      const transaction = writing(database, ['requests']);
      const store = transaction.objectStore('requests');
      await Promise.all([...requests.map((one) => store.add(one)), transaction.done]);
    });
  }

  return {
    async page(before) {
      await last.catch(() => undefined);
      return withDatabase((database) => read(database.transaction('requests').store, before));
    },
    add(request) {
      waiting.push(request);
      const written = last.catch(() => undefined).then(write);
      last = written;
      return written;
    },
  };
}

async function read(
  store: IDBPObjectStore<Schema, ['requests'], 'requests'>,
  before: number | null,
): Promise<RequestsPage> {
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const requests: SentRequest[] = [];
  let cursor = await store.openCursor(range, 'prev');
  let last: number | null = null;
  while (cursor && requests.length < PAGE) {
    requests.push(cursor.value);
    last = cursor.key;
    cursor = await cursor.continue();
  }
  return { requests, before: cursor ? last : null };
}
