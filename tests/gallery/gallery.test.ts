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
  test('has nothing serious for axe to find, light and dark', { timeout: 240 * SECONDS }, async () => {
    expect(gallery.states.length).toBeGreaterThan(75);
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
      'unreadable',
      'elsewhere',
      'off',
      'find',
      'popup',
      'popup-not-connected',
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
    ['picked', 'Back to this page', ['unchoose']],
    [
      'picked-remember',
      'Always show for Ines Calder',
      ['correct', [{ key: 'l:ines-calder', verdict: 'is', accountId: 'acc-arden' }]],
    ],
    ['unreadable', 'Copy a report', ['askReport']],
    ['explain', 'Keep it in the page', ['place', 'page']],
    ['explain', 'Use the side panel', ['place', 'side']],
    ['off', 'Show it here, in the side panel', ['place', 'side']],
    ['off', 'Show it in the page', ['place', 'page']],
    ['popup', 'Open the panel here', ['openPanel']],
    ['popup', 'Settings', ['settings']],
    ['popup-side', 'Open the side panel', ['openPanel']],
    ['popup-elsewhere', 'Open the side panel', ['openPanel']],
    ['popup-off', 'Show it in the page', ['place', 'page']],
    ['popup-not-connected', 'Connect', ['connect']],
    ['popup-never-synced', 'Read them now', ['retry']],
    ['popup-signed-out', 'Sign in', ['connect']],
    ['popup-offline', 'Try again', ['retry']],
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

describe('the field that finds accounts', () => {
  const field = () => page.getByRole('combobox');
  const marked = () =>
    field().evaluate(
      (input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent,
    );

  test('reports what is typed', async () => {
    await show('nobody');
    await field().press('a');
    expect(await did()).toEqual([['find', 'a']]);
  });

  test('marks the best at once, and the arrow keys walk round', async () => {
    await show('find');
    await field().focus();
    expect(await marked()).toContain('Arden Medical');
    await page.keyboard.press('ArrowUp');
    expect(await marked()).toContain('Maria Lopes');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await marked()).toContain('Arden Foods');
    await page.keyboard.press('Enter');
    expect(await did()).toEqual([['choose', 'acc-arden-foods', 'Arden Foods']]);
  });

  test('takes a press on a contact for its account', async () => {
    await show('find');
    await page.getByRole('option', { name: /Maria Lopes/ }).click();
    expect(await did()).toEqual([['choose', 'acc-arden', 'Arden Medical']]);
  });

  test('chooses nothing of an answer to what is no longer typed', async () => {
    await show('find-behind');
    await field().press('Enter');
    expect(await did()).toEqual([]);
  });

  test('is emptied by Escape, which then closes the panel', async () => {
    await show('find');
    await field().press('Escape');
    expect(await did()).toEqual([['find', '']]);
    await show('nobody');
    await field().press('Escape');
    expect(await did()).toEqual([['close']]);
  });

  test('says aloud how much was found', async () => {
    await show('find');
    expect(await page.getByRole('search').getByRole('status').textContent()).toBe(
      '2 accounts and 1 contact found.',
    );
  });

  test('is folded away where the page already says much, and has the focus once it is opened', async () => {
    await show('question');
    expect(await field().count()).toBe(0);
    await page.getByRole('button', { name: 'Find an account' }).click();
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('has the focus in the window of the toolbar’s button', async () => {
    await show('popup');
    expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

describe('where the panel stands', () => {
  test('is chosen in the foot, with what holds now marked', async () => {
    await show('unreadable');
    await page.getByRole('button', { name: 'Where Keyside shows on LinkedIn' }).click();
    const chosen = page.getByRole('menuitemradio', { checked: true });
    expect(await chosen.allTextContents()).toEqual(['In the page']);
    const box = await page.getByRole('menu').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(700);
    await page.getByRole('menuitemradio', { name: 'Off on LinkedIn' }).click();
    expect(await did()).toEqual([['place', 'off']]);
  });

  test('is chosen for each site by itself in the settings', async () => {
    await show('sites');
    await page.getByRole('group', { name: 'LinkedIn' }).getByLabel('In the page').click();
    expect(await did()).toEqual([['place', 'linkedin', 'page']]);
  });
});

test('a report is shown before it is copied, and is copied whole', async () => {
  await show('unreadable-report');
  const box = page.getByLabel('Report of this page');
  expect(await box.getAttribute('readonly')).not.toBe(null);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => page.getByText('Copied.').count()).toBe(1);
  await page.context().grantPermissions(['clipboard-read']);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await box.inputValue());
  expect(copied).toContain('<body class id>');
});

test('what was picked by hand has nothing to correct', async () => {
  await show('picked');
  expect(await page.getByText('Not this one?').count()).toBe(0);
  await page.getByRole('button', { name: 'More for this account' }).click();
  expect(await page.getByRole('menuitem').allTextContents()).toEqual([
    'Open in source',
    'Refresh',
    'Close panel',
  ]);
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
