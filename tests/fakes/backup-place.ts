import { openDB } from 'idb';
import { MADE } from '../../lib/sources/merged/made.ts';
import type { BackupPlace } from '../../lib/store/backup.ts';

interface FakePlace extends BackupPlace {
  readonly rows: Record<string, unknown>;
  /** Those that are not gone, once all is done that was asked for. */
  held(): Promise<Record<string, unknown>>;
}

/** A second place for rows in memory, which keeps of them what JSON does, as storage.local. */
export function createFakePlace(): FakePlace {
  const rows: Record<string, unknown> = {};
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => T): Promise<T> {
    const done = last.then(work);
    last = done;
    return done;
  }
  return {
    rows,
    held: () => inTurn(() => Object.fromEntries(Object.entries(rows).filter(([, row]) => row !== null))),
    names: () => inTurn(() => Object.keys(rows)),
    get: (names) => inTurn(() => Object.fromEntries(names.map((name) => [name, rows[name]]))),
    set: (given) => {
      const copy = JSON.parse(JSON.stringify(given));
      return inTurn(() => void Object.assign(rows, copy));
    },
    remove: (names) =>
      inTurn(() => {
        for (const name of names) delete rows[name];
      }),
  };
}

/** What a backup of a database has to hold, read from that. */
export async function rowsToBackUp(name: string): Promise<Record<string, unknown>> {
  const database = await openDB(name);
  const rows: Record<string, unknown> = {};
  for (const store of ['outbox', 'sent', 'made', 'drafts', 'corrections']) {
    const keys = await database.getAllKeys(store);
    for (const [i, row] of (await database.getAll(store)).entries()) rows[`${store}:${keys[i]}`] = row;
  }
  for (const key of await database.getAllKeys('kept'))
    if (String(key).endsWith(`,${MADE}`)) rows[`kept:${key}`] = await database.get('kept', key);
  database.close();
  return JSON.parse(JSON.stringify(rows));
}
