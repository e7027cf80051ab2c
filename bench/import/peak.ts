import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright';

/** Bytes that the largest of the browser's processes for pages has held at most; NaN where the system does not tell. */
export async function peakOf(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('This browser cannot be driven.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOfProcess(id));
  return Math.max(...(await Promise.all(peaks)));
}

async function peakOfProcess(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
  return kilobytes === undefined ? Number.NaN : Number(kilobytes) * 1024;
}
