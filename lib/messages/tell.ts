import browser from 'webextension-polyfill';
import type { TabMessage } from './tab.ts';

/** Whether somebody heard it: a tab without our content script is no error. */
export async function tellTab(tabId: number, message: TabMessage): Promise<boolean> {
  const sent = browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  return sent.then(
    () => true,
    () => false,
  );
}
