import browser from 'webextension-polyfill';
import { tellTab } from '../messages/tell.ts';
import type { Dock, Place } from '../messages/view.ts';
import type { SiteName } from '../model/index.ts';
import { sitePatterns } from '../sites/origins.ts';
import { settings } from '../storage.ts';
import { bringDock } from './bring-dock.ts';

const usual: Dock = { open: true, width: 360 };

/** Where each site's panel stands, and how the person left it there. */
export const places = {
  /** What a content script has to know to begin. */
  async of(site: SiteName): Promise<{ place: Place; dock: Dock; call: string }> {
    const [place = 'page', dock = usual, call] = await Promise.all([
      settings.get(`place:${site}`),
      settings.get(`dock:${site}`),
      getCall(),
    ]);
    return { place, dock, call };
  },
  /** From now on, in every tab of the site. */
  async set({ site, place }: { site: SiteName; place: Place }): Promise<void> {
    await settings.set(`place:${site}`, place);
    const tabs = await browser.tabs.query({ url: sitePatterns(site) });
    await Promise.all(tabs.map(({ id }) => id !== undefined && move(id, place)));
  },
};

async function move(tabId: number, place: Place): Promise<void> {
  if (place === 'page') await bringDock(tabId);
  await tellTab(tabId, { kind: 'place', place });
}

/** Kept for good: the scripts of the version before an update have to hear it too. */
async function getCall(): Promise<string> {
  const known = await settings.get('call');
  if (known) return known;
  const call = crypto.randomUUID();
  await settings.set('call', call);
  return call;
}
