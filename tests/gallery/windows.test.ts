import { beforeEach, describe, expect, test } from 'vitest';
import { addAxe, violationsOf } from './axe.ts';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
const opened = (role: 'dialog' | 'menu') => visit.page.getByRole(role);
const press = (key: string) => visit.page.keyboard.press(key);
/** What it is called, or what it says. */
const focused = () =>
  visit.page.evaluate(() => {
    const at = document.activeElement;
    const label =
      at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.getAttribute('aria-label');
    return (label ?? at?.textContent ?? '').trim();
  });

beforeEach(() => visit.page.setViewportSize({ width: 320, height: 500 }));

const kinds = [
  { kind: 'a popover', opener: 'Stage', role: 'dialog', name: 'Change the stage', first: 'Verbal' },
  { kind: 'a menu', opener: 'More', role: 'menu', name: 'More', first: 'Open in source' },
  { kind: 'a dialog', opener: 'Ask', role: 'dialog', name: 'Whom do they report to?', first: 'Leave it' },
] as const;

describe.each(kinds)('$kind', ({ opener, role, name, first }) => {
  test('is opened by the keyboard, by name, with the focus where one begins', async () => {
    await show('windows');
    await button(opener).press('Enter');
    await expect.poll(focused).toBe(first);
    expect(await visit.page.getByRole(role, { name, exact: true }).count()).toBe(1);
  });

  test('takes Escape for itself and gives the focus back; the next one is the page’s', async () => {
    await show('windows');
    await button(opener).press('Enter');
    await expect.poll(focused).toBe(first);
    await press('Escape');
    await expect.poll(() => button(opener).evaluate((each) => each === document.activeElement)).toBe(true);
    expect([await opened(role).count(), await did()]).toEqual([0, []]);
    await press('Escape');
    expect(await did()).toEqual([['close']]);
  });

  test('takes Escape where nothing in it has the focus', async () => {
    await show('windows');
    await button(opener).click();
    await expect.poll(focused).toBe(first);
    await visit.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await press('Escape');
    await expect.poll(() => opened(role).count()).toBe(0);
    expect(await did()).toEqual([]);
  });

  test('goes with a press beside it', async () => {
    await show('windows');
    await button(opener).click();
    await expect.poll(focused).toBe(first);
    await visit.page.mouse.click(310, 12);
    await expect.poll(() => opened(role).count()).toBe(0);
    expect(await did()).toEqual([]);
  });

  test('is not in the document before it is opened, and brings no style element', async () => {
    await show('windows');
    expect(await opened(role).count()).toBe(0);
    await button(opener).click();
    await opened(role).waitFor();
    expect(await visit.page.locator('style').count()).toBe(0);
  });

  test.each(['ltr', 'rtl'])(
    'lies within a narrow window and has nothing for axe to find, %s',
    async (dir) => {
      await show('windows');
      await visit.page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
      await button(opener).click();
      await expect.poll(focused).toBe(first);
      const box = await opened(role).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 500).toBe(
        true,
      );
      await addAxe(visit.page);
      expect(await violationsOf(visit.page)).toEqual([]);
      await visit.page.evaluate(() => document.documentElement.removeAttribute('dir'));
    },
  );

  test('opens at the first press, before what draws it has come', async () => {
    const page = await visit.gallery.browser.newPage();
    await page.goto(visit.gallery.address('windows', { fresh: '' }));
    await page.getByRole('button', { name: opener, exact: true }).press('Enter');
    await page.getByRole(role, { name, exact: true }).waitFor();
    await page.close();
  });
});

describe.each(kinds.slice(0, 2))('$kind beside its button', ({ opener, role, first }) => {
  test('says whether it is open, and is closed by a second press', async () => {
    await show('windows');
    const expanded = () => button(opener).getAttribute('aria-expanded');
    expect([await expanded(), await button(opener).getAttribute('aria-haspopup')]).toEqual(['false', role]);
    await button(opener).click();
    await expect.poll(focused).toBe(first);
    expect(await expanded()).toBe('true');
    await button(opener).click();
    await expect.poll(() => opened(role).count()).toBe(0);
    expect(await expanded()).toBe('false');
  });

  test('is left by Tab for what comes after its button', async () => {
    await show('windows');
    await button(opener).press('Enter');
    await expect.poll(focused).toBe(first);
    const way: string[] = [];
    for (let at = first as string; way.length < 3 && (await opened(role).count()) > 0; at = await focused()) {
      await press('Tab');
      await expect.poll(focused).not.toBe(at);
      way.push(await focused());
    }
    expect(way).toEqual(opener === 'More' ? ['Ask'] : ['Save', 'More']);
  });
});

describe('a menu', () => {
  test('is walked through by arrows, both ends and first letters', async () => {
    await show('windows');
    await button('More').press('Enter');
    for (const [key, entry] of [
      ['ArrowDown', 'Refresh'],
      ['ArrowUp', 'Open in source'],
      ['ArrowUp', 'Compact'],
      ['ArrowDown', 'Open in source'],
      ['End', 'Compact'],
      ['Home', 'Open in source'],
      ['r', 'Refresh'],
    ] as const) {
      await press(key);
      await expect.poll(focused).toBe(entry);
    }
    await press('Enter');
    expect(await did()).toEqual([['refresh', expect.anything()]]);
    expect(await opened('menu').count()).toBe(0);
  });

  test('marks the one that holds, and takes another', async () => {
    await show('windows');
    await button('More').click();
    const holds = visit.page.getByRole('menuitemradio', { checked: true });
    expect(await holds.allTextContents()).toEqual(['Compact']);
    await visit.page.getByRole('menuitemradio', { name: 'Comfortable' }).click();
    expect(await did()).toEqual([['Comfortable', expect.anything()]]);
    expect(await opened('menu').count()).toBe(0);
  });

  test('has links to https only, which tell nothing of whence', async () => {
    await show('windows');
    await button('More').click();
    const links = visit.page.locator('[role="menu"] a');
    const all = await links.evaluateAll((each) => each.map((link) => [link.textContent, link.outerHTML]));
    expect(all).toEqual([['Open in source', expect.stringContaining('rel="noreferrer"')]]);
    expect(await visit.page.getByText('Run a script').count()).toBe(0);
  });
});

test('a dialog keeps the focus in it, and what is behind it from those who hear the page', async () => {
  await show('windows');
  await button('Ask').press('Enter');
  await expect.poll(focused).toBe('Leave it');
  for (const expected of ['Helen Brandt', 'Leave it', 'Helen Brandt']) {
    await press('Tab');
    await expect.poll(focused).toBe(expected);
  }
  expect(await button('More').count()).toBe(0);
});

test('an editor within a popover goes alone by Escape, and both go with a press beside them', async () => {
  await visit.page.setViewportSize({ width: 1000, height: 700 });
  await show('white-space');
  await visit.page.locator('[data-cell] button[aria-haspopup="dialog"]').first().click();
  await expect.poll(() => opened('dialog').count()).toBe(1);
  const next = visit.page.getByTitle(/^Next step of/);
  for (const [leave, left] of [
    [() => press('Escape'), 1],
    [() => visit.page.mouse.click(900, 650), 0],
  ] as const) {
    await next.click();
    await expect.poll(() => opened('dialog').count()).toBe(2);
    await leave();
    await expect.poll(() => opened('dialog').count()).toBe(left);
  }
});
