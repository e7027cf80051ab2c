import { beforeEach, describe, expect, test } from 'vitest';
import { addAxe, violationsOf } from './axe.ts';
import { visitGallery } from './visit.ts';

declare const galleryBecome: (state: string) => void;

const visit = visitGallery();
const { show, did } = visit;
const become = (state: string) => visit.page.evaluate((name) => galleryBecome(name), state);
const press = (key: string) => visit.page.keyboard.press(key);
const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
const focused = () =>
  visit.page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent;
  });

beforeEach(() => visit.page.setViewportSize({ width: 1280, height: 900 }));

describe('writing on an account’s page', () => {
  test('is begun by a key, is put away by Escape with its words kept, and gives the focus back', async () => {
    await show('portfolio-account');
    await button('New note').focus();
    await press('n');
    await press('t');
    expect(await did()).toEqual([
      ['write.open', 'note'],
      ['write.open', 'task'],
    ]);
    await become('portfolio-note');
    await expect.poll(focused).toBe('Write a note on Arden Medical');
    await press('n');
    await press('Escape');
    expect((await did()).at(-1)).toEqual(['write.close']);
    await become('portfolio-account');
    await expect.poll(focused).toBe('New note');
  });

  test('has the focus in the field that is wrong, and nothing of the page is reached behind it', async () => {
    await show('portfolio-contract-wrong');
    expect(await visit.page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    await press('Control+Enter');
    expect(await did()).toEqual([['write.save']]);
    expect(await visit.page.getByRole('dialog', { name: 'New contract: Arden Medical' }).count()).toBe(1);
  });

  test('is shown before the first of a kind, from where Escape leads back to the form', async () => {
    await show('portfolio-note');
    await expect.poll(focused).toBe('Write a note on Arden Medical');
    await become('portfolio-sheet');
    expect(await visit.page.getByRole('dialog').count()).toBe(2);
    await press('Escape');
    expect(await did()).toEqual([['back']]);
    await become('portfolio-note');
    await expect.poll(focused).toBe('Write a note on Arden Medical');
  });

  test.each([
    ['portfolio-none-contracts', 'Add contract', 'contract'],
    ['portfolio-none-opportunities', 'New opportunity at Arden Medical', 'opportunity'],
    ['portfolio-none-initiatives', 'Add initiative', 'initiative'],
    ['portfolio-none-map', 'New contact', 'contact'],
  ])('is offered where there is nothing yet: %s', async (state, name, kind) => {
    await show(state);
    await button(name).click();
    expect(await did()).toEqual([['write.open', kind]]);
  });

  test('is offered nowhere to whoever may only read', async () => {
    await show('portfolio-read-only');
    expect(await visit.page.getByText('Your token may only read.').count()).toBe(1);
    expect(await button('Add contract').count()).toBe(0);
    await press('n');
    expect(await did()).toEqual([]);
  });
});

describe('what is on its way', () => {
  test.each(['', '-contracts', '-opportunities', '-initiatives'])(
    'has its mark on the records of the page%s, and the refused leads to the outbox',
    async (part) => {
      await show(`portfolio-marks${part}`);
      await visit.page.getByText('Waiting', { exact: true }).first().waitFor();
      await button('Not sent').first().click();
      expect(await did()).toEqual([['queue.show']]);
    },
  );

  test('is said in the head of the page, and is put away by Escape', async () => {
    await show('portfolio-marks');
    expect(await visit.page.getByText('1 change needs you').count()).toBe(1);
    await button('Show what has not been sent').click();
    await become('portfolio-outbox');
    await press('Escape');
    expect(await did()).toEqual([['queue.show'], ['queue.hide']]);
  });
});

test.each(['portfolio-note', 'portfolio-contract', 'portfolio-marks', 'portfolio-outbox'])(
  '%s has nothing serious for axe to find, in dark mode as well',
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
