import browser, { type Runtime } from 'webextension-polyfill';
import { ask, isExtensionPage } from './protocol.ts';

/**
 * Firefox gives a page of ours inside another page no more than a content script has: no tabs, no storage.session, no
 * reports. There the background stands in: it answers for them, and tells the panel what changes.
 */
export const needsStandIn = (): boolean => browser.tabs === undefined;

/** The tab this panel stands in. From now on the background tells it what the session holds of that tab. */
export async function standIn(): Promise<number> {
  const { tabId } = await ask('stand-in', {});
  return tabId;
}

/** What the session holds under these keys. */
export async function readSession(keys: readonly string[]): Promise<Record<string, unknown>> {
  return (await ask('session', { keys: [...keys] })).items;
}

/** Calls back with what changed in the session; what was removed is undefined. */
export function hearSession(signal: AbortSignal, changed: (items: Record<string, unknown>) => void): void {
  const listen = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const told = message as SessionMessage;
    if (told.kind !== 'session' || sender.id !== browser.runtime.id || !isExtensionPage(sender)) return;
    const gone = told.removed.map((key) => [key, undefined] as const);
    changed({ ...told.items, ...Object.fromEntries(gone) });
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
}

/** On its way undefined would be lost, so what was removed is named. */
interface SessionMessage {
  kind: 'session';
  items: Record<string, unknown>;
  removed: string[];
}

/** Tells one panel what changed; one that is gone needs no telling. */
export async function tellPanel(
  { tabId, frameId }: { tabId: number; frameId: number },
  items: Readonly<Record<string, unknown>>,
): Promise<void> {
  const removed = Object.keys(items).filter((key) => (items[key] ?? undefined) === undefined);
  const message: SessionMessage = { kind: 'session', items, removed };
  await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
}
