import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';

/** Kills a browser with all its processes, as a crash does; resolves when Playwright has noticed. */
export async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be driven.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  // The browser first: it must not notice that the others die.
  const ids = processInfo.toSorted((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser'));
  for (const { id } of ids) kill(id);
  await gone;
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, name), { force: true });
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has gone with the browser.
  }
}

const indexedDB = (profile: string) => join(profile, 'Default', 'IndexedDB');

/** What the browser does by itself with what it takes for broken. It must not run. */
export const deleteDatabases = (profile: string): Promise<void> =>
  rm(indexedDB(profile), { recursive: true, force: true });

/** Another one as soon as the extensions' databases were deleted and made anew; undefined: there are none. */
export async function databasesMade(profile: string): Promise<string | undefined> {
  const names = await readdir(indexedDB(profile)).catch(() => []);
  const name = names.find((one) => one.startsWith('chrome-extension_') && one.endsWith('.leveldb'));
  if (!name) return undefined;
  const { ino, birthtimeMs } = await stat(join(indexedDB(profile), name));
  return `${ino} ${birthtimeMs}`;
}
