import browser from 'webextension-polyfill';
import type { Answer } from '../messages/protocol.ts';
import { calendar } from '../sites/calendar/index.ts';
import { gmail } from '../sites/gmail/index.ts';
import { linkedin } from '../sites/linkedin/index.ts';
import { outlook } from '../sites/outlook/index.ts';
import { skeletonOf } from '../sites/skeleton.ts';
import { session } from '../storage.ts';

/** What is known of a page that can't be read. Nothing of its address, and none of its text. */
export async function readSkeleton(tabId: number): Promise<Answer<'skeleton'>> {
  const key = `read:${tabId}` as const;
  const [skeleton, page, items] = await Promise.all([builtAs(tabId), kindOf(tabId), session.get(key)]);
  const last = items[key];
  const isOfSite = last && page && siteOf(last.page) === siteOf(page);
  return { skeleton, page, last: isOfSite ? last : null };
}

/** See skeletonOf. Null for a page that the extension may not look at. */
async function builtAs(tabId: number): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: skeletonOf });
    return typeof frame?.result === 'string' ? frame.result : null;
  } catch {
    return null;
  }
}

const pages = [gmail, calendar, linkedin, outlook].flatMap((site) => site.pages);

/** Which page the address says that it is. The browser tells the address of pages that Keyside may read, and of no other. */
async function kindOf(tabId: number): Promise<string | null> {
  const url = URL.parse((await browser.tabs.get(tabId)).url ?? '');
  return (url && pages.find(({ isPage }) => isPage(url))?.name) ?? null;
}

/** `gmail` of `gmail/thread`. */
const siteOf = (page: string) => page.split('/')[0];
