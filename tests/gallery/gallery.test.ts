import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAxe, findViolations, violationsOf } from './axe.ts';
import { type Gallery, openGallery } from './open.ts';

// In Chromium, with nothing of the extension behind it: what the panel is by itself.

const SECONDS = 1000;
let gallery: Gallery;
let page: Page;
let errors: string[];

beforeAll(async () => {
  gallery = await openGallery();
}, 60 * SECONDS);
afterAll(() => gallery[Symbol.asyncDispose]());

beforeEach(async () => {
  errors = [];
  page = await gallery.browser.newPage({ viewport: { width: 360, height: 700 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

async function show(state: string): Promise<void> {
  await page.goto(gallery.address(state));
  await page.locator('#root > *').waitFor();
}

const did = () => page.evaluate<unknown[]>('galleryEvents');
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe('every state', () => {
  test('has nothing serious for axe to find, light and dark', { timeout: 120 * SECONDS }, async () => {
    expect(gallery.states.length).toBeGreaterThan(35);
    expect(await findViolations(gallery)).toEqual([]);
  });

  test('fits into 280, 360 and 640 px', { timeout: 120 * SECONDS }, async () => {
    const wide: string[] = [];
    for (const state of gallery.states) {
      await show(state);
      for (const width of [280, 360, 640]) {
        await page.setViewportSize({ width, height: 700 });
        if (await page.evaluate(sticksOut)) wide.push(`${state} at ${width}`);
      }
    }
    expect(wide).toEqual([]);
  });

  test('has exactly one heading of the first rank, where it is a panel', {
    timeout: 60 * SECONDS,
  }, async () => {
    for (const state of [
      'account',
      'several',
      'question',
      'unknown',
      'own',
      'nobody',
      'connecting',
      'failed',
    ]) {
      await show(state);
      expect([state, await page.locator('h1').count()]).toEqual([state, 1]);
    }
  });
});

/** Runs in the page. What is cut on purpose, or scrolls by itself, may be wider than its place. */
function sticksOut(): boolean {
  const cut = '.truncate, .sr-only, section[tabindex]';
  return [...document.querySelectorAll('main *')].some((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1) && !element.closest(cut);
  });
}

describe('by keyboard alone', () => {
  test('the menu opens on its first entry, walks round and gives the focus back', async () => {
    await show('sample');
    await page.getByRole('button', { name: 'More for this account' }).focus();
    await page.keyboard.press('Enter');
    const text = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(text).toBe('Open in source');
    await addAxe(page);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    expect(await text()).toBe('Close panel');
    await page.keyboard.press('ArrowDown');
    expect(await text()).toBe('Open in source');
    await page.keyboard.press('Escape');
    expect([await focused(), await did()]).toEqual(['More for this account', []]);
  });

  test('Escape closes the panel, wherever the focus is', async () => {
    await show('account');
    await page.keyboard.press('Escape');
    expect(await did()).toEqual([['close']]);
  });

  test('a domain can be silenced from the menu', async () => {
    await show('sample');
    await page.getByRole('button', { name: 'More for this account' }).click();
    await page.getByRole('menuitem', { name: 'Never for arden-medical.com' }).press('Enter');
    expect(await did()).toMatchObject([
      ['correct', [{ key: 'd:arden-medical.com', verdict: 'never' }], { sentence: expect.any(String) }],
    ]);
  });
});

describe('what is pressed', () => {
  test.each([
    ['account', 'Not this one?', ['correct', [{ verdict: 'not', accountId: 'acc-arden' }]]],
    ['account', 'Refresh', ['refresh']],
    ['question', 'Yes, link Brightlane Logistics', ['correct', [{ key: 'd:brightlane.io', verdict: 'is' }]]],
    ['question', 'No, not Brightlane Logistics', ['correct', [{ key: 'd:brightlane.io', verdict: 'not' }]]],
    ['unknown', 'Never show here: lantern-freight.com', ['correct', [{ key: 'd:lantern-freight.com' }]]],
    ['signed-out', 'Sign in', ['connect']],
    ['offline', 'Try again', ['retry']],
    ['not-connected', 'Connect', ['connect']],
    ['one-of-several', '2 other accounts on this page', ['back']],
    ['undo', 'Undo', ['undo']],
    ['undo', 'Put away', ['dismissUndo']],
  ])('in %s, %s', async (state, name, event) => {
    await show(state);
    await page.getByRole('button', { name, exact: true }).click();
    const [first] = await did();
    expect(Array.isArray(first) && first.slice(0, event.length)).toMatchObject(event);
  });

  test('in several, an account is picked', async () => {
    await show('several');
    await page.getByRole('button', { name: /Brightlane/ }).click();
    expect(await did()).toEqual([['pick', 'acc-brightlane']]);
  });
});

describe('text of pages and records', () => {
  test('is shown as text, whatever it holds', async () => {
    await show('hostile');
    expect(await page.locator('img, main b b, script:not([src])').count()).toBe(0);
    expect(await page.title()).toBe('Keyside gallery');
  });

  test('links lead to https only, in a new tab, without telling whence', async () => {
    await show('sample');
    const links = await page
      .locator('main a')
      .evaluateAll((all) =>
        all.map((link) =>
          [
            link.getAttribute('href')?.slice(0, 8),
            link.getAttribute('rel'),
            link.getAttribute('target'),
          ].join(),
        ),
      );
    expect(new Set(links)).toEqual(new Set(['https://,noreferrer,_blank']));
  });

  test('of 10,000 people shows a few and counts the rest', async () => {
    await show('crowd');
    expect(await page.locator('main li').count()).toBeLessThan(60);
    await expect.poll(() => page.getByText('9,800 more people').count()).toBe(1);
  });
});

test('known data stays where it is while it is refreshed', async () => {
  const heights: (number | undefined)[] = [];
  for (const state of ['account', 'refreshing']) {
    await show(state);
    heights.push(await page.locator('main').evaluate((main) => main.scrollHeight));
  }
  expect(heights[0]).toBe(heights[1]);
});
