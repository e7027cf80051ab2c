import type { Cache } from '../sources/crm/ask.ts';
import type { Alias, Made, MadeRows } from '../sources/crm/made.ts';
import { atomically, reading } from './atomic.ts';
import type { WithDatabase } from './database.ts';
import { isToldByNone } from './told-by-none.ts';

/** A row that was put is on the disk, and in the backup. */
export function createMade(withDatabase: WithDatabase, connection: string): MadeRows {
  return {
    async ofChange(id) {
      const row = await reading(withDatabase, ['made'], (transaction) =>
        transaction.objectStore('made').get(id),
      );
      return row?.connection === connection ? withoutConnection(row) : undefined;
    },
    async aliases() {
      const rows = await reading(withDatabase, ['made'], (transaction) =>
        transaction.objectStore('made').index('connection').getAll(connection),
      );
      return rows.flatMap(({ kind, recordId, remoteId }): Alias[] =>
        remoteId === null ? [] : [{ kind, recordId, remoteId }],
      );
    },
    async put(row) {
      await atomically(withDatabase, ['made'], 'strict', (transaction) =>
        transaction.objectStore('made').put({ ...row, connection }, row.changeId),
      );
    },
    drop: (id) =>
      atomically(withDatabase, ['made'], 'strict', (transaction) =>
        transaction.objectStore('made').delete(id),
      ),
  };
}

const withoutConnection = ({ connection: _, ...row }: Made & { connection: string }): Made => row;

const DAY = 86_400_000;

/** @param lasts milliseconds after which what was put is as if it were not there */
export function createKept(withDatabase: WithDatabase, connection: string, lasts = DAY): Cache {
  return {
    async get(name) {
      const row = await withDatabase((database) => database.get('kept', [connection, name]));
      return row && Math.abs(Date.now() - row.at) < lasts ? row.value : undefined;
    },
    async put(name, value) {
      const key: [string, string] = [connection, name];
      await atomically(withDatabase, ['kept'], isToldByNone(key) ? 'strict' : 'relaxed', (transaction) =>
        transaction.objectStore('kept').put({ value, at: Date.now() }, key),
      );
    },
  };
}
