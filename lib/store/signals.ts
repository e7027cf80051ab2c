import type { Id } from '../model/index.ts';
import type { WithDatabase } from './database.ts';
import { writing } from './writing.ts';

/** Weeks that are kept. */
const MOST = 60;

/** By account, the values of its signals in their order; what was not known is -1. */
export type WeekOfSignals = Record<Id, number[]>;

/** How accounts did, week by week: of no use to anybody else, so it is kept in this browser alone. */
export interface Signals {
  /** Oldest first, each with its week: `2026-11-23`, the Monday it begins on. */
  all(connection: string): Promise<{ week: string; accounts: WeekOfSignals }[]>;
  /** Undefined: nothing was kept of it. */
  week(connection: string, week: string): Promise<WeekOfSignals | undefined>;
  /** The last word on a week holds. */
  put(connection: string, week: string, accounts: WeekOfSignals): Promise<void>;
}

const weeksOf = (connection: string) => IDBKeyRange.bound([connection, ''], [connection, '\uffff']);

export function createSignals(withDatabase: WithDatabase): Signals {
  return {
    all: (connection) =>
      withDatabase(async (database) => {
        const { store } = database.transaction('signals');
        const range = weeksOf(connection);
        const [keys, weeks] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
        return keys.map(([, week], at) => ({ week, accounts: weeks[at] ?? {} }));
      }),
    week: (connection, week) => withDatabase((database) => database.get('signals', [connection, week])),
    put: (connection, week, accounts) =>
      withDatabase(async (database) => {
        const transaction = writing(database, ['signals']);
        const store = transaction.objectStore('signals');
        await store.put(accounts, [connection, week]);
        const keys = await store.getAllKeys(weeksOf(connection));
        for (const key of keys.slice(0, Math.max(0, keys.length - MOST))) void store.delete(key);
        await transaction.done;
      }),
  };
}
