import type { BrowserContext, Page } from 'playwright';
import type { TabView } from '../../lib/messages/view.ts';

/** What the background published for the tab, and when it could be known outside it. Epoch milliseconds. */
export interface Shown {
  at: number;
  /** Accounts said for certain. */
  certain: string[];
  state: string;
}

type Change = { newValue?: TabView };
type Hear = (changes: Record<string, Change>) => void;
declare const chrome: {
  storage: {
    session: {
      onChanged: { addListener(hear: Hear): void; removeListener(hear: Hear): void };
      set(items: object): Promise<void>;
    };
  };
};
declare global {
  interface Window {
    shown: Shown[];
  }
}

/** A page of the extension, so that what is recorded outlives its worker. */
export async function startRecorder(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  await page.evaluate(record);
  return page;
}

/** What was recorded since the last time, and what was shown then. */
export function takeShown(recorder: Page): Promise<Shown[]> {
  return recorder.evaluate(() => {
    const taken = window.shown;
    window.shown = taken.slice(-1);
    return taken;
  });
}

/** The control: milliseconds until something written to the same storage is heard of, on this machine now. */
export const measureHearing = (recorder: Page): Promise<number> => recorder.evaluate(hearOwnWrite);

/** Runs in the page of the extension. */
function hearOwnWrite(): Promise<number> {
  const { session } = chrome.storage;
  return new Promise((resolve) => {
    const began = performance.now();
    const hear: Hear = (changes) => {
      if (!('bench' in changes)) return;
      session.onChanged.removeListener(hear);
      resolve(performance.now() - began);
    };
    session.onChanged.addListener(hear);
    void session.set({ bench: began });
  });
}

/** Runs in the page of the extension; only one page of a site is open at a time. */
function record(): void {
  window.shown = [];
  chrome.storage.session.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!key.startsWith('tab:')) continue;
      const { state = 'nobody', accounts = [] } = newValue?.match ?? {};
      const certain = accounts.filter((one) => one.certainty === 'certain').map((one) => one.accountId);
      window.shown.push({ at: performance.timeOrigin + performance.now(), certain, state });
    }
  });
}
