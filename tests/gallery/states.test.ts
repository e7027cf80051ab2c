import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { visitGallery } from './visit.ts';

const SECONDS = 1000;
const visit = visitGallery();

test('every state has nothing serious for axe to find, light and dark', {
  timeout: 1200 * SECONDS,
}, async () => {
  expect(visit.gallery.states.length).toBeGreaterThan(300);
  expect(await findViolations(visit.gallery)).toEqual([]);
});

test('every state fits into the narrowest and the usual window with the longest words of all languages', {
  timeout: 600 * SECONDS,
}, async () => {
  const { gallery } = visit;
  const viewport = { width: 700, height: 700 };
  const page = await gallery.browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(gallery.address('', { lang: 'longest' }));
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('longest');
  const looked = gallery.states.map((state) => ({ state, widths: gallery.widths(state).slice(0, 2) }));
  expect(await page.evaluate(findTooWide, looked)).toEqual([]);
  await page.close();
});

test('every state has exactly one heading of the first rank, where it is a panel', async () => {
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

interface Looked {
  state: string;
  widths: readonly number[];
}

/** Runs in the page. In a frame, whose width is another at once. What is cut on purpose, or scrolls or is panned by itself, may be wider. */
async function findTooWide(looked: readonly Looked[]): Promise<string[]> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0 auto auto 0;height:700px;border:0';
  frame.src = location.href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow as Window & { galleryShow(state: string): void };
  const found: string[] = [];
  for (const { state, widths } of looked) {
    inner.galleryShow(state);
    for (const widest of widths) {
      frame.style.width = `${widest}px`;
      const sticksOut = (element: Element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isOut = width > 0 && (left < -1 || right > widest + 1);
        return isOut && !element.closest('.truncate, .sr-only, section[tabindex], .react-flow');
      };
      const all = inner.document.querySelectorAll('main *, dialog *, [role="dialog"] *, footer *');
      if ([...all].some(sticksOut)) found.push(`${state} at ${widest}`);
    }
  }
  frame.remove();
  return found;
}
