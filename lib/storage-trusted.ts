import browser from 'webextension-polyfill';

const BACKUP = 'backup:';

/** storage.local once more, for the rows of lib/store/backup.ts. */
export const backupPlace = {
  async names(): Promise<string[]> {
    // In every browser that has access levels, and not yet in the types.
    const area = browser.storage.local as typeof browser.storage.local & { getKeys(): Promise<string[]> };
    const keys = await area.getKeys();
    return keys.filter((key) => key.startsWith(BACKUP)).map((key) => key.slice(BACKUP.length));
  },
  async get(names: readonly string[]): Promise<Record<string, unknown>> {
    const items = await browser.storage.local.get(names.map((name) => BACKUP + name));
    return Object.fromEntries(names.map((name) => [name, items[BACKUP + name]]));
  },
  set: (rows: Record<string, unknown>): Promise<void> =>
    browser.storage.local.set(
      Object.fromEntries(Object.entries(rows).map(([name, row]) => [BACKUP + name, row])),
    ),
  remove: (names: readonly string[]): Promise<void> =>
    browser.storage.local.remove(names.map((name) => BACKUP + name)),
};

type Leveled = { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };

/** Keeps content scripts, and so the processes of web pages, out of both areas. Firefox has no such levels yet. */
export async function restrictToTrustedContexts(): Promise<void> {
  for (const leveled of [browser.storage.local, browser.storage.session] as Leveled[]) {
    await leveled.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}

/** Whether content scripts can be kept out of storage.local: what a person wrote is put there only then. */
export const canRestrict = (): boolean => 'setAccessLevel' in browser.storage.local;
