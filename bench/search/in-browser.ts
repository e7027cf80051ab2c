import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { getBrowser } from '../../scripts/browser.ts';
import type { Built } from './page.ts';

export interface Stored extends Built {
  accounts: number;
  contacts: number;
  /** Milliseconds of the first search after everything in memory was lost. */
  first: number[];
  /** Of each key pressed after it. */
  times: number[];
}

/** The same search over Chromium's database, from the key to what the panel is sent. */
export async function measureStored(
  accounts: number,
  contacts: number,
  texts: readonly string[],
): Promise<Stored> {
  const site = await serve(await bundle());
  const browser = await chromium.launch({
    executablePath: getBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const open = async () => {
      await page.goto(site.url);
      await page.waitForFunction('window.search');
    };
    await open();
    const built = await page.evaluate(([a, c]) => window.search.build(a, c), [accounts, contacts] as const);
    const first: number[] = [];
    const times: number[] = [];
    const share = Math.ceil(texts.length / ROUNDS);
    for (let round = 0; round < ROUNDS; round++) {
      await open();
      const part = texts.slice(round * share, (round + 1) * share);
      const [cold = Number.NaN, ...warm] = await page.evaluate((some) => window.search.find(some), part);
      first.push(cold);
      times.push(...warm);
    }
    return { ...built, accounts, contacts, first, times };
  } finally {
    await browser.close();
    site.close();
  }
}

const ROUNDS = 7;

async function bundle(): Promise<string> {
  const outDir = join(import.meta.dirname, '../../.cache/bench-search');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: join(import.meta.dirname, 'main.ts'), formats: ['es'], fileName: 'bench' },
    },
  });
  return readFile(join(outDir, 'bench.js'), 'utf8');
}

async function serve(script: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/bench.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    // As strict as in an extension, where no code is made from text: that is how fast zod can be there.
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
    response.end(
      isScript
        ? script
        : '<!doctype html><title>search</title><script type="module" src="/bench.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
