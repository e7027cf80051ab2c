import browser, { type Tabs } from 'webextension-polyfill';
import { ask } from '../messages/protocol.ts';
import type { HandPick } from '../messages/view.ts';
import { session } from '../storage.ts';

/** How long before the panel comes up an account may have been picked by the press that opens it, in milliseconds. */
const ONE_PRESS = 3_000;

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

/**
 * Whether the page may have gone since the pick without any panel seeing it: the pick was made beside one that Keyside
 * does not read, before this panel came up. In the toolbar's window one press picks the account and opens the panel.
 */
export const isUnwatched = ({ at, beside }: HandPick): boolean =>
  beside.nonce === null && at < performance.timeOrigin - ONE_PRESS;

async function takeBack(tabId: number): Promise<void> {
  const key = `pick:${tabId}` as const;
  const pick = (await session.get(key))[key];
  if (pick && pick.beside.nonce === null) await ask('pick', { tabId, pick: null });
}
