import { describe, expect, test } from 'vitest';
import { addAxe, violationsOf } from './axe.ts';
import { visitGallery } from './visit.ts';

declare const galleryBecome: (state: string) => void;

const visit = visitGallery();
const { show, did } = visit;
const become = (state: string) => visit.page.evaluate((name) => galleryBecome(name), state);
const focused = () => visit.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

describe('by keyboard alone', () => {
  test('the menu opens on its first entry, walks round and gives the focus back', async () => {
    await show('sample');
    await visit.page.getByRole('button', { name: 'More for this account' }).focus();
    await visit.page.keyboard.press('Enter');
    const text = () => visit.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(text).toBe('Open in source');
    await addAxe(visit.page);
    expect(await violationsOf(visit.page)).toEqual([]);
    await visit.page.keyboard.press('ArrowUp');
    await expect.poll(text).toBe('Close panel');
    await visit.page.keyboard.press('ArrowDown');
    await expect.poll(text).toBe('Open in source');
    await visit.page.keyboard.press('Escape');
    await expect.poll(focused).toBe('More for this account');
    expect(await did()).toEqual([]);
  });

  test('Escape closes the panel, wherever the focus is', async () => {
    await show('account');
    await visit.page.keyboard.press('Escape');
    expect(await did()).toEqual([['close']]);
  });

  test('a domain can be silenced from the menu', async () => {
    await show('sample');
    await visit.page.getByRole('button', { name: 'More for this account' }).click();
    await visit.page.getByRole('menuitem', { name: 'Never for arden-medical.com' }).press('Enter');
    expect(await did()).toMatchObject([
      ['correct', [{ key: 'd:arden-medical.com', verdict: 'never' }], { sentence: expect.any(String) }],
    ]);
  });
});

describe('what is pressed', () => {
  test('before the panel leaves the page says how to open the sidebar, in view and with the focus', async () => {
    await show('leave-explained');
    const move = visit.page.getByRole('button', { name: 'Move it there' });
    await expect.poll(() => move.evaluate((button) => button === document.activeElement)).toBe(true);
    const keys = await visit.page.getByText('Ctrl+Alt+Shift+PageDown').boundingBox();
    expect(keys && keys.y > 0 && keys.y + keys.height < 700).toBe(true);
    expect(await visit.page.getByText('which LinkedIn can notice').count()).toBe(0);
  });

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
    ['leave', 'Move it there', ['leave']],
    ['leave-explained', 'Keep it in the page', ['stay']],
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
    await visit.page.getByRole('button', { name, exact: true }).click();
    const [first] = await did();
    expect(Array.isArray(first) && first.slice(0, event.length)).toMatchObject(event);
  });

  test('in several, an account is picked', async () => {
    await show('several');
    await visit.page.getByRole('button', { name: /Brightlane/ }).click();
    expect(await did()).toEqual([['pick', 'acc-brightlane']]);
  });
});

