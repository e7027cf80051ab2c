import { beforeEach, describe, expect, test } from 'vitest';
import { addAxe, violationsOf } from './axe.ts';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const press = (key: string) => visit.page.keyboard.press(key);
const line = () => visit.page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
const names = () => visit.page.locator('[role="gridcell"] bdi').allTextContents();
const button = (name: string) => visit.page.getByRole('button', { name, exact: true });

beforeEach(() => visit.page.setViewportSize({ width: 1280, height: 900 }));

describe('the list of accounts, by keyboard alone', () => {
  test('goes from line to line, to both ends and into the account', async () => {
    await show('portfolio-accounts-many');
    await press('j');
    expect(await line()).toBe('2');
    await press('j');
    await press('ArrowDown');
    await press('k');
    expect(await line()).toBe('3');
    await press('End');
    await expect.poll(line).toBe('10001');
    await press('Home');
    await expect.poll(line).toBe('2');
    await press('Enter');
    expect(await did()).toEqual([['open', expect.stringMatching(/^acc-/)]]);
  });

  test('has few lines in the document, whatever their number', async () => {
    await show('portfolio-accounts-many');
    expect(await visit.page.getByRole('row').count()).toBeLessThan(50);
    expect(await visit.page.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
  });

  test('shows what health is made of, weighs it, and gives the focus back', async () => {
    await show('portfolio-accounts');
    await press('j');
    const health = visit.page.locator('[role="row"][tabindex="0"] button[aria-haspopup="dialog"]');
    await health.focus();
    const before = await health.textContent();
    await press('Enter');
    const weight = visit.page.getByRole('slider', { name: 'Weight of Last contact' });
    await weight.fill('0');
    expect(await did()).toMatchObject([['settings', { weights: { recency: 0 } }]]);
    await addAxe(visit.page);
    expect(await violationsOf(visit.page)).toEqual([]);
    await press('Escape');
    await expect.poll(() => health.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await health.textContent()).not.toBe(before);
  });

  test('tells its keys, reaches the search, the filters and the name of a view', async () => {
    await show('portfolio-accounts');
    await press('?');
    await expect.poll(() => visit.page.getByRole('dialog', { name: 'Keys of this page' }).count()).toBe(1);
    await press('Escape');
    await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0);
    await press('f');
    expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe('Needs me');
    await press('/');
    expect(await visit.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  });
});

describe('the list of accounts', () => {
  test('is narrowed by what is pressed together, and widened by one press', async () => {
    await show('portfolio-accounts');
    const all = await visit.page.getByRole('status').filter({ hasText: '25 of 25' }).count();
    await button('Quiet').click();
    await button('Growing').click();
    await expect
      .poll(() => visit.page.getByText(/^[1-9]\d* of 25 accounts$/).textContent())
      .not.toContain('25 of');
    await button('Clear the filters').click();
    await expect.poll(() => visit.page.getByText('25 of 25 accounts').count()).toBe(all);
  });

  test('is sorted by a column, and the other way by a second press', async () => {
    await show('portfolio-accounts');
    await button('Account').click();
    const sorted = visit.page.locator('[aria-sort="ascending"]');
    await expect.poll(() => sorted.textContent()).toBe('Account');
    const first = (await names())[0];
    await button('Account').click();
    await expect.poll(async () => (await names())[0]).not.toBe(first);
  });

  test('keeps a view by name, renames it and takes it away', async () => {
    await show('portfolio-accounts');
    await button('Renewing').click();
    await press('s');
    await visit.page.getByRole('textbox', { name: 'Name of the view' }).fill('To renew');
    await press('Enter');
    await expect.poll(() => button('To renew').getAttribute('aria-current')).toBe('true');
    await button('Quiet').click();
    expect(await button('Keep the change').count()).toBe(1);
    await button('More for the view To renew').click();
    await visit.page.getByRole('menuitem', { name: 'Rename' }).click();
    await visit.page.getByRole('textbox', { name: 'Name of the view' }).fill('Later');
    await press('Enter');
    await button('More for the view Later').click();
    await visit.page.getByRole('menuitem', { name: 'Delete' }).click();
    expect(await button('Later').count()).toBe(0);
  });

  test('says that nothing is like this, and how to see all again', async () => {
    await show('portfolio-accounts-none');
    await visit.page.getByText('No account is like this.').waitFor();
    await button('Clear the filters').last().click();
    await expect.poll(() => visit.page.getByText('25 of 25 accounts').count()).toBe(1);
  });
});

describe('what is pressed in the portfolio', () => {
  test('a promise is ticked as done by a change of its record', async () => {
    await show('portfolio-today');
    await visit.page
      .getByRole('checkbox', { name: /^Done: calibration/ })
      .first()
      .click();
    expect(await did()).toMatchObject([
      [
        'change',
        expect.any(String),
        expect.any(String),
        { type: 'task.update' },
        expect.stringContaining('done'),
      ],
    ]);
  });

  test('the hand-over is copied as words, with its mark', async () => {
    await show('portfolio-handover');
    await button('Copy as Markdown').click();
    await expect.poll(() => visit.page.getByText('Copied').count()).toBe(1);
    expect(await visit.page.getByText('For us alone: not for the client.').count()).toBe(1);
  });
});

test.each(['portfolio-today', 'portfolio-accounts', 'portfolio-account', 'portfolio-handover'])(
  '%s has nothing serious for axe to find at the width of a window, in dark mode as well',
  async (state) => {
    await show(state);
    await addAxe(visit.page);
    for (const theme of ['light', 'dark']) {
      await visit.page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      expect(await violationsOf(visit.page)).toEqual([]);
    }
    await visit.page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
  },
);
