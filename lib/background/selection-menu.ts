import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { t } from '../i18n/index.ts';
import type { Answer } from '../messages/protocol.ts';
import { tellTab } from '../messages/tell.ts';
import { openSidePanel } from '../panel/side.ts';
import { siteAt, siteOrigins } from '../sites/origins.ts';
import { session, settings } from '../storage.ts';
import { setSurely } from './hot.ts';

/** What selected words can become, in the order of the menu. */
const entries = { 'we-owe': 'menu.weOwe', 'they-owe': 'menu.theyOwe' } as const;

/** Puts the entries into the page's own menu; the browser keeps them until the next version. */
export async function fillMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, words] of Object.entries(entries))
    browser.contextMenus.create({
      id,
      title: t(words),
      contexts: ['selection'],
      documentUrlPatterns: siteOrigins.map((origin) => `${origin}/*`),
    });
}

/** Hands out what was asked for, once. */
export async function takeForm(tabId: number): Promise<Answer<'take-form'>> {
  const key = `form:${tabId}` as const;
  const form = (await session.get(key))[key] ?? null;
  if (form) await session.remove(key);
  return { form };
}

/** Opens the panel, in the press itself, with the selected words in the form of a promise. */
export function chosen({ menuItemId, selectionText = '' }: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const task = menuItemId as keyof typeof entries;
  if (tab?.id === undefined || !Object.hasOwn(entries, task)) return Promise.resolve();
  return openForm(tab, { task, subject: selectionText.replace(/\s+/g, ' ').trim().slice(0, 500) });
}

async function openForm(tab: Tabs.Tab, form: Parameters<typeof setForm>[1]): Promise<void> {
  const tabId = tab.id ?? -1;
  // The browser lets its side panel be opened in the press alone, so it is not asked first where the panel stands.
  const inPage = tellTab(tabId, { kind: 'dock', action: 'open' });
  await setForm(tabId, form);
  const site = siteAt(tab.url);
  const place = site && (await settings.get(`place:${site}`));
  await inPage;
  if (place === 'side') await openSidePanel({ tabId });
}

const setForm = (tabId: number, form: { task: keyof typeof entries; subject: string }) =>
  setSurely([`form:${tabId}`, form]);