describe('the field that finds accounts', () => {
  const field = () => visit.page.getByRole('combobox');
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
    await visit.page.keyboard.press('ArrowUp');
    expect(await marked()).toContain('Maria Lopes');
    await visit.page.keyboard.press('ArrowDown');
    await visit.page.keyboard.press('ArrowDown');
    expect(await marked()).toContain('Arden Foods');
    await visit.page.keyboard.press('Enter');
    expect(await did()).toEqual([['choose', 'acc-arden-foods', 'Arden Foods']]);
  });

  test('takes a press on a contact for its account', async () => {
    await show('find');
    await visit.page.getByRole('option', { name: /Maria Lopes/ }).click();
    expect(await did()).toEqual([['choose', 'acc-arden', 'Arden Medical']]);
  });

  test('chooses nothing of an answer to what is no longer typed', async () => {
    await show('find-behind');
    await field().press('Enter');
    expect(await did()).toEqual([]);
  });

  test('takes Enter, pressed before the answer is there, for the best of the answer', async () => {
    await show('find-behind');
    await field().press('Enter');
    await become('find-arrived');
    expect(await did()).toEqual([['choose', 'acc-arden', 'Arden Medical']]);
  });

  test('forgets an Enter that was pressed for what is no longer typed', async () => {
    await show('find-behind');
    await field().press('Enter');
    await become('find-busy');
    await become('find-arrived');
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
    expect(await visit.page.getByRole('search').getByRole('status').textContent()).toBe(
      '2 accounts and 1 contact found.',
    );
  });

  test('is folded away where the page already says much, and has the focus once it is opened', async () => {
    await show('question');
    expect(await field().count()).toBe(0);
    await visit.page.getByRole('button', { name: 'Find an account' }).click();
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
    await visit.page.getByRole('button', { name: 'Where Keyside shows on LinkedIn' }).click();
    const chosen = visit.page.getByRole('menuitemradio', { checked: true });
    expect(await chosen.allTextContents()).toEqual(['In the page']);
    const box = await visit.page.getByRole('menu').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(700);
    await visit.page.getByRole('menuitemradio', { name: 'Off on LinkedIn' }).click();
    expect(await did()).toEqual([['place', 'off']]);
  });

  test('is chosen for each site by itself in the settings', async () => {
    await show('sites');
    await visit.page.getByRole('group', { name: 'LinkedIn' }).getByLabel('In the page').click();
    expect(await did()).toEqual([['place', 'linkedin', 'page']]);
  });
});

test('a report is shown before it is copied, and is copied whole', async () => {
  await show('unreadable-report');
  const box = visit.page.getByLabel('Report of this page');
  expect(await box.getAttribute('readonly')).not.toBe(null);
  await visit.page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => visit.page.getByText('Copied.').count()).toBe(1);
  await visit.page.context().grantPermissions(['clipboard-read']);
  const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await box.inputValue());
  expect(copied).toContain('body [class id]');
});

test('health says on focus which signals it is made of, what each was read from and how much it counts', async () => {
  await visit.show('account');
  const ring = visit.page.getByRole('button', { name: /^Health \d+ of 100/ });
  await ring.focus();
  const said = await visit.page.getByRole('tooltip').innerText();
  for (const signal of ['Coverage', 'Open cases', 'Renewals', 'Initiatives', 'Owner’s rating'])
    expect(said).toContain(signal);
  expect(said).toMatch(/\d+ · \d+ %/);
});

test('what was picked by hand has nothing to correct', async () => {
  await show('picked');
  expect(await visit.page.getByText('Not this one?').count()).toBe(0);
  await visit.page.getByRole('button', { name: 'More for this account' }).click();
  expect(await visit.page.getByRole('menuitem').allTextContents()).toEqual([
    'Open in source',
    'Open in the portfolio',
    'Report…',
    'Refresh',
    'Close panel',
  ]);
});

describe('text of pages and records', () => {
  test('is shown as text, whatever it holds', async () => {
    await show('hostile');
    expect(await visit.page.locator('img, main b b, script:not([src])').count()).toBe(0);
    expect(await visit.page.title()).toBe('Keyside gallery');
  });

  test('links lead to https only, in a new tab, without telling whence', async () => {
    await show('sample');
    const links = await visit.page
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
    expect(await visit.page.locator('main li').count()).toBeLessThan(60);
    await expect.poll(() => visit.page.getByText('9,800 more people').count()).toBe(1);
  });
});

test('known data stays where it is while it is refreshed', async () => {
  const heights: (number | undefined)[] = [];
  for (const state of ['account', 'refreshing']) {
    await show(state);
    heights.push(await visit.page.locator('main').evaluate((main) => main.scrollHeight));
  }
  expect(heights[0]).toBe(heights[1]);
});

test('nobody is told that accounts are still being read while that is paused', async () => {
  const shown = () => visit.page.locator('main').innerText();
  await show('unknown-first-sync');
  expect(await shown()).toContain('your accounts are still being read');
  await show('unknown-first-sync-paused');
  expect(await shown()).not.toContain('still being read');
  expect(await shown()).toContain('not all of your accounts have been read');
});
