import type { Writing } from './atomic.ts';
import { isKept, type Kept, mayBeKept, rowName } from './backup.ts';

const writes = new Set<PropertyKey>(['add', 'put', 'delete']);

/** The same transaction, which notes what becomes of the rows that have a backup: the last word on each. */
export function recorded(transaction: Writing, rows: Map<string, unknown>): Writing {
  return new Proxy(transaction, {
    get(target, property) {
      if (property !== 'objectStore') return ofOwn(target, property);
      return (name: Parameters<Writing['objectStore']>[0]) => {
        const store = target.objectStore(name);
        return mayBeKept(name) ? recordedStore(store, name, rows) : store;
      };
    },
  });
}

function recordedStore<S extends object>(store: S, name: Kept, rows: Map<string, unknown>): S {
  return new Proxy(store, {
    get(target, property) {
      const own = ofOwn(target, property);
      if (!writes.has(property) || typeof own !== 'function') return own;
      return (...given: [unknown, IDBValidKey?]) => {
        // What the browser refuses at once is thrown at once.
        const asked: Promise<IDBValidKey> = own(...given);
        const noted = asked.then((put) => {
          const key = property === 'delete' ? (given[0] as IDBValidKey) : put;
          const row = property === 'delete' ? undefined : withKey(name, given[0] as object, key);
          if (isKept(name, key)) rows.set(rowName(name, key), row);
          return put;
        });
        // Who does not wait for it need not: the transaction fails with it.
        noted.catch(() => undefined);
        return noted;
      };
    },
  });
}

/** A row of the outbox is given its number by the database, and holds it as its key. */
const withKey = (name: Kept, row: object, key: IDBValidKey) =>
  name === 'outbox' ? { ...row, seq: key } : row;

/** What the browser made is called on itself: it does not know a stand-in. */
function ofOwn(target: object, property: PropertyKey): unknown {
  const value: unknown = Reflect.get(target, property, target);
  return typeof value === 'function' ? value.bind(target) : value;
}
