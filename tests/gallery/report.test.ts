import { beforeEach, describe, expect, test } from 'vitest';
import { pagesOf, paper, withoutPaper } from '../fakes/paper.ts';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
const sheet = () => visit.page.getByRole('article');

beforeEach(() => visit.page.setViewportSize({ width: 1280, height: 900 }));

describe('a report on paper', () => {
  test.each(['report', 'report-client', 'report-portfolio', 'report-empty'])(
    '%s has its sections and none of the page around it',
    async (state) => {
      await visit.page.emulateMedia({ media: 'print' });
      await show(state);
      const titles = await sheet().getByRole('heading', { level: 3 }).allTextContents();
      expect(titles.at(0)).toBe('Summary');
      expect(titles.at(-1)).toBe('Next steps');
      expect(await visit.page.getByRole('button').count()).toBe(0);
      expect(await visit.page.getByRole('banner').count()).toBe(0);
      expect(await visit.page.getByRole('checkbox').count()).toBe(0);
      await visit.page.emulateMedia({ media: 'screen' });
    },
  );

  test.each(['A4', 'Letter'])(
    'takes few pages of %s, begins each table anew with its heads, and is not dark',
    async (format) => {
      await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await show('report');
      const pdf = await visit.page.pdf({ format });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(1);
      expect(pages).toBeLessThanOrEqual(6);
      const head = sheet().locator('thead').first();
      expect(await head.evaluate((each) => getComputedStyle(each).display)).toBe('table-header-group');
      await visit.page.emulateMedia({ media: 'screen', colorScheme: null });
    },
  );

  test.skipIf(!paper)(
    paper ? 'says on each page what it is of, and has all its words and no others' : withoutPaper,
    async () => {
      const printed = async (state: string) => {
        await visit.page.emulateMedia({ media: 'print' });
        await show(state);
        const titles = await sheet().getByRole('heading', { level: 3 }).allTextContents();
        return { titles, pages: pagesOf(await visit.page.pdf({ format: 'A4' })) };
      };
      const inside = await printed('report-portfolio-sample');
      for (const page of inside.pages) {
        expect(page).toContain('Status report: My accounts');
        expect(page).toContain('For us alone: not for the client.');
      }
      for (const title of inside.titles) expect(inside.pages.join()).toContain(title);
      // A table that goes over to the next page has its heads there again.
      expect(inside.pages.at(-1)).toMatch(/Account +What +Who +By/);
      expect(inside.pages.join()).not.toContain('Take it along');

      const { pages } = await printed('report-client');
      expect(pages.length).toBeLessThanOrEqual(3);
      for (const page of pages) expect(page).toContain('Status report: Arden Medical');
      await visit.page.emulateMedia({ media: 'screen' });
      expect(pages.join()).not.toMatch(/For us alone|Board wants one vendor|Support is two people short/);
    },
  );
});

describe('in a report is pressed', () => {
  test('a section, which goes and comes back', async () => {
    await show('report');
    const promises = visit.page.getByRole('checkbox', { name: 'Promises' });
    await promises.uncheck();
    expect(await sheet().getByRole('heading', { name: 'Promises' }).count()).toBe(0);
    expect(await did()).toMatchObject([['draft', { off: ['promises'] }]]);
    await promises.check();
    expect(await sheet().getByRole('heading', { name: 'Promises' }).count()).toBe(1);
  });

  test('the suggestion, in place of one’s own words', async () => {
    await show('report-draft');
    const summary = visit.page.getByRole('textbox', { name: 'Your words first' });
    expect(await summary.inputValue()).toContain('A good quarter');
    await button('Take the suggestion again').click();
    expect(await summary.inputValue()).toContain('3 initiatives are running');
  });

  test('another account, found by its name', async () => {
    await show('report-many');
    await visit.page.getByRole('searchbox', { name: 'One account' }).fill('arden textiles 7614');
    await button('Arden Textiles 7614').click();
    expect((await did()).at(-1)).toMatchObject(['choose-report', { scope: { of: 'account' } }]);
  });

  test('the stars are taken away only when that is said twice', async () => {
    await show('report');
    await button('Take the stars away').click();
    expect(await did()).toEqual([]);
    await button('Take 2 stars away for good').click();
    expect(await did()).toEqual([['clear-stars', ['acc-arden-medical']]]);
    expect(await sheet().getByRole('heading', { name: 'Highlights' }).count()).toBe(0);
  });

  test('a reminder, of another day and then none', async () => {
    await show('report');
    await button('Remind me of this report').click();
    await visit.page.getByRole('combobox', { name: /^How often/ }).selectOption('month');
    await visit.page.getByRole('combobox', { name: /^On which day/ }).selectOption('31');
    expect(await visit.page.getByText('next on 30 Nov 2026').count()).toBe(1);
    await visit.page.getByRole('button', { name: /^Remove the reminder/ }).click();
    expect((await did()).map((each) => (each as unknown[])[1])).toEqual(['add', 'set', 'set', 'remove']);
  });
});

test('a star beside a page is a button that is pressed, with a name, by keyboard', async () => {
  await show('account');
  const star = visit.page.getByRole('button', { name: /^Star for the next report: Board wants one vendor/ });
  expect(await star.getAttribute('aria-pressed')).toBe('true');
  await star.focus();
  await visit.page.keyboard.press('Enter');
  expect(await did()).toEqual([['star', 'note', 'not-board']]);
});
