import { type Browser, type BrowserServer, chromium, type Page } from 'playwright';
import { getBrowser } from '../../scripts/browser.ts';

export interface Gallery extends AsyncDisposable {
  browser: Browser;
  address(state: string, options?: Record<string, string>): string;
  /** Brings the page to a state; without a load where it is in the gallery already. */
  show(page: Page, state: string): Promise<void>;
  states: string[];
  /** Pixels of the windows in which a state is seen: a panel's are narrower than a page's. */
  widths(state: string): readonly number[];
}

const pages = /^(portfolio|report|forecast|white-space|map|sides|brief|renewals-ahead)/;

declare const galleryShow: (state: string) => void;

const options = { executablePath: getBrowser(), args: ['--no-sandbox'] };

export type { BrowserServer };
/** A browser for many to share. */
export const launchServer = (): Promise<BrowserServer> => chromium.launchServer(options);

/**
 * A browser to look at the gallery, which stands at `base`.
 *
 * @param endpoint of one that is shared; else it is one's own
 */
export async function openGallery(base: string, endpoint?: string): Promise<Gallery> {
  const browser = endpoint ? await chromium.connect(endpoint) : await chromium.launch(options);
  const page = await browser.newPage();
  await page.goto(base);
  await page.locator('h1').waitFor();
  const states = await page.locator('li > a:first-child').allTextContents();
  await page.close();
  const address = (state: string, more: Record<string, string> = {}) =>
    `${base}?${new URLSearchParams({ state, ...more })}`;
  return {
    browser,
    states,
    widths: (state) => (pages.test(state) ? [360, 720, 1360] : [280, 360, 640]),
    address,
    async show(page, state) {
      if (page.url().startsWith(base)) return page.evaluate((name) => galleryShow(name), state);
      await page.goto(address(state));
      await page.locator('#root > *').waitFor();
      await page.evaluate('galleryReady');
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
