import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { getBrowser } from './browser.ts';

/** The sizes that browsers and their stores ask for, in pixels. */
const sizes = [16, 32, 48, 96, 128];

/** Draws public/icon.svg as the pictures of the manifest: run it after a change to the drawing. */
const icon = await readFile('public/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: getBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of sizes) await writeFile(`public/icon/${size}.png`, await draw(size));
await browser.close();

async function draw(size: number): Promise<Buffer> {
  const source = `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`,
  );
  return page.screenshot({ omitBackground: true });
}
