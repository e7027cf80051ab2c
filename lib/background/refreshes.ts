import type { Refreshes } from '../sources/crm/open.ts';
import { settings } from '../storage.ts';

/** Who asks has taken a lock that all pages share: none writes while another reads. */
export const refreshes: Refreshes & { keepOnly(signIn: string | undefined): Promise<void> } = {
  read: async (signIn) => (await settings.get('refresh'))?.[signIn],
  async write(signIn, token) {
    await settings.set('refresh', { ...(await settings.get('refresh')), [signIn]: token });
  },
  /** Of sign-ins that came to nothing, or are over, nothing is kept. */
  async keepOnly(signIn) {
    const own = signIn === undefined ? undefined : await refreshes.read(signIn);
    await (signIn === undefined || own === undefined
      ? settings.remove('refresh')
      : settings.set('refresh', { [signIn]: own }));
  },
};
