import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { type Gallery, openGallery } from './open.ts';

const viewport = { width: 360, height: 700 };

interface Visit {
  readonly gallery: Gallery;
  /** One for all tests; each begins with the list of all states. */
  readonly page: Page;
  show(state: string): Promise<void>;
  /** What the panel reported. */
  did(): Promise<unknown[]>;
}

/** In Chromium, with nothing of the extension behind it: what the panel is by itself. No test may leave an error. */
export function visitGallery(): Visit {
  let gallery: Gallery;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    const { address, browser } = await ask(inject('gallery'));
    gallery = await openGallery(address, browser);
    page = await gallery.browser.newPage({ viewport, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterAll(() => gallery[Symbol.asyncDispose]());

  beforeEach(async () => {
    errors = [];
    await gallery.show(page, '');
    await page.setViewportSize(viewport);
  });
  afterEach(() => expect(errors).toEqual([]));

  return {
    get gallery() {
      return gallery;
    },
    get page() {
      return page;
    },
    show: (state) => gallery.show(page, state),
    did: () => page.evaluate<unknown[]>('galleryEvents'),
  };
}

async function ask(desk: string): Promise<{ address: string; browser: string }> {
  const answer = await fetch(desk);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
