import browser from 'webextension-polyfill';
import { ask } from '../../lib/messages/protocol.ts';
import { tellTab } from '../../lib/messages/tell.ts';
import type { Place } from '../../lib/messages/view.ts';
import type { SiteName } from '../../lib/model/index.ts';
import { besideOf } from '../../lib/panel/beside.ts';
import { openSidePanel } from '../../lib/panel/side.ts';
import { siteAt } from '../../lib/sites/origins.ts';
import { session } from '../../lib/storage.ts';

/** The tab in front of which the popup was opened. */
export interface CurrentTab {
  tabId: number;
  windowId: number;
  /** Null: a page that Keyside does not read. */
  site: SiteName | null;
}

export async function findTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  // The browser tells the address of pages that Keyside may read, and of no other.
  return { tabId: tab.id, windowId: tab.windowId, site: siteAt(tab.url) ?? null };
}

/** Opens the panel where this site has it; a page that can't show it has the browser's side panel. */
export async function openPanel({ tabId, windowId }: CurrentTab, place: Place | undefined): Promise<void> {
  const isInPage = place === 'page' && (await tellTab(tabId, { kind: 'dock', action: 'open' }));
  if (!isInPage) await openSidePanel({ windowId });
}

/** Shows an account beside the tab until the tab shows another page. */
export async function pickBeside({ tabId, site }: CurrentTab, account: { accountId: string; name: string }) {
  const key = `tab:${tabId}` as const;
  const at = Date.now();
  // What a tab showed last is there still when it shows a page that is not read.
  const view = site === null ? null : (await session.get(key))[key];
  await ask('pick', { tabId, pick: { ...account, at, beside: besideOf(view ?? null) } });
}
