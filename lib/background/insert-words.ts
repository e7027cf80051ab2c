import browser from 'webextension-polyfill';
import type { Ask } from '../messages/protocol.ts';
import { siteAt } from '../sites/origins.ts';
import { type Inserted, insertWords } from '../sites/reply.ts';
import { session } from '../storage.ts';

/** Words into the reply that is open in a tab of Gmail; into no other page, whatever is asked. */
export async function insertInto({ tabId, words, press }: Ask<'insert-words'>): Promise<Inserted> {
  const key = `tab:${tabId}` as const;
  const view = (await session.get(key))[key];
  if (view?.site !== 'gmail') return 'none';
  try {
    // It may show another page already, which has not been reported yet.
    if (siteAt((await browser.tabs.get(tabId)).url) !== 'gmail') return 'none';
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: insertWords,
      args: [words, press],
    });
    return (frame?.result as Inserted | undefined) ?? 'failed';
  } catch {
    // The tab has gone, or shows a page that the extension may not write into.
    return 'failed';
  }
}
