import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { getBrowser } from '../../scripts/browser.ts';
import { connect, synced } from '../../scripts/demo/connect.ts';
import { buildDemo } from '../../scripts/demo-build.ts';
import { launch, loadExtension } from '../../scripts/launch.ts';
import { stopWorker } from './worker.ts';

/** A browser with the extension in it. */
export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  /** Connects as a person does and waits for the first sync, unless it is connected so already. */
  connect(address: string, token: string): Promise<void>;
  /** As just installed: nobody connected, nothing remembered, the worker stopped. */
  reset(): Promise<void>;
  stopWorker(): Promise<void>;
  /** Installs the next version under the open pages. */
  update(): Promise<void>;
  close(): Promise<void>;
}

export async function startExtension(sitesPort: number): Promise<Extension> {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-e2e-'));
  const extension = join(folder, 'extension');
  // A copy, so that an update can change it.
  await cp(await buildDemo(), extension, { recursive: true });
  const profile = join(folder, 'profile');
  const { context, extensionId: id } = await launch({
    browser: getBrowser(),
    profile,
    extension,
    sitesPort,
    headless: !process.env.KEYSIDE_HEADED,
  });
  let connection: string | undefined;

  return {
    context,
    id,
    async connect(address, token) {
      if (connection === `${address} ${token}`) return;
      const page = await connect({ context, extensionId: id, address, token });
      await synced(page);
      await page.close();
      connection = `${address} ${token}`;
    },
    async reset() {
      connection = undefined;
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/manifest.json`);
      await page.evaluate(forgetAll);
      await page.close();
      await stopWorker(context, id);
    },
    stopWorker: () => stopWorker(context, id),
    async update() {
      await bump(join(extension, 'manifest.json'));
      await loadExtension(context, extension);
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

declare const chrome: { storage: Record<'local' | 'session', { clear(): Promise<void> }> };

/** Runs in a page of the extension. */
async function forgetAll(): Promise<void> {
  type Area = { clear(): Promise<void> };
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'session', Area> } })
    .chrome;
  await Promise.all([storage.local.clear(), storage.session.clear()]);
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
