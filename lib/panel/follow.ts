import browser, { type Tabs } from 'webextension-polyfill';
import { needsStandIn, standIn } from '../messages/stand-in.ts';

/** Which tab a panel is about. */
export interface Followed {
  /** Beside a page in its own frame, or beside all pages in the browser's side panel. */
  readonly surface: 'page' | 'side';
  /** Calls back with the tab that is followed, at first and whenever it is another one or shows another page. */
  start(follow: (tabId: number, isOther: boolean) => void): Promise<void>;
}

/** A panel page knows where it stands: one in a page is in a tab, the browser's side panel is in none. */
export async function findFollowed(signal: AbortSignal): Promise<Followed> {
  const own = needsStandIn() ? await standIn() : (await browser.tabs.getCurrent())?.id;
  if (own !== undefined) return { surface: 'page', start: async (follow) => follow(own, true) };
  return { surface: 'side', start: (follow) => followActive(signal, follow) };
}

/** The tab in front, in this panel's window. */
async function followActive(
  signal: AbortSignal,
  follow: (tabId: number, isOther: boolean) => void,
): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let tabId: number | undefined;
  const turnTo = (next: number) => {
    const isOther = next !== tabId;
    tabId = next;
    follow(next, isOther);
  };
  listen(browser.tabs.onActivated, signal, (active: Tabs.OnActivatedActiveInfoType) => {
    if (active.windowId === windowId) turnTo(active.tabId);
  });
  listen(browser.tabs.onReplaced, signal, (added: number, removed: number) => {
    if (removed === tabId) turnTo(added);
  });
  // A page that Keyside does not read says nothing when it takes another's place.
  listen(browser.tabs.onUpdated, signal, (updated: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (updated === tabId && (change.status !== undefined || change.url !== undefined)) turnTo(updated);
  });
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id !== undefined && tabId === undefined) turnTo(active.id);
}

interface Event<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

function listen<L>(event: Event<L>, signal: AbortSignal, listener: L): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener));
}
