import type { Page } from 'playwright';
import { startChromium } from '../e2e/browsers/chromium.ts';
import type { Seat } from './seat.ts';

export interface KeysideOptions {
  profile: string;
  /** Folder of the built extension. */
  extension: string;
  /** Where it is connected to. */
  address: string;
  token: string;
  tabs: number;
}

/** A browser with the extension in it, connected, and pages of it that have no script of its own. */
export async function startKeyside({
  profile,
  extension,
  address,
  token,
  tabs,
}: KeysideOptions): Promise<Seat> {
  // The sample sites are not visited.
  const options = { profile, extension, sitesPort: 1, headless: !process.env.KEYSIDE_HEADED };
  const { context, origin, room, stopWorker } = await startChromium(options);
  const pages: Page[] = [];
  for (let tab = 0; tab < tabs; tab++) {
    const page = await context.newPage();
    await page.goto(`${origin}/manifest.json`);
    pages.push(page);
  }
  const inside = await room.page();
  await inside.evaluate(staySignedIn, { address, token });
  return { context, tabs: pages, scope: origin, stopWorker, wake: () => inside.evaluate(flush) };
}

/** Resolves when no more than so many changes wait in the outbox. */
export const untilWaiting = (page: Page, most: number) => page.evaluate(waitFor, most);

/** Resolves when nothing is in the outbox any more but what waits for the person to decide. */
export const untilSent = (page: Page) => page.evaluate(waitForAll);

/** What is in the outbox, each in a line. */
export const listQueue = (page: Page) => page.evaluate(queue);

interface Standing {
  waiting: number;
  aside: number;
}
type Heard = (changes: Record<string, { newValue?: unknown }>) => void;
declare const chrome: {
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>> };
    session: {
      get(key: string): Promise<Record<string, unknown>>;
      onChanged: Record<'addListener' | 'removeListener', (heard: Heard) => void>;
    };
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

// These run in a page of the extension.

async function staySignedIn(body: { address: string; token: string }): Promise<void> {
  let busy = false;
  async function signIn(): Promise<void> {
    if (busy) return;
    busy = true;
    for (;;) {
      const answer = await chrome.runtime.sendMessage({ kind: 'connect', body }).catch(() => undefined);
      if ((answer as { ok: boolean } | undefined)?.ok) break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    busy = false;
  }
  const isOut = (status: unknown) =>
    (status as { connection: string } | undefined)?.connection === 'signed-out';
  chrome.storage.session.onChanged.addListener(({ status }) => void (isOut(status?.newValue) && signIn()));
  const { connection } = await chrome.storage.local.get('connection');
  const { status } = await chrome.storage.session.get('status');
  // A browser that was killed comes back connected.
  if (!connection || isOut(status)) await signIn();
}

async function flush(): Promise<void> {
  await chrome.runtime.sendMessage({ kind: 'flush', body: {} }).catch(() => undefined);
}

async function waitFor(most: number): Promise<void> {
  const holds = (standing: unknown) => ((standing as Standing | undefined)?.waiting ?? 0) <= most;
  const reached = new Promise<void>((resolve) => {
    const heard: Heard = ({ outbox }) => {
      if (!outbox || !holds(outbox.newValue)) return;
      chrome.storage.session.onChanged.removeListener(heard);
      resolve();
    };
    chrome.storage.session.onChanged.addListener(heard);
  });
  const { outbox } = await chrome.storage.session.get('outbox');
  if (!holds(outbox)) await reached;
}

async function waitForAll(): Promise<void> {
  // What has failed nine times waits for minutes by then, unless somebody comes to see.
  await chrome.runtime.sendMessage({ kind: 'flush', body: {} }).catch(() => undefined);
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const heard: Heard = ({ outbox }) => {
        if ((outbox?.newValue as Standing | undefined)?.waiting !== 0) return;
        chrome.storage.session.onChanged.removeListener(heard);
        resolve();
      };
      chrome.storage.session.onChanged.addListener(heard);
    });
    // The outbox itself is asked, and not only what is said of it.
    const answer = await chrome.runtime.sendMessage({ kind: 'queue', body: { accountId: null } });
    const { items } = answer as { items: { state: string }[] };
    if (items.every(({ state }) => state === 'aside')) return;
    await changed;
  }
}

async function queue(): Promise<string[]> {
  interface Item {
    seq: number;
    state: string;
    tries: number;
    notBefore: number;
    accountId: string;
    change: { id: string; type: string };
    trouble: { kind: string; sentence: string } | null;
  }
  const answer = await chrome.runtime.sendMessage({ kind: 'queue', body: { accountId: null } });
  const { items } = answer as { items: Item[] };
  return items.map(({ seq, state, tries, notBefore, accountId, change, trouble }) => {
    const wait = notBefore === 0 ? 0 : Math.round((notBefore - Date.now()) / 1000);
    const why = trouble ? `${trouble.kind}: ${trouble.sentence}` : 'no trouble';
    return `${seq} ${change.type} ${change.id} of ${accountId}: ${state}, ${tries} tries, in ${wait} s, ${why}`;
  });
}
