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

const missing =
  'No browser found. Install Chromium, Google Chrome or Microsoft Edge, or set KEYSIDE_BROWSER to the path of one, and run the same command again.';

function getBrowserAgain(): string {
  const installed = findBrowser();
  if (!installed) throw new Error(missing);
  return installed;
}

function findBrowser(): string | undefined {
  return (places[process.platform] ?? onPath()).find((path) => existsSync(path));
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.flatMap((command) => [...folders, '/usr/bin'].map((folder) => join(folder, command)));
}
