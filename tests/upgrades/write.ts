/** What lies in a database: of each store its rows, with their keys where those are not in them. */
export type Rows = Record<string, { key?: IDBValidKey; value: unknown }[]>;

/**
 * Writes a database as a released Keyside wrote it. These writers are frozen: they know nothing of the code of today,
 * and none is changed once its version is released.
 */
export function writeDatabase(
  name: string,
  version: number,
  create: (database: IDBDatabase, transaction: IDBTransaction) => void,
  rows: Rows,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => opening.transaction && create(opening.result, opening.transaction);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const [store, list] of Object.entries(rows))
        for (const { key, value } of list) transaction.objectStore(store).put(value, key);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
