import type { Refreshes } from '../sources/crm/open.ts';
import { settings } from '../storage.ts';
import { createTurns } from './in-turn.ts';

interface KeptRefreshes extends Refreshes {
  /** Of a sign-in that has just been granted. */
  begin(signIn: string, token: string): Promise<void>;
  /** Of sign-ins that came to nothing, or are over, nothing is kept. */
  keepOnly(signIns: readonly string[]): Promise<void>;
}

/** One after the other: each writes all of them. Who renews has taken a lock that all pages share. */
const inTurn = createTurns();
const all = async () => (await settings.get('refresh')) ?? {};

export const refreshes: KeptRefreshes = {
  read: async (signIn) => (await all())[signIn],
  begin: (signIn, token) =>
    inTurn(async () => settings.set('refresh', { ...(await all()), [signIn]: token })),
  write: (signIn, token) =>
    inTurn(async () => {
      const known = await all();
      // A renewal that comes back when its connection has ended brings nothing back.
      if (signIn in known) await settings.set('refresh', { ...known, [signIn]: token });
    }),
  keepOnly: (signIns) =>
    inTurn(async () => {
      const kept = Object.entries(await all()).filter(([id]) => signIns.includes(id));
      await (kept.length === 0
        ? settings.remove('refresh')
        : settings.set('refresh', Object.fromEntries(kept)));
    }),
};
