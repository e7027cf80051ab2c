import { expect, test } from 'vitest';
import { openGallery } from './open.ts';
import { serveGallery } from './serve.ts';

test('React has nothing to complain of in any state', async () => {
  await using served = await serveGallery('development');
  await using gallery = await openGallery(served.address);
  const page = await gallery.browser.newPage({ reducedMotion: 'reduce' });
  let state = '';
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(`${state}: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${state}: ${message.text()}`);
  });
  for (state of gallery.states) await gallery.show(page, state);
  // What it says is heard in its turn, and so before this.
  await page.evaluate(() => console.error('the end'));
  await expect.poll(() => complaints.at(-1)).toContain('the end');
  expect(complaints.slice(0, -1)).toEqual([]);
});
