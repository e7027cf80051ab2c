import { settings } from '../storage.ts';

/** Connections of which the person wants nothing read ahead for now; kept until they say otherwise. */
export const paused = {
  has: async (connection: string | null): Promise<boolean> =>
    connection !== null && ((await settings.get('paused')) ?? []).includes(connection),
  async set(connection: string | null, on: boolean): Promise<void> {
    if (connection === null) return;
    const others = ((await settings.get('paused')) ?? []).filter((one) => one !== connection);
    await settings.set('paused', on ? [...others, connection] : others);
  },
};
