import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findFirefox, getBrowser } from '../../../scripts/browser.ts';
import { launchFirefox } from '../../../scripts/firefox/launch.ts';
import { switches } from '../../../scripts/launch.ts';
import { noFirefox } from './firefox.ts';

interface Bare {
  profile: string;
  sitesPort: number;
}

/** The same browser at the same sample sites, without Keyside. */
const starts = {
  chromium: ({ profile, sitesPort }: Bare): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      executablePath: getBrowser(),
      headless: false,
      viewport: null,
      ignoreHTTPSErrors: true,
      args: switches({ sitesPort, headless: true }),
    }),
  async firefox(bare: Bare): Promise<BrowserContext> {
    const browser = findFirefox();
    if (!browser) throw new Error(noFirefox);
    const options = { ...bare, browser, extension: null, headless: true, idle: 30_000 };
    return (await launchFirefox(options)).context;
  },
} as const;

export async function inBareBrowser<T>(
  name: keyof typeof starts,
  sitesPort: number,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-bare-'));
  const context = await starts[name]({ profile: join(folder, 'profile'), sitesPort });
  const result = await use(await context.newPage());
  await context.close();
  await rm(folder, { recursive: true, force: true });
  return result;
}
