import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'playwright/test';
import { buildDemo } from '../../scripts/demo-build.ts';
import { startSampleSites } from '../sample-sites/server.ts';
import { type BareChromium, startBareChromium } from './browsers/bare-chromium.ts';

const test = base.extend<{ bare: BareChromium }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads in the pattern what a fixture needs
  bare: async ({}, use) => {
    const sites = await startSampleSites();
    const profile = await mkdtemp(join(tmpdir(), 'keyside-ahead-'));
    const extension = await buildDemo('chrome');
    const bare = await startBareChromium({ profile, extension, sitesPort: sites.port, headless: true });
    await use(bare);
    await bare.close();
    await sites.close();
    await rm(profile, { recursive: true, force: true });
  },
});

test.skip(({ browserName }) => browserName !== 'chromium', 'Firefox renders no page ahead of a click.');

/** Without bubbles, whose frame keeps Chromium from opening the page that it has rendered ahead. */
const first = 'https://www.linkedin.com/in/fiona-caldwell/?delay=0&bubbles=off';
const next = 'https://www.linkedin.com/in/maria-lopes/?delay=0&bubbles=off';

test('a page that was rendered ahead says nothing until it is opened, and has its handle then', async ({
  bare,
}) => {
  const inside = await bare.inExtension();
  const seen = () => inside.evaluate(`(${keysSeen})()`);

  const page = await bare.open(first);
  await expect.poll(seen).toEqual(['fiona-caldwell']);
  const comes = page.ahead();
  await page.evaluate(`(${renderAhead})(${JSON.stringify(next)})`);
  const ahead = await comes;
  await expect.poll(() => ahead.evaluate('document.prerendering && document.title')).toContain('Maria Lopes');
  expect(await seen()).toEqual(['fiona-caldwell']);

  await page.evaluate(`location.assign(${JSON.stringify(next)})`);
  await expect.poll(() => ahead.evaluate('document.prerendering')).toBe(false);
  await expect.poll(seen).toEqual(['maria-lopes']);
  await expect.poll(() => ahead.buttonNames()).toContain('Close Keyside');
});

declare const chrome: {
  storage: { session: { get(keys: null): Promise<Record<string, { sighting?: { key: string } }>> } };
};
declare const trustedTypes: {
  createPolicy(
    name: string,
    rules: { createScript(text: string): string },
  ): { createScript(text: string): string };
};

/** Runs in a page of the extension: whom the background holds to be on show, by tab. */
async function keysSeen(): Promise<(string | undefined)[]> {
  const items = await chrome.storage.session.get(null);
  const tabs = Object.entries(items).filter(([name]) => name.startsWith('tab:'));
  return tabs.map(([, view]) => view.sighting?.key);
}

/** Runs in a page that takes scripts only as LinkedIn does. */
function renderAhead(address: string): void {
  const policy = trustedTypes.createPolicy('ahead', { createScript: (text) => text });
  const rules = { prerender: [{ urls: [address], eagerness: 'immediate' }] };
  const script = document.createElement('script');
  script.type = 'speculationrules';
  script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  script.textContent = policy.createScript(JSON.stringify(rules));
  document.head.append(script);
}
