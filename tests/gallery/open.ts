import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { getBrowser } from '../../scripts/browser.ts';

export interface Gallery extends AsyncDisposable {
  browser: Browser;
  address(state: string, options?: Record<string, string>): string;
  /** Brings the page to a state; without a load where it is in the gallery already. */
  show(page: Page, state: string): Promise<void>;
  states: string[];
}

declare const galleryShow: (state: string) => void;

/** The gallery as it is built for people, on a free port, and a browser to look at it. */
export async function openGallery(): Promise<Gallery> {
  const configFile = resolve(import.meta.dirname, 'vite.config.ts');
  const outDir = await mkdtemp(join(tmpdir(), 'keyside-gallery-'));
  const common = { configFile, logLevel: 'error', build: { outDir } } as const;
  await build(common);
  const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 0 } });
  const base = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: getBrowser(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  await page.goto(base);
  await page.locator('h1').waitFor();
  const states = await page.locator('li > a:first-child').allTextContents();
  await page.close();
  const address = (state: string, options: Record<string, string> = {}) =>
    `${base}?${new URLSearchParams({ state, ...options })}`;
  return {
    browser,
    states,
    address,
    async show(page, state) {
      if (page.url().startsWith(base)) return page.evaluate((name) => galleryShow(name), state);
      await page.goto(address(state));
      await page.locator('#root > *').waitFor();
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
