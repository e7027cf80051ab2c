import browser from 'webextension-polyfill';
import type { TabMessage } from './tab.ts';

/** A tab without our content script (a page that was open before the install) is no error. */
export async function tellTab(tabId: number, message: TabMessage): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
}
