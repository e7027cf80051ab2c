import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openGallery } from './open.ts';
import { serveGallery } from './serve.ts';

/** `node tests/gallery/shoot.ts [--lang=de] [state…]`: pictures of every state, light and dark, narrow, usual and wide. */
const folder = resolve(import.meta.dirname, '../../test-results/gallery');
await mkdir(folder, { recursive: true });
await using served = await serveGallery();
await using gallery = await openGallery(served.address);
const { values, positionals: wanted } = parseArgs({
  options: { lang: { type: 'string', default: 'en' } },
  allowPositionals: true,
});
const { lang } = values;
const page = await gallery.browser.newPage({ deviceScaleFactor: 1.5, reducedMotion: 'reduce' });

for (const state of gallery.states.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  for (const width of gallery.widths(state)) {
    for (const theme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(gallery.address(state, { theme, lang }));
      await page.locator('#root > *').waitFor();
      const scrolled = await page.evaluate(() =>
        Math.max(0, ...[...document.querySelectorAll('main')].map((main) => main.scrollHeight)),
      );
      await page.setViewportSize({ width, height: Math.min(3000, Math.max(500, scrolled + 40)) });
      await page.screenshot({ path: resolve(folder, `${state}-${width}-${theme}-${lang}.png`) });
    }
  }
}
console.log(`${folder}`);
