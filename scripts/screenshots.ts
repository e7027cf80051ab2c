import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSampleSites } from '../tests/sample-sites/server.ts';
import { getBrowser } from './browser.ts';
import { startDemoApi } from './demo/api.ts';
import { connect, synced } from './demo/connect.ts';
import { buildDemo } from './demo-build.ts';
import { launch } from './launch.ts';
import { root } from './run.ts';
import { contactSheet } from './screenshots/sheet.ts';
import { type Picture, shootStates, shootSurfaces } from './screenshots/shoot.ts';
import { surfaces } from './screenshots/surfaces.ts';

/**
 * Usage: screenshots.ts [--readme] [word…]. Pictures of every surface on the sample data and of every state of every
 * surface, light and dark, narrow and wide; with words, of those whose name has one of them. --readme: the README's
 * pictures as well.
 */
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const forReadme = process.argv.includes('--readme');
const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
const folder = join(root, '.data/surfaces');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const pictures = [...(await ofProduct()), ...(await shootStates(isWanted, folder))];
await writeFile(join(folder, 'index.html'), contactSheet(pictures));
console.log(`Saved ${pictures.length} pictures; all together in ${join(folder, 'index.html')}.`);

async function ofProduct(): Promise<Picture[]> {
  const wanted = surfaces.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return [];
  const extension = await buildDemo();
  const api = await startDemoApi();
  const sites = await startSampleSites();
  const profile = await mkdtemp(join(tmpdir(), 'keyside-screenshots-'));
  const options = { browser: getBrowser(), profile, extension, sitesPort: sites.port, headless: true };
  const { context, origin } = await launch({ ...options, args: ['--force-device-scale-factor=2'] });
  try {
    await synced(await connect({ context, origin, address: api.url, token: api.token }));
    const taken = await shootSurfaces(context, origin, wanted, folder);
    if (forReadme) await Promise.all(wanted.map((surface) => copyForReadme(surface, taken)));
    return taken;
  } finally {
    await context.close();
    await Promise.all([api.close(), sites.close(), rm(profile, { recursive: true, force: true })]);
  }
}

async function copyForReadme({ name, readme }: (typeof surfaces)[number], taken: readonly Picture[]) {
  const own = taken.filter(({ surface, theme }) => surface === name && theme === 'light');
  const widest = own.toSorted((a, b) => b.width - a.width)[0];
  if (readme && widest) await copyFile(join(folder, widest.file), join(root, '.github', readme));
}
