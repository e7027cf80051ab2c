import type { BrowserContext } from 'playwright';

/** Milliseconds. */
const PATIENCE = 2000;

/** Runs an expression in the running service worker at addresses that begin so; does nothing when none runs. */
export async function inWorker(context: BrowserContext, scope: string, expression: string): Promise<boolean> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be driven.');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(scope));
  if (!target) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => resolve(!('error' in JSON.parse(message))));
  session.on('Target.detachedFromTarget', () => resolve(false));
  try {
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: false,
    });
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    // One that is just stopping says nothing any more.
    const late = setTimeout(() => resolve(false), PATIENCE);
    return await promise.finally(() => clearTimeout(late));
  } catch {
    // It was stopped meanwhile.
    return false;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** Until the worker dies its clock is so many milliseconds off. */
export const jumpClock = (milliseconds: number): string => `(() => {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Real.now() + ${milliseconds});
    }
    static now() { return Real.now() + ${milliseconds}; }
  };
})()`;

/** The next so many writes to IndexedDB fail as on a full disk, unless it is emptied before. */
export const fillDisk = (times: number): string => `(() => {
  globalThis.writesToFail = ${times};
  for (const name of ['add', 'put']) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      if (globalThis.writesToFail-- > 0) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return real.apply(this, given);
    };
  }
})()`;

export const emptyDisk = 'globalThis.writesToFail = 0';
