import type { Refreshes } from '../sources/crm/open.ts';
import { settings } from '../storage.ts';

/** Who asks has taken a lock that all pages share: none writes while another reads. */
export const refreshes: Refreshes & { keepOnly(signIns: readonly string[]): Promise<void> } = {
  read: async (signIn) => (await settings.get('refresh'))?.[signIn],
  async write(signIn, token) {
    await settings.set('refresh', { ...(await settings.get('refresh')), [signIn]: token });
  },
  /** Of sign-ins that came to nothing, or are over, nothing is kept. */
  async keepOnly(signIns) {
    const kept = Object.entries((await settings.get('refresh')) ?? {}).filter(([id]) => signIns.includes(id));
    await (kept.length === 0
      ? settings.remove('refresh')
      : settings.set('refresh', Object.fromEntries(kept)));
  },
};
