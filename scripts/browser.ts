import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from './apt.ts';

/** In the order we would rather have them: Chromium keeps to itself, Chrome and Edge are a person's own browser. */
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map(
      (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].map((path) => join(process.env[variable] ?? 'C:/', path)),
  ),
};

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/**
 * Path of a Chromium, Chrome or Edge: the one named by KEYSIDE_BROWSER, else an installed one; on Debian as root
 * Chromium is installed when there is none. Throws a sentence that says what to install.
 */
export function getBrowser(): string {
  const named = process.env.KEYSIDE_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`KEYSIDE_BROWSER names ${named}, which is not there.`);
  }
  const installed = findBrowser();
  if (installed) return installed;
  if (canInstall() && aptInstall('chromium')) return getBrowserAgain();
  throw new Error(missing);
}

/**
 * Path of a Firefox that the extension runs in: the one named by KEYSIDE_FIREFOX, else an installed one. Undefined when
 * there is none, and on Windows, where none can be driven as we do.
 */
export function findFirefox(): string | undefined {
  const named = process.env.KEYSIDE_FIREFOX;
  const installed = process.platform === 'darwin' ? firefoxes.darwin : onPath(firefoxes.commands);
  if (process.platform === 'win32') return undefined;
  found ??= (named ? [named] : installed).find((path) => existsSync(path) && isNewEnough(path));
  return found;
}

let found: string | undefined;

/** Debian's package lists may be as old as its image; the Firefox of that day knows neither us nor who drives it. */
function isNewEnough(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout ?? '')?.[1]) >= oldestFirefox;
}

/** The same; on Debian as root Firefox ESR is installed, or brought up to date, when there is none. */
export function ensureFirefox(): string | undefined {
  const installed = findFirefox();
  if (installed || process.env.KEYSIDE_FIREFOX) return installed;
  return canInstall() && aptInstall('firefox-esr') ? findFirefox() : undefined;
}

/** The first with the Navigation API. */
export const oldestFirefox = 147;

const firefoxes = {
  darwin: ['/Applications', join(homedir(), 'Applications')].map(
    (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
  ),
  commands: ['firefox-esr', 'firefox'],
};

const missing =
  'No browser found. Install Chromium, Google Chrome or Microsoft Edge, or set KEYSIDE_BROWSER to the path of one, and run the same command again.';

function getBrowserAgain(): string {
  const installed = findBrowser();
  if (!installed) throw new Error(missing);
  return installed;
}

function findBrowser(): string | undefined {
  return (places[process.platform] ?? onPath(commands)).find((path) => existsSync(path));
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((command) => [...folders, '/usr/bin'].map((folder) => join(folder, command)));
}
