import { type Connection, settings } from '../storage.ts';

/** Who is connected, as it lies in the settings. Each change that is sent asks several times. */
export interface KnownConnection {
  get(): Promise<Connection | undefined>;
  set(connection: Connection | undefined): Promise<void>;
}

/** @param changed what else is to be done when another is connected, or nobody */
export function createKnownConnection(
  changed: (before: Connection | undefined, next: Connection | undefined) => Promise<void>,
): KnownConnection {
  let known: Promise<Connection | undefined> | undefined;
  const forget = () => {
    known = undefined;
  };
  // Another worker may be there for a moment, and settings can be cleared in the browser.
  settings.watch(new AbortController().signal, (keys) => {
    if (keys.includes('connection')) forget();
  });
  return {
    async get() {
      const asked = known ?? settings.get('connection');
      known = asked;
      try {
        return await asked;
      } catch (error) {
        forget();
        throw error;
      }
    },
    async set(connection) {
      const before = await settings.get('connection');
      try {
        await (connection ? settings.set('connection', connection) : settings.remove('connection'));
      } finally {
        // Only now: what was read meanwhile may be either.
        forget();
      }
      await changed(before, connection);
    },
  };
}
