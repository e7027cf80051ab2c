import type { Frame, Page } from 'playwright';
import { test as base, expect } from 'playwright/test';
import { findFirefox } from '../../scripts/browser.ts';
import type { DemoApi } from '../../scripts/demo/api.ts';
import { panelFrame } from '../../scripts/demo/panel.ts';
import { type SampleSites, startSampleSites } from '../sample-sites/server.ts';
import { startApi } from './api.ts';
import { noFirefox } from './browsers/firefox.ts';
import { collectErrors, type Errors } from './errors.ts';
import { type Extension, startExtension } from './extension.ts';
import { type Faults, startFaults } from './faults.ts';

export { expect };

/** A copy of a database is there in less than a second; an embedded one takes as long as a story. */
const isCheap = process.env.KEYSIDE_TEST_CLUSTER !== undefined;

interface Shared {
  sites: SampleSites;
  /** Where one for each test would cost too much; each then finds what those before it have written. */
  sharedApi: DemoApi | undefined;
  extension: Extension;
}

interface Each {
  /** Without its browser a test is skipped. */
  installed: undefined;
  api: DemoApi;
  /** The way to the API, for tests to break. */
  faults: Faults;
  /** A test fails when something went wrong unnoticed. */
  errors: Errors;
  /** Nothing of an earlier test is remembered: no connection, no correction, no width. */
  fresh: undefined;
  /** Connects the extension to the API, through the way that can be broken. */
  connect(): Promise<void>;
  /** The panel in the test's page, or in another one; waits until it is there. */
  panel(page?: Page): Promise<Frame>;
}

/**
 * The built extension in a real browser and the sample sites, started once for all tests; and the API with the sample as
 * it was, for each.
 */
export const test = base.extend<Each, Shared>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads in the pattern what a fixture needs
  sites: [async ({}, use) => lend(use, await startSampleSites()), { scope: 'worker' }],
  sharedApi: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => (isCheap ? use(undefined) : lend(use, await startApi())),
    { scope: 'worker', timeout: 180_000 },
  ],
  extension: [
    async ({ sites, browserName }, use) =>
      lend(use, await startExtension(browserOf(browserName), sites.port)),
    { scope: 'worker', timeout: 120_000 },
  ],

  installed: [
    async ({ browserName }, use, testInfo) => {
      testInfo.skip(browserName === 'firefox' && !findFirefox(), noFirefox);
      await use(undefined);
    },
    { auto: true },
  ],
  context: async ({ extension }, use) => use(extension.context),
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close();
  },
  api: async ({ sharedApi }, use) => (sharedApi ? use(sharedApi) : lend(use, await startApi())),
  faults: async ({ api }, use) => lend(use, await startFaults(api.url)),
  errors: [
    async ({ extension }, use) => {
      const ended = new AbortController();
      const errors = collectErrors(extension.context, ended.signal);
      await use(errors);
      for (const error of await extension.uncaught()) errors.add(`uncaught: ${error}`);
      ended.abort();
      expect(errors.seen).toEqual([]);
    },
    { auto: true },
  ],
  fresh: [
    async ({ extension }, use) => {
      await extension.reset();
      await use(undefined);
    },
    { auto: true },
  ],
  connect: async ({ extension, api, faults }, use) => use(() => extension.connect(faults.url, api.token)),
  panel: async ({ page }, use) => use((other) => panelFrame(other ?? page)),
});

export function browserOf(browserName: string): 'chromium' | 'firefox' {
  return browserName === 'firefox' ? 'firefox' : 'chromium';
}

async function lend<T extends { close(): Promise<void> }>(
  use: (thing: T) => Promise<void>,
  thing: T,
): Promise<void> {
  await use(thing);
  await thing.close();
}
