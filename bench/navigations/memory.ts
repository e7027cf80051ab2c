import type { CDPSession, Page } from 'playwright';

/** What a page holds after a collection. */
export interface Memory {
  /** Bytes of JavaScript, the page's own and the extension's. */
  heap: number;
  /** Nodes that the renderer holds, in the document or not. */
  nodes: number;
  listeners: number;
}

export async function measureMemory(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await collect(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Twice, as what is found dead by the first collection may hold more. */
async function collect(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
}
