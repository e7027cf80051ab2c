import { backupPlace, canRestrict } from './storage-trusted.ts';
import { createBackup, createDatabase, createStore, type Store } from './store/index.ts';

/** What Keyside keeps in this browser, with its second place where there is one; for a worker and for pages of our own. */
export function openStore(): Store {
  const backup = canRestrict() ? createBackup(backupPlace) : undefined;
  return createStore(createDatabase('keyside', backup));
}
