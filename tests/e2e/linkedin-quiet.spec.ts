import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Request } from 'playwright';
import { getBrowser } from '../../scripts/browser.ts';
import { switches } from '../../scripts/launch.ts';
import { expect, test } from './fixture.ts';
import { viewOf } from './reading.ts';
import { openSide } from './side.ts';

const profile = 'https://www.linkedin.com/in/maria-lopes/?delay=0&experience=0&piece=0';

test.skip(
  ({ browserName }) => browserName === 'firefox',
  'a bare browser to compare with is started in Chromium only; in Firefox an extension has another address in each profile',
);

test.beforeEach(({ connect }) => connect());

test('with the side panel chosen, LinkedIn’s page is the same with Keyside and without', async ({
  page,
  extension,
  sites,
}) => {
  await chooseSide(extension.context, extension.id);
  await page.addInitScript(countIds);
  await page.goto(profile);
  await expect
    .poll(async () => (await viewOf(extension.context))?.match.accounts[0]?.name)
    .toBe('Arden Medical');
  await still(page);
  const withKeyside = await everythingOf(page);

  const without = await bareBrowser(sites.port, async (bare) => {
    await bare.addInitScript(countIds);
    await bare.goto(profile);
    await still(bare);
    return everythingOf(bare);
  });
  expect(withKeyside).toEqual(without);
});

test('with the panel in the page, the same look at it does tell the difference', async ({ page, sites }) => {
  await page.addInitScript(countIds);
  await page.goto(profile);
  await page.waitForFunction(() => document.documentElement.lastElementChild !== document.body);
  await still(page);
  const withKeyside = await everythingOf(page);
  const without = await bareBrowser(sites.port, async (bare) => {
    await bare.addInitScript(countIds);
    await bare.goto(profile);
    await still(bare);
    return everythingOf(bare);
  });
  expect(withKeyside).not.toEqual(without);
});

test('what LinkedIn tries to find extensions by finds nothing', async ({ page, extension }) => {
  await chooseSide(extension.context, extension.id);
  await page.goto(profile);
  const found = await page.evaluate(probe, extension.id);
  expect(found).toEqual([]);
});

test('Keyside asks LinkedIn for nothing, in the page and beside it', async ({ page, extension }) => {
  const asked: string[] = [];
  const note = (request: Request) => {
    const from = request.serviceWorker()?.url() ?? request.frame().url();
    if (from.startsWith('chrome-extension://')) asked.push(request.url());
  };
  extension.context.on('request', note);
  await page.goto(profile);
  const side = await openSide(extension);
  await expect.poll(side.text).toContain('Arden Medical');
  await side.close();
  await chooseSide(extension.context, extension.id);
  await page.reload();
  const again = await openSide(extension);
  await expect.poll(again.text).toContain('Arden Medical');
  await again.close();
  extension.context.off('request', note);
  expect(asked.filter((url) => /linkedin\.com|licdn\.com/.test(url))).toEqual([]);
});

/** As the choice in the options does. */
async function chooseSide(context: BrowserContext, id: string): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  const choice = options.getByRole('group', { name: 'LinkedIn' }).getByLabel('In the browser’s side panel');
  await choice.click();
  await expect(choice).toBeChecked();
  await options.close();
}

/** The page makes ids by chance; runs in it before its own scripts. */
function countIds(): void {
  let last = 0;
  crypto.randomUUID = () => `0-0-0-0-${++last}`;
}

/** The page has come to rest. */
async function still(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('[componentkey*="ExperienceTopLevelSection"]').first().waitFor();
}

async function bareBrowser<T>(port: number, use: (page: Page) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-bare-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: getBrowser(),
    headless: false,
    viewport: null,
    ignoreHTTPSErrors: true,
    args: switches({ sitesPort: port, headless: true }),
  });
  const page = await context.newPage();
  const result = await use(page);
  await context.close();
  await rm(folder, { recursive: true, force: true });
  return result;
}

/** All that a page can see of itself: its nodes, its rules, its globals and what they are made of. */
function everythingOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const rulesOf = (sheet: CSSStyleSheet) => [...sheet.cssRules].map(({ cssText }) => cssText);
    const functions = Object.getOwnPropertyNames(window)
      .map((name) => [name, Object.getOwnPropertyDescriptor(window, name)?.value] as const)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, value]) => [name, ...Object.getOwnPropertyNames(value.prototype ?? {})]);
    return {
      // A nonce is another one each time.
      markup: document.documentElement.outerHTML.replaceAll(/nonce="[^"]*"/g, ''),
      rules: [...document.styleSheets].map(rulesOf),
      adopted: document.adoptedStyleSheets.map(rulesOf),
      globals: Object.getOwnPropertyNames(window).sort(),
      ofDocument: Object.getOwnPropertyNames(document).sort(),
      functions,
      frames: window.length,
      margin: getComputedStyle(document.documentElement).margin,
      entries: performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin),
    };
  });
}

/** Three ways that pages look for extensions: fetching what they may show, calling them, and their marks in the page. */
async function probe(id: string): Promise<string[]> {
  const found: string[] = [];
  const files = ['panel.html', 'popup.html', 'options.html', 'manifest.json', 'icon/16.png', 'icon.svg'];
  for (const file of [...files, 'content-scripts/linkedin.js', 'background.js']) {
    const address = `chrome-extension://${id}/${file}`;
    await fetch(address).then(
      () => found.push(`fetched ${file}`),
      () => undefined,
    );
    const image = new Image();
    const loaded = new Promise<boolean>((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
    });
    image.src = address;
    if (await loaded) found.push(`showed ${file}`);
  }
  const { chrome } = window as { chrome?: { runtime?: { sendMessage?: unknown } } };
  if (chrome?.runtime?.sendMessage) found.push('could call an extension');
  for (const element of document.querySelectorAll('*'))
    for (const { value } of element.attributes)
      if (value.includes('chrome-extension:') || value.includes(id))
        found.push(`mark in ${element.localName}`);
  return found;
}
