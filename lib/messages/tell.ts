import browser from 'webextension-polyfill';
import { type Answer, ask } from './protocol.ts';
import { needsStandIn } from './stand-in.ts';
import type { HostLook, PressArea, TabMessage } from './tab.ts';

/** Whether somebody heard it: a tab without our content script is no error. */
export async function tellTab(tabId: number, message: TabMessage): Promise<boolean> {
  return (await askTab(tabId, message)).isHeard;
}

/** Whether the panel in a tab's page can be seen where the person presses. Null: there is nobody who could say. */
export async function lookAtPanel(tabId: number, area: PressArea): Promise<HostLook | null> {
  return (await askTab(tabId, { kind: 'look', area })).look ?? null;
}

/** What a tab's page has to say to a message. */
export async function askTab(tabId: number, message: TabMessage): Promise<Answer<'tell-tab'>> {
  if (needsStandIn()) return ask('tell-tab', { tabId, message });
  const sent = browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  return sent.then(
    (look) => ({ isHeard: true, look: (look as HostLook | undefined) ?? null }),
    () => ({ isHeard: false }),
  );
}
