import browser from 'webextension-polyfill';
import { ask } from './protocol.ts';
import { needsStandIn } from './stand-in.ts';
import type { TabMessage } from './tab.ts';

/** Whether somebody heard it: a tab without our content script is no error. */
export async function tellTab(tabId: number, message: TabMessage): Promise<boolean> {
  if (needsStandIn()) return (await ask('tell-tab', { tabId, message })).isHeard;
  const sent = browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  return sent.then(
    () => true,
    () => false,
  );
}
