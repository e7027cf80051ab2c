import { describe, expect, test } from 'vitest';
import { addAxe, violationsOf } from './axe.ts';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show } = visit;
const number = () => visit.page.getByRole('button', { name: '64 of 100' });
const shown = () => visit.page.getByRole('tooltip').allTextContents();
const why = ['Eleven e-mails and two calls in 90 days, the last of them three days ago.'];

describe('what is behind a number', () => {
  test('is shown while the pointer rests on it, or on the explanation itself', async () => {
    await show('explained');
    await number().hover();
    expect(await shown()).toEqual(why);
    await visit.page.getByRole('tooltip').hover();
    expect(await shown()).toEqual(why);
    await visit.page.getByRole('heading').hover();
    expect(await shown()).toEqual([]);
  });

  test('is shown and told while the number has the focus', async () => {
    await show('explained');
    await visit.page.keyboard.press('Tab');
    expect(await shown()).toEqual(why);
    const told = await number().evaluate(
      (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(told).toBe(why[0]);
    await visit.page.keyboard.press('Tab');
    expect(await shown()).toEqual(['Last contact: 30 of 35Frequency: 18 of 30']);
  });

  test('stays once the number was pressed, and goes with the focus', async () => {
    await show('explained');
    await number().click();
    await visit.page.getByRole('heading').hover();
    expect(await shown()).toEqual(why);
    await visit.page.getByRole('heading').click();
    expect(await shown()).toEqual([]);
  });

  test('is put away by Escape, which the page does not hear of', async () => {
    await show('explained');
    await visit.page.evaluate(() =>
      document.addEventListener('keydown', ({ key }) => document.body.setAttribute('data-heard', key)),
    );
    await number().hover();
    await expect.poll(shown).toEqual(why);
    await visit.page.keyboard.press('Escape');
    expect(await shown()).toEqual([]);
    expect(await visit.page.locator('body').getAttribute('data-heard')).toBe(null);
    await visit.page.keyboard.press('Escape');
    expect(await visit.page.locator('body').getAttribute('data-heard')).toBe('Escape');
  });

  test('lies within a narrow window, above the number where there is no room below', async () => {
    await visit.page.setViewportSize({ width: 280, height: 120 });
    await show('explained');
    await number().focus();
    const box = await visit.page.getByRole('tooltip').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 280).toBe(true);
  });

  test('is nothing that covers the page to the browser, by which the panel goes when it saves', async () => {
    await show('explained');
    await visit.page.mouse.move(350, 690);
    await number().hover();
    expect(await shown()).toEqual(why);
    expect(await visit.page.evaluate(isPageSeen)).toBe(true);
  });

  test('has nothing for axe to find', async () => {
    await show('explained');
    await addAxe(visit.page);
    await number().focus();
    expect(await violationsOf(visit.page)).toEqual([]);
  });
});

/** Runs in the page. As lib/panel/unobstructed.ts asks. */
function isPageSeen(): Promise<boolean> {
  return new Promise((seen) => {
    const hear = ([entry]: IntersectionObserverEntry[]) =>
      seen(entry !== undefined && 'isVisible' in entry && entry.isVisible === true);
    const options = { threshold: 0, trackVisibility: true, delay: 100 };
    new IntersectionObserver(hear, options).observe(document.documentElement);
  });
}
