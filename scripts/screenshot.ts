import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleThreadAddress } from '../tests/sample-sites/gmail/mail/index.ts';
import { startSampleSites } from '../tests/sample-sites/server.ts';
import { getBrowser } from './browser.ts';
import { startDemoApi } from './demo/api.ts';
import { connect, synced } from './demo/connect.ts';
import { settled } from './demo/tour.ts';
import { buildDemo } from './demo-build.ts';
import { launch } from './launch.ts';
import { root } from './run.ts';

/** The README's picture: a thread of the sample with the panel beside it. */
const picture = join(root, '.github/panel.png');

const extension = await buildDemo();
const api = await startDemoApi();
const sites = await startSampleSites();
const profile = await mkdtemp(join(tmpdir(), 'keyside-screenshot-'));
const { context, origin } = await launch({
  browser: getBrowser(),
  profile,
  extension,
  sitesPort: sites.port,
  headless: true,
  args: ['--force-device-scale-factor=2'],
});
await synced(await connect({ context, origin, address: api.url, token: api.token }));
const page = await context.newPage();
await page.setViewportSize({ width: 1280, height: 1100 });
await page.goto(sampleThreadAddress('arden-roi'));
await settled(page);
await page.screenshot({ path: picture });
console.log(`Saved ${picture}.`);

await context.close();
await Promise.all([api.close(), sites.close(), rm(profile, { recursive: true, force: true })]);
