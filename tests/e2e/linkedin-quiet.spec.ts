import type { Page } from 'playwright';
import type { SampleSites } from '../sample-sites/server.ts';
import { inBareBrowser } from './browsers/bare.ts';
import type { Extension } from './extension.ts';
import { browserOf, expect, test } from './fixture.ts';
import { viewOf } from './reading.ts';
import { openSide } from './side.ts';

const profile = 'https://www.linkedin.com/in/maria-lopes/?delay=0&experience=0&piece=0';
/** Of each generation whose pages have scripts, and of a page that is no profile. */
const pages = [
  profile,
  `${profile}&ui=ember`,
  'https://www.linkedin.com/company/arden-medical/?delay=0&piece=0',
];

test.beforeEach(({ connect }) => connect());

test('with the side panel chosen, LinkedIn’s pages are the same with Keyside and without', async ({
  page,
  extension,
  sites,
  browserName,
}) => {
  await chooseSide(extension);
  await page.addInitScript(countIds);
  const withKeyside: unknown[] = [];
  for (const address of pages) {
    await page.goto(address);
    const account = async () => (await viewOf(extension))?.match.accounts[0]?.name;
    await expect.poll(account).toBe('Arden Medical');
    withKeyside.push(await everythingOf(page, sites));
    await page.goto('about:blank');
  }
  const { seen } = await without(browserName, sites);
  expect(withKeyside).toEqual(seen);
});

test('with the panel in the page, the same look at it does tell the difference', { tag: '@once' }, async ({
  page,
  sites,
  browserName,
}) => {
  await page.addInitScript(countIds);
  await page.goto(profile);
  await page.waitForFunction(() => document.documentElement.lastElementChild !== document.body);
  const withKeyside = await everythingOf(page, sites);
  const { seen } = await without(browserName, sites);
  expect(withKeyside).not.toEqual(seen[0]);
});

test('what LinkedIn tries to find extensions by finds nothing', async ({ page, extension, browserName }) => {
  test.skip(
    browserName === 'firefox',
    'Firefox gives an extension another address in each profile, which no page can try; the page holds none, as the comparison shows',
  );
  // LinkedIn lets its own pages ask for extensions' files, where the sample does not.
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  const asked = page.waitForRequest(/^chrome-extension:.*\/panel\.html/);
  await page.goto(profile);
  // Whoever knew the address that holds for this session would find the panel: the same look does find things.
  const { host } = new URL((await asked).url());
  expect(await page.evaluate(probe, host)).toContain('fetched panel.html');
  expect(await page.evaluate(probe, extension.id)).toEqual([]);
  await chooseSide(extension);
  await page.reload();
  expect(await page.evaluate(probe, extension.id)).toEqual([]);
});

test('Keyside asks LinkedIn for nothing, in the page and beside it', async ({
  page,
  panel,
  extension,
  sites,
  browserName,
}) => {
  const bare = await without(browserName, sites);
  expect(bare.asked).toContain(profile);
  const asked = hear(sites);
  await page.goto(profile);
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await still(page, sites);
  await chooseSide(extension);
  await page.reload();
  const side = await openSide(extension);
  await expect.poll(side.text).toContain('Arden Medical');
  await side.close();
  await still(page, sites);
  expect([...asked.addresses].filter((address) => !bare.asked.has(address))).toEqual([]);
  // Had it asked for anything, it would have been heard.
  const room = await extension.room.page();
  await room.evaluate(() => fetch('https://www.linkedin.com/robots.txt', { mode: 'no-cors' }));
  expect(asked.addresses).toContain('https://www.linkedin.com/robots.txt');
  asked.end();
});

interface Without {
  seen: unknown[];
  asked: ReadonlySet<string>;
}

/** What the pages are, and what the profile asks for, in a browser without Keyside. */
function without(browserName: string, sites: SampleSites): Promise<Without> {
  bare ??= inBareBrowser(browserOf(browserName), sites.port, async (page) => {
    // Of the profile alone: what other pages ask for might be just what nobody should ask for beside it.
    const { addresses, end } = hear(sites);
    await page.goto(profile);
    await still(page, sites);
    end();
    return { seen: await lookAtAll(page, sites), asked: addresses };
  });
  return bare;
}

let bare: Promise<Without> | undefined;

/** Whatever is asked of LinkedIn; how often is the browser's own affair. */
function hear(sites: SampleSites): { addresses: ReadonlySet<string>; end(): void } {
  const ended = new AbortController();
  const addresses = new Set<string>();
  sites.watch(ended.signal, (address) => {
    if (/(linkedin\.com|licdn\.com)$/.test(new URL(address).hostname)) addresses.add(address);
  });
  return { addresses, end: () => ended.abort() };
}

/** As the choice in the options does. */
async function chooseSide({ context, origin }: Extension): Promise<void> {
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
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

async function lookAtAll(bare: Page, sites: SampleSites): Promise<unknown[]> {
  const seen: unknown[] = [];
  await bare.addInitScript(countIds);
  for (const address of pages) {
    await bare.goto(address);
    seen.push(await everythingOf(bare, sites));
    await bare.goto('about:blank');
  }
  return seen;
}

/**
 * The page has come to rest: nothing is on its way to it, and nothing moves in it. What the driver counts of requests is not
 * asked: in Firefox it misses the end of one now and then.
 */
async function still(page: Page, sites: SampleSites): Promise<void> {
  await page.locator('[componentkey*="ExperienceTopLevelSection"], #experience, h1').first().waitFor();
  await page.evaluate(unmoved);
  await sites.idle();
  await page.evaluate(unmoved);
}

/** Runs in the page: until it has not changed for half a second. */
function unmoved(): Promise<void> {
  const HALF_A_SECOND = 500;
  return new Promise((done) => {
    const rest = () => {
      observer.disconnect();
      done();
    };
    let resting = setTimeout(rest, HALF_A_SECOND);
    const observer = new MutationObserver(() => {
      clearTimeout(resting);
      resting = setTimeout(rest, HALF_A_SECOND);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** All that a page can see of itself once it is at rest: its nodes, its rules, its globals and what they are made of. */
async function everythingOf(page: Page, sites: SampleSites): Promise<unknown> {
  await still(page, sites);
  return page.evaluate(() => {
    const rulesOf = (sheet: CSSStyleSheet) => [...sheet.cssRules].map(({ cssText }) => cssText);
    const functions = Object.getOwnPropertyNames(window)
      .map((name) => [name, Object.getOwnPropertyDescriptor(window, name)?.value] as const)
      .filter(([, value]) => typeof value === 'function')
      .map(([name, value]) => [name, ...Object.getOwnPropertyNames(value.prototype ?? {})])
      // Firefox lists them in the order in which they happened to be used first.
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
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
