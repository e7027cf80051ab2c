import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build, preview } from 'vite';
import { getBrowser } from '../../scripts/browser.ts';

export interface Gallery extends AsyncDisposable {
  browser: Browser;
  address(state: string, options?: Record<string, string>): string;
  states: string[];
}

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
  return {
    browser,
    states,
    address: (state, options = {}) => `${base}?${new URLSearchParams({ state, ...options })}`,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
