import browser from 'webextension-polyfill';
import type { BriefHandoff } from '../messages/view.ts';
import type { Id } from '../model/index.ts';
import { session } from '../storage.ts';

/** The last few can be loaded again; one holds up to two hundred guests. */
const KEPT = 5;

/**
 * Opens the page that a brief is printed from. What it is about is handed over in the session, so that the address says
 * no more than a random name. Nothing opens where the tab shows no event any more.
 */
export async function openBrief({ tabId, accountId }: { tabId: number; accountId: Id }): Promise<void> {
  const { [`tab:${tabId}` as const]: tab, briefs = [] } = await session.get(`tab:${tabId}`, 'briefs');
  if (!tab?.sighting?.meeting) return;
  const { sighting, match } = tab;
  const handoff: BriefHandoff = { id: crypto.randomUUID(), accountId, sighting, people: match.people };
  await session.set(['briefs', [handoff, ...briefs].slice(0, KEPT)]);
  await browser.tabs.create({ url: browser.runtime.getURL(`/brief.html#${handoff.id}`), openerTabId: tabId });
}
