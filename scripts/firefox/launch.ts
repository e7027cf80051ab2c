import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, firefox } from 'playwright';
import { type Bidi, startBidi } from './bidi.ts';

export interface FirefoxOptions {
  /** Path of Firefox. */
  browser: string;
  /** Folder for the browser's profile. */
  profile: string;
  /** Folder of the built extension; null: a Firefox without it. */
  extension: string | null;
  /** Port of the sample sites on this machine. */
  sitesPort: number;
  headless: boolean;
  /** Milliseconds until a background that nobody needs is stopped. */
  idle: number;
}

export interface LaunchedFirefox {
  context: BrowserContext;
  bidi: Bidi;
  /** Of the extension's pages. */
  origin: string;
}

export const addonId = 'keyside@keyside.app';
/** Firefox gives each extension a random one; the tests must know it. */
const uuid = '6b657973-6964-4e65-8000-000000000001';

/** Starts Firefox in which the extension is installed and the sample sites stand at their real addresses. */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  await mkdir(options.profile, { recursive: true });
  const bidi = await startBidi(options.profile);
  const context = await firefox.launchPersistentContext(options.profile, {
    channel: 'moz-firefox',
    executablePath: await writeStarter(options, bidi.url),
    headless: options.headless,
    viewport: { width: 1280, height: 713 },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreHTTPSErrors: true,
    // Pages of extensions are the system's own to Firefox.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: preferences(options),
  });
  context.on('close', bidi.close);
  if (options.extension) await install(bidi, options.extension);
  return { context, bidi, origin: `moz-extension://${uuid}` };
}

/** Installs the built extension, or installs it anew (an update) when it is there already. */
export async function install(bidi: Bidi, path: string): Promise<void> {
  await bidi.ask('webExtension.install', { extensionData: { type: 'path', path } });
}

/** Playwright takes the first address that the browser tells it of. */
async function writeStarter({ browser, profile }: FirefoxOptions, url: string): Promise<string> {
  const path = join(profile, 'start.sh');
  const lines = ['#!/bin/sh', `echo "WebDriver BiDi listening on ${url}" >&2`, `exec "${browser}" "$@"`];
  await writeFile(path, lines.join('\n'), { mode: 0o755 });
  return path;
}

function preferences({ sitesPort, idle }: FirefoxOptions): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
    // Hosts in the manifest are asked for one by one otherwise.
    'extensions.originControls.grantByDefault': true,
    'extensions.background.idle.timeout': idle,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${sitesPort}`,
    // The sample sites' certificate is nobody's, and some hosts insist on their own.
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    // Whoever drives it opens the same hosts again and again: a process that has just lost its page takes the next one, and
    // none is started for pages that do not come.
    'dom.ipc.processReuse.unusedGraceMs': 600_000,
    'dom.ipc.processPrelaunch.enabled': false,
    // What nobody sees or comes back to: moving toolbars, pictures of pages, a record of open tabs every few seconds.
    'toolkit.cosmeticAnimations.enabled': false,
    'browser.pagethumbnails.capturing_disabled': true,
    'browser.sessionstore.interval': 3_600_000,
  };
}
