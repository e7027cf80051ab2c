import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { TabView } from '../../lib/messages/view.ts';
import type { Extension } from './extension.ts';

/** A page of a sample site, and what Keyside should make of it with the sample portfolio. */
export interface Reading {
  name: string;
  /** Comes to the page as a person does. */
  go(page: Page): Promise<unknown>;
  /** The one account that may be shown beside it, for certain or as a question. */
  account: string | null;
  certainty: 'certain' | 'question' | 'several' | 'none' | 'own';
}

/** What became of a page. A wrong account is the worst there is; a question where there is an answer is a pity. */
export type Outcome = 'right' | 'uncertain' | 'wrong';

/** Goes to a page and says how it was read; waits until it is read as it should be, as long as for anything. */
export async function readPage(extension: Extension, page: Page, reading: Reading): Promise<Outcome> {
  await page.goto('about:blank');
  await reading.go(page);
  let outcome: Outcome | undefined;
  const isRight = async () => {
    outcome = outcomeOf(await viewOf(extension), reading);
    return outcome;
  };
  await expect
    .poll(isRight, { intervals: [50] })
    .toBe('right')
    .catch(() => undefined);
  return outcome ?? 'uncertain';
}

declare const chrome: {
  tabs: { query(of: object): Promise<{ id: number }[]> };
  storage: { session: { get(key: string): Promise<Record<string, TabView>> } };
};

/** What the background has published of the tab in front; undefined before it has. */
export async function viewOf({ room }: Extension): Promise<TabView | undefined> {
  const page = await room.page();
  return page.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const key = `tab:${tab?.id}`;
    return (await chrome.storage.session.get(key))[key];
  });
}

function outcomeOf(view: TabView | undefined, { account, certainty }: Reading): Outcome {
  if (!view) return 'uncertain';
  const { state, accounts } = view.match;
  const ids = accounts.filter((one) => one.certainty === 'certain').map(({ accountId }) => accountId);
  if (certainty === 'several') return state === 'several' ? 'right' : 'uncertain';
  if (ids.some((id) => id !== account)) return 'wrong';
  // Certain of the right account, even where a question was all that was hoped for.
  if (ids.length > 0) return 'right';
  if (state === 'question') return certainty === 'question' ? 'right' : 'uncertain';
  return certainty === 'none' || certainty === 'own' ? 'right' : 'uncertain';
}
