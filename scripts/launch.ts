import { type BrowserContext, chromium } from 'playwright';
import { sampleHosts } from '../tests/sample-sites/hosts.ts';
import { crmHosts } from '../tests/sample-sites/lent.ts';

export interface LaunchOptions {
  /** Path of the browser. */
  browser: string;
  /** Folder of the browser's profile. */
  profile: string;
  /** Folder of the built extension. */
  extension: string;
  /** Port of the sample sites on this machine. */
  sitesPort: number;
  headless: boolean;
  /** More switches for the browser. */
  args?: readonly string[];
}

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  /** Of the extension's pages. */
  origin: string;
}

/**
 * Starts a browser in which the extension is installed and the sample sites stand at their real addresses. Chrome has
 * ignored --load-extension since 137, so the extension is loaded over the debugging pipe, which all of them can.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: options.browser,
    headless: false,
    viewport: null,
    // Whoever started us decides what Ctrl+C stops, and in which order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: switches(options),
  });
  const extensionId = await loadExtension(context, options.extension);
  return { context, extensionId, origin: `chrome-extension://${extensionId}` };
}

/** Loads the built extension, or loads it anew (an update) when it is there already; answers its id. */
export async function loadExtension(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be driven.');
  const session = await browser.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path });
  await session.detach();
  return id;
}

export function switches({
  sitesPort,
  headless,
  args = [],
}: Pick<LaunchOptions, 'sitesPort' | 'headless' | 'args'>): string[] {
  const rules = [...sampleHosts, ...crmHosts].map((host) => `MAP ${host}:443 127.0.0.1:${sitesPort}`);
  return [
    '--enable-unsafe-extension-debugging',
    `--host-resolver-rules=${rules.join(',')}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--window-size=1280,800',
    ...(headless ? ['--headless=new'] : []),
    // Chromium refuses its sandbox to root; containers have nobody else.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...args,
  ];
}
