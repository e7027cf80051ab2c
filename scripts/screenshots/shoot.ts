import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { openGallery } from '../../tests/gallery/open.ts';
import { serveGallery } from '../../tests/gallery/serve.ts';
import type { Surface } from './surfaces.ts';

export interface Picture {
  /** Of the file, in its folder. */
  file: string;
  surface: string;
  theme: Theme;
  width: number;
}

type Theme = 'light' | 'dark';
const themes: readonly Theme[] = ['light', 'dark'];
/** Pixels; what is longer is cut there. */
const LONGEST = 3000;
/** The margins of `components/print.css`, which only a printer makes. */
const PAPER = '13mm 15mm';
const onPaper = (margin: string) => {
  document.body.style.margin = margin;
  document.documentElement.style.scrollbarWidth = 'none';
};

/** The running product, light and dark, in windows of every width. */
export async function shootSurfaces(
  context: BrowserContext,
  origin: string,
  surfaces: readonly Surface[],
  folder: string,
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  const page = await context.newPage();
  for (const { name, address, ready, widths, media = 'screen', most } of surfaces)
    for (const width of widths)
      for (const theme of themes) {
        const file = `${name}-${width}-${theme}.png`;
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce', media });
        await page.setViewportSize({ width, height: 900 });
        // A mere change of the hash would be photographed before the page has followed it.
        await page.goto('about:blank');
        await page.goto(address(origin));
        await ready(page);
        if (media === 'print') await page.evaluate(onPaper, PAPER);
        await whole(page, 900, most);
        await page.screenshot({ path: join(folder, file) });
        pictures.push({ file, surface: name, theme, width });
      }
  await page.close();
  return pictures;
}

/** Every state that a surface can be in, also those that the sample does not get into. */
export async function shootStates(wanted: (state: string) => boolean, folder: string): Promise<Picture[]> {
  await using served = await serveGallery();
  await using gallery = await openGallery(served.address);
  const pictures: Picture[] = [];
  const page = await gallery.browser.newPage({ reducedMotion: 'reduce' });
  for (const state of gallery.states.filter(wanted))
    for (const width of gallery.widths(state))
      for (const theme of themes) {
        const file = `state-${state}-${width}-${theme}.png`;
        await page.setViewportSize({ width, height: 900 });
        await page.goto(gallery.address(state, { theme }));
        await page.locator('#root > *').first().waitFor();
        await whole(page, 500);
        await page.screenshot({ path: join(folder, file) });
        pictures.push({ file, surface: state, theme, width });
      }
  return pictures;
}

/** As high as what scrolls in it, so that nothing is out of the picture. */
async function whole(page: Page, least: number, most = LONGEST): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const scrolled = await page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('main')].map((main) => main.scrollHeight)),
  );
  await page.setViewportSize({ width, height: Math.min(most, Math.max(least, scrolled + 60)) });
}
