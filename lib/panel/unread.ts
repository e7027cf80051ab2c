import browser, { type Tabs } from 'webextension-polyfill';
import { ask } from '../messages/protocol.ts';
import { session } from '../storage.ts';

/**
 * A page that Keyside does not read says nothing when it goes, so while the side panel is open, which is the only
 * place where an account is shown beside such a page, the panel takes back what was picked beside it.
 */
export function watchUnread(signal: AbortSignal): void {
  const gone = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'loading') void takeBack(tabId).catch(() => undefined);
  };
  browser.tabs.onUpdated.addListener(gone);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(gone));
}

async function takeBack(tabId: number): Promise<void> {
  const key = `pick:${tabId}` as const;
  const pick = (await session.get(key))[key];
  if (pick && pick.beside.nonce === null) await ask('pick', { tabId, pick: null });
}
