import type { CDPSession, Page } from 'playwright';

interface Version {
  status: string;
  runningStatus: string;
}

/**
 * Stops the extension's worker as the browser does when it idles; resolves when it is dead. The next event wakes it.
 *
 * @param page one of the extension without a script of ours, so that nothing in it wakes the worker again
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const until = follow(session);
  await session.send('ServiceWorker.enable');
  // A worker stopped while it is being installed is started again at once.
  await until((versions) => versions.length > 0 && versions.every(isSettled));
  await session.send('ServiceWorker.stopAllWorkers');
  await until((versions) => versions.every(({ runningStatus }) => runningStatus === 'stopped'));
  await session.detach();
}

const isSettled = ({ status }: Version) => status === 'activated' || status === 'redundant';

/** Keeps what the browser tells of the workers; answers how to wait for a state of theirs. */
function follow(session: CDPSession): (holds: (versions: readonly Version[]) => boolean) => Promise<void> {
  const known = new Map<string, Version>();
  const waiting = new Set<() => void>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions) known.set(version.versionId, version);
    for (const look of waiting) look();
  });
  return (holds) =>
    new Promise((resolve) => {
      const look = () => {
        if (!holds([...known.values()])) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
}
