import { chromium, type Page } from 'playwright';
import { getBrowser } from '../../../scripts/browser.ts';
import { switches } from '../../../scripts/launch.ts';
import { stopWorker } from '../../e2e/worker.ts';
import type { Seat } from '../seat.ts';
import { peerOrigin } from './site.ts';

export interface WorkboxOptions {
  profile: string;
  sitePort: number;
  tabs: number;
}

/** A browser on the peer's site, whose worker has taken it over. */
export async function startWorkbox({ profile, sitePort, tabs }: WorkboxOptions): Promise<Seat> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: getBrowser(),
    headless: false,
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreHTTPSErrors: true,
    args: switches({
      sitesPort: sitePort,
      headless: !process.env.KEYSIDE_HEADED,
      // A worker is not registered where the certificate is only forgiven to the page.
      args: ['--ignore-certificate-errors'],
    }),
  });
  const pages: Page[] = [];
  for (let tab = 0; tab < tabs; tab++) {
    const page = await context.newPage();
    await page.goto(peerOrigin);
    await page.evaluate(takeOver);
    pages.push(page);
  }
  const behind = await context.newPage();
  await behind.goto(`${peerOrigin}/worker.js`);
  return {
    context,
    tabs: pages,
    scope: peerOrigin,
    stopWorker: () => stopWorker(behind),
    wake: () => behind.evaluate(() => fetch('/').then(() => undefined)).catch(() => undefined),
  };
}

/** Tells the worker what the browser tells it when it believes that the connection is there again. */
export async function sync(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(peerOrigin));
      if (own) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin: peerOrigin,
    registrationId: await registered,
    tag: 'workbox-background-sync:writes',
    lastChance: false,
  });
  await session.detach();
}

/**
 * Replays until the queue is empty: a sync event that fails is repeated by the browser minutes later, here at once.
 * Answers how many are left after many rounds.
 */
export async function replay(page: Page): Promise<number> {
  let left = await page.evaluate(countQueued, null);
  for (let round = 0; left > 0 && round < 50; round++) {
    await sync(page);
    left = await page.evaluate(countQueued, left);
  }
  return left;
}

// These run in a page of the peer's site.

async function takeOver(): Promise<void> {
  const taken = new Promise<void>((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
  );
  await navigator.serviceWorker.register('/worker.js');
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) await taken;
}

/** Looks a few times more once there was a replay, since nobody tells when a sync event is over. */
async function countQueued(before: number | null): Promise<number> {
  async function count(): Promise<number> {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'workbox-background-sync')) return 0;
    const database = await done(indexedDB.open('workbox-background-sync'));
    const queued = await done(database.transaction('requests').objectStore('requests').count());
    database.close();
    return queued;
  }
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let last = before ?? (await count());
  for (let look = 0; look < 20 && before !== null; look++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await count();
    if (now === 0 || (now === last && now < before)) return now;
    last = now;
  }
  return last;
}
