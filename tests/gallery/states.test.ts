import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { visitGallery } from './visit.ts';

const SECONDS = 1000;
const visit = visitGallery();

test('every state has nothing serious for axe to find, light and dark', {
  timeout: 600 * SECONDS,
}, async () => {
  expect(visit.gallery.states.length).toBeGreaterThan(125);
  expect(await findViolations(visit.gallery)).toEqual([]);
});

test('every state fits into 280, 360 and 640 px', { timeout: 300 * SECONDS }, async () => {
  const wide: string[] = [];
  for (const width of [280, 360, 640]) {
    await visit.page.setViewportSize({ width, height: 700 });
    const states = await visit.page.evaluate(statesThatStickOut, visit.gallery.states);
    wide.push(...states.map((state) => `${state} at ${width}`));
  }
  expect(wide).toEqual([]);
});

test('every state has exactly one heading of the first rank, where it is a panel', {
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
    'note',
    'sheet',
    'account-new',
    'popup-not-connected',
  ]) {
    await visit.show(state);
    expect([state, await visit.page.locator('h1').count()]).toEqual([state, 1]);
  }
});

declare const galleryShow: (state: string) => void;

/** Runs in the page. What is cut on purpose, or scrolls by itself, may be wider than its place. */
function statesThatStickOut(states: readonly string[]): string[] {
  const cut = '.truncate, .sr-only, section[tabindex]';
  const sticksOut = (element: Element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1) && !element.closest(cut);
  };
  return states.filter((state) => {
    galleryShow(state);
    return [...document.querySelectorAll('main *, dialog *, footer *')].some(sticksOut);
  });
}
