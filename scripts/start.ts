import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { startSampleSites } from '../tests/sample-sites/server.ts';
import { getBrowser } from './browser.ts';
import { sampleAddresses } from './demo/addresses.ts';
import { startDemoApi } from './demo/api.ts';
import { connect, synced } from './demo/connect.ts';
import { hasDisplay } from './demo/display.ts';
import { takeTour } from './demo/tour.ts';
import { buildDemo } from './demo-build.ts';
import { launch } from './launch.ts';
import { root } from './run.ts';

const data = join(root, '.data');
const headless = process.argv.includes('--headless') || !hasDisplay();

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
});
/** What to close in the end, last opened first. */
const closers: (() => unknown)[] = [];

try {
  // Stopping need not wait until all is shown.
  await Promise.race([start().then(() => stopped), stopped]);
  console.log('\nStopping …');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
for (const close of closers.toReversed()) await close();
process.exit();

async function start(): Promise<void> {
  const browser = getBrowser();
  const extension = await buildDemo();
  console.log('Starting the Account API and the sample sites …');
  const api = await startDemoApi({ folder: join(data, 'api') });
  closers.push(api.close);
  const sites = await startSampleSites();
  closers.push(sites.close);
  const profile = join(data, 'profile');
  // A build of the same version number would find the worker of the one before there, which refuses a newer store.
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
  const { context, origin } = await launch({
    browser,
    profile,
    extension,
    sitesPort: sites.port,
    headless,
  });
  closers.push(() => context.close());
  const options = await connect({ context, origin, address: api.url, token: api.token });
  await synced(options);

  console.log(`
Keyside runs, with sample data that you may change as you like.

  Account API     ${api.url}  (what it can do: ${api.url}/docs)
  Access token    ${api.token}
${sampleLines()}

The sample sites are served by this computer to this browser only.
`);
  if (headless) return show(async () => takeTour(context, origin, screenshots()));
  await openSamples(context);
  await options.close();
  console.log(
    'In the browser that has opened, open a thread, a profile, a meeting or a mail: the panel beside it shows the account\nit is about.',
  );
  console.log('Press Ctrl+C here, or close the browser, to stop everything.');
  context.on('close', () => process.kill(process.pid, 'SIGTERM'));
}

function sampleLines(): string {
  return Object.entries(sampleAddresses)
    .map(([name, address]) => `  ${`Sample ${name}`.padEnd(15)} ${address}`)
    .join('\n');
}

/** A tab for each; the first in front. */
async function openSamples(context: BrowserContext): Promise<void> {
  const [empty] = context.pages();
  const addresses = Object.values(sampleAddresses);
  const pages = await Promise.all(addresses.map((_, at) => (at === 0 && empty) || context.newPage()));
  await Promise.all(pages.map((page, at) => page.goto(addresses[at] ?? 'about:blank')));
  await pages[0]?.bringToFront();
}

/** Without a display: pictures in place of the window. The API and the sites go on. */
async function show(tour: () => Promise<number>): Promise<void> {
  console.log('There is no display, so a hidden browser opens each sample page …');
  const count = await tour();
  console.log(`\n${count} screenshots are in ${join('.data', 'screenshots')}.`);
  console.log(
    'To see it live, run npm start on a computer with a display (over SSH: ssh -X, with the same command).',
  );
  console.log('The API and the sample pages go on. Press Ctrl+C to stop them.');
}

function screenshots(): string {
  const folder = join(data, 'screenshots');
  rmSync(folder, { recursive: true, force: true });
  return folder;
}
