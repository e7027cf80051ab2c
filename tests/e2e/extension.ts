import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { untilAnswered } from '../../lib/messages/again.ts';
import { buildDemo } from '../../scripts/demo-build.ts';
import { startChromium } from './browsers/chromium.ts';
import { startFirefox } from './browsers/firefox.ts';
import type { Seat } from './browsers/seat.ts';

/** A browser with the extension in it. */
export interface Extension extends Seat {
  /** The host of its pages' addresses. */
  readonly id: string;
  /** Connects and waits for the first sync, unless it is connected so already. */
  connect(address: string, token: string): Promise<void>;
  /** As just installed: nobody connected, nothing remembered, the worker stopped. */
  reset(): Promise<void>;
  /** What the extension's session holds under keys that begin so. */
  session<T>(prefix: string): Promise<T[]>;
  close(): Promise<void>;
}

const browsers = {
  chromium: { build: 'chrome', start: startChromium },
  firefox: { build: 'firefox', start: startFirefox },
} as const;

/**
 * @param lasting a folder that its profile stays in when it ends, for the next one
 * @param args more switches for Chromium
 */
export async function startExtension(
  browser: keyof typeof browsers,
  sitesPort: number,
  lasting?: string,
  args: readonly string[] = [],
): Promise<Extension> {
  const { build, start } = browsers[browser];
  const folder = lasting ?? (await mkdtemp(join(tmpdir(), 'keyside-e2e-')));
  const extension = join(folder, 'extension');
  // A copy, so that an update can change it.
  await cp(await buildDemo(build), extension, { recursive: true });
  const profile = join(folder, 'profile');
  const seat = await start({ profile, extension, sitesPort, headless: !process.env.KEYSIDE_HEADED, args });
  const { context, origin, room } = seat;
  let connection: string | undefined;

  return {
    ...seat,
    id: new URL(origin).host,
    async connect(address, token) {
      if (connection === `${address} ${token}`) return;
      const page = await room.page();
      // As the extension's own pages do: Firefox may still be starting what answers.
      await untilAnswered(() => page.evaluate(connectAndSync, { address, token }));
      connection = `${address} ${token}`;
    },
    async reset() {
      connection = undefined;
      await (await room.page()).evaluate(forgetAll);
      await seat.stopWorker();
    },
    async session<T>(prefix: string) {
      const items = await (await room.page()).evaluate(() => chrome.storage.session.get(null));
      return Object.keys(items)
        .filter((key) => key.startsWith(prefix))
        .map((key) => items[key] as T);
    },
    async update() {
      await bump(join(extension, 'manifest.json'));
      await room.leave();
      await seat.update();
    },
    async close() {
      await context.close();
      if (lasting === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  clear(): Promise<void>;
  onChanged: Record<'addListener' | 'removeListener', (listener: Hear) => void>;
}
type Hear = (changes: Record<string, { newValue?: unknown }>) => void;
declare const chrome: {
  storage: Record<'local' | 'session', Area>;
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
};

/** Runs in a page of the extension. */
async function connectAndSync(body: { address: string; token: string }): Promise<true> {
  const isDone = (status: unknown) =>
    (status as { sync: { phase: string } } | undefined)?.sync.phase === 'done';
  const synced = new Promise<void>((done) => {
    chrome.storage.session.onChanged.addListener(function hear({ status }) {
      if (!isDone(status?.newValue)) return;
      chrome.storage.session.onChanged.removeListener(hear);
      done();
    });
  });
  const answer = await chrome.runtime.sendMessage({ kind: 'connect', body });
  if (!answer.ok) throw new Error(`The extension was not connected: ${JSON.stringify(answer)}`);
  await synced;
  return true;
}

/** Runs in a page of the extension. */
async function forgetAll(): Promise<void> {
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  }
}

async function bump(path: string): Promise<void> {
  const manifest: { version: string } = JSON.parse(await readFile(path, 'utf8'));
  const [major, minor, patch = 0] = manifest.version.split('.').map(Number);
  await writeFile(path, JSON.stringify({ ...manifest, version: `${major}.${minor}.${patch + 1}` }));
}
