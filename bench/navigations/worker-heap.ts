import type { BrowserContext, CDPSession } from 'playwright';
import { z } from 'zod';

const Answer = z.object({ id: z.number(), result: z.object({ usedSize: z.number().optional() }) });

/** Bytes of JavaScript that the extension's worker holds after a collection; null where it is not running. */
export async function measureWorker(context: BrowserContext): Promise<number | null> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be driven.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  const size = worker ? await ask(session, worker.targetId) : null;
  await session.detach();
  return size;
}

/** Playwright has no session for workers, so the questions go through the browser's. */
async function ask(session: CDPSession, targetId: string): Promise<number | null> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const methods = ['HeapProfiler.collectGarbage', 'HeapProfiler.collectGarbage', 'Runtime.getHeapUsage'];
  const answered = new Promise<number | null>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = Answer.safeParse(JSON.parse(message));
      if (answer.success && answer.data.id === methods.length) resolve(answer.data.result.usedSize ?? null);
    });
  });
  for (const [at, method] of methods.entries())
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: at + 1, method }),
    });
  return answered;
}
