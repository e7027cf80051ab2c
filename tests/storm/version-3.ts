import type { Page } from 'playwright';
import type { Save } from './writes.ts';

declare const chrome: {
  storage: {
    local: { get(key: 'connection'): Promise<{ connection: Record<string, string> }> };
    session: { remove(key: string): Promise<void> };
  };
};

/**
 * Puts a database in the place of the extension's as its version 3 made it, with an outbox full of what was saved then
 * and not sent. The worker must be stopped. Frozen: what people's disks hold does not change with the sources.
 */
export const leaveVersion3 = (page: Page, saves: readonly Save[]) => page.evaluate(write, saves);

/** Runs in a page of the extension. */
async function write(saves: readonly Save[]): Promise<void> {
  const { connection } = await chrome.storage.local.get('connection');
  const key = JSON.stringify([connection.address, connection.workspace, connection.email]);
  // As an update does, which empties the session.
  await chrome.storage.session.remove('first:mend');
  await done(indexedDB.deleteDatabase('keyside'));
  const opening = indexedDB.open('keyside', 3);
  opening.onupgradeneeded = () => create(opening.result);
  const database = await done(opening);
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  for (const { accountId, changes } of saves)
    for (const change of changes)
      transaction.objectStore('outbox').add({
        change,
        accountId,
        accountName: accountId,
        connection: key,
        notBefore: 0,
        savedAt: Date.now(),
        state: 'waiting',
        tries: 0,
        trouble: null,
        takenBack: false,
      });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();

  function done<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  function create(made: IDBDatabase): void {
    made.createObjectStore('directory');
    made.createObjectStore('meta');
    made.createObjectStore('contexts').createIndex('fetchedAt', 'fetchedAt');
    made.createObjectStore('corrections');
    made.createObjectStore('requests', { autoIncrement: true });
    made.createObjectStore('names');
    made.createObjectStore('nameIndex');
    const outbox = made.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    outbox.createIndex('change', 'change.id', { unique: true });
    outbox.createIndex('account', 'accountId');
    outbox.createIndex('record', ['connection', 'change.recordId']);
    outbox.createIndex('lane', ['connection', 'accountId', 'state']);
    outbox.createIndex('state', ['connection', 'state']);
    made.createObjectStore('drafts').createIndex('connection', 'connection');
    made.createObjectStore('sent');
  }
}
