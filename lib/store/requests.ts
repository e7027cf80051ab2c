import type { SentRequest } from '../messages/protocol.ts';
import type { WithDatabase } from './database.ts';

/** The oldest beyond this go. */
const MOST = 2000;

export interface Requests {
  /** Newest first. */
  all(): Promise<SentRequest[]>;
  add(request: SentRequest): Promise<void>;
  prune(): Promise<void>;
}

/** What left the browser. Those that come while some are being written go together, as what sends them waits as well. */
export function createRequests(withDatabase: WithDatabase): Requests {
  let waiting: SentRequest[] = [];
  let last: Promise<unknown> = Promise.resolve();

  async function write(): Promise<void> {
    const requests = waiting;
    waiting = [];
    if (requests.length === 0) return;
    await withDatabase(async (database) => {
      const transaction = database.transaction('requests', 'readwrite');
      await Promise.all([...requests.map((one) => transaction.store.add(one)), transaction.done]);
    });
  }

  return {
    async all() {
      await last.catch(() => undefined);
      return (await withDatabase((database) => database.getAll('requests'))).reverse();
    },
    add(request) {
      waiting.push(request);
      const written = last.catch(() => undefined).then(write);
      last = written;
      return written;
    },
    prune: () =>
      withDatabase(async (database) => {
        const keys = await database.getAllKeys('requests');
        const newest = keys.at(-MOST);
        if (newest !== undefined) await database.delete('requests', IDBKeyRange.upperBound(newest, true));
      }),
  };
}
