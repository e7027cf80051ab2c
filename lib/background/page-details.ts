import browser from 'webextension-polyfill';
import type { PageDetails } from '../messages/writes.ts';
import { detailsOf, marksOf } from '../sites/details.ts';
import { type MailMarks, mailsIn, type ShownMails } from '../sites/mails.ts';
import { session } from '../storage.ts';

/**
 * What a tab's page shows of the mail it is about, read now because the person asked for it. Null for a page that is no
 * mail, of which nothing is read, and for one that can't be read.
 */
export async function readDetails(tabId: number): Promise<PageDetails | null> {
  const key = `tab:${tabId}` as const;
  const sighting = (await session.get(key))[key]?.sighting;
  const marks = sighting && marksOf(sighting.page);
  const shown = marks && (await shownIn(tabId, marks));
  return (sighting && shown && detailsOf(sighting, shown, Date.now())) ?? null;
}

async function shownIn(tabId: number, marks: MailMarks): Promise<ShownMails | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: mailsIn,
      args: [marks],
    });
    return frame?.result as ShownMails | undefined;
  } catch {
    // The tab has gone, or shows a page that the extension may not look at.
    return undefined;
  }
}
