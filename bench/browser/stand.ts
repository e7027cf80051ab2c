import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { getBrowser } from '../../scripts/browser.ts';
import { connect } from '../../scripts/demo/connect.ts';
import { buildDemo } from '../../scripts/demo-build.ts';
import { launch, loadExtension } from '../../scripts/launch.ts';
import { stopWorker } from '../../tests/e2e/worker.ts';
import { startSampleSites } from '../../tests/sample-sites/server.ts';
import { buildPeer } from '../peer/build.ts';
import { startQuickApi } from './api.ts';
import { makePeerAtHome } from './at-home.ts';
import { buildNothing } from './nothing.ts';

export type Installed = 'keyside' | 'peer' | 'both' | 'none';

/** A browser on the sample Gmail with what is to be measured installed in it. */
export interface Stand {
  readonly context: BrowserContext;
  /** A new tab at this hash; `search` holds settings of the sample (tests/sample-sites/gmail/page/settings.ts). */
  open(search: string, hash?: string): Promise<Page>;
  stopWorkers(): Promise<void>;
  /** Forgets what is held in memory of accounts; what is on disk stays. */
  forgetHot(): Promise<void>;
  close(): Promise<void>;
}

export async function startStand(installed: Installed): Promise<Stand> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-bench-'));
  const [sites, api] = await Promise.all([startSampleSites(), startQuickApi()]);
  const extensions = await buildAll(installed, folder);
  const { context, origin } = await launch({
    browser: getBrowser(),
    profile: join(folder, 'profile'),
    extension: extensions[0] ?? (await buildNothing(folder)),
    sitesPort: sites.port,
    headless: !process.env.KEYSIDE_HEADED,
  });
  for (const path of extensions.slice(1)) await loadExtension(context, path);
  if (installed === 'keyside' || installed === 'both') {
    const page = await connect({ context, origin, address: api.url, token: api.token });
    await page.close();
  }

  /** Does something in a page of the extension's that has no script of its own. */
  async function inside<T>(act: (page: Page) => Promise<T>): Promise<T> {
    const page = await context.newPage();
    await page.goto(`${origin}/manifest.json`);
    const done = await act(page);
    await page.close();
    return done;
  }

  return {
    context,
    async open(search, hash = '#inbox') {
      const page = await context.newPage();
      // The peer makes Trusted Types policies that the sample's page does not allow; so that all are on the same page.
      const session = await context.newCDPSession(page);
      await session.send('Page.setBypassCSP', { enabled: true });
      await page.addInitScript(makePeerAtHome);
      await page.goto(`https://mail.google.com/mail/u/0/${search}${hash}`);
      return page;
    },
    stopWorkers: () => inside(stopWorker),
    forgetHot: () => inside((page) => page.evaluate(forgetHot)),
    async close() {
      await context.close();
      await Promise.all([sites.close(), api.close(), rm(folder, { recursive: true, force: true })]);
    },
  };
}

declare const chrome: {
  storage: { session: { get(keys: null): Promise<object>; remove(keys: string[]): Promise<void> } };
};

/** Runs in a page of the extension. */
async function forgetHot(): Promise<void> {
  const { session } = chrome.storage;
  const keys = Object.keys(await session.get(null));
  await session.remove(keys.filter((key) => /^(hot$|context:|hits:|tab:)/.test(key)));
}

async function buildAll(installed: Installed, folder: string): Promise<string[]> {
  const paths: string[] = [];
  if (installed === 'keyside' || installed === 'both') paths.push(await copyDemo(folder));
  if (installed === 'peer' || installed === 'both') paths.push(await buildPeer());
  return paths;
}

/** A copy, so that what is measured stays as it is when the sources change meanwhile and the demo is built anew. */
async function copyDemo(folder: string): Promise<string> {
  const path = join(folder, 'keyside');
  await cp(await buildDemo(), path, { recursive: true });
  return path;
}
