import type { BrowserContext } from 'playwright';

/** Stops the extension's worker as the browser does when it idles; resolves when it is dead. The next event wakes it. */
export async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  // A page of the extension without a script of ours, so that nothing in it wakes the worker again.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const session = await context.newCDPSession(page);
  const running = new Set<string>();
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions) {
        if (runningStatus !== 'stopped') running.add(versionId);
        else if (running.delete(versionId) && running.size === 0) resolve();
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  if (running.size > 0) await stopped;
  await page.close();
}
