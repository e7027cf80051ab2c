import type { Page } from 'playwright';
import type { Stand } from '../browser/stand.ts';
import { attribute, type Cost } from './attribute.ts';
import type { CostSite } from './sites.ts';
import { trace } from './trace.ts';

/** How long a page is watched after it began to load, in milliseconds. */
const WINDOW = 2000;
/** 100,000 changes a minute. */
const PER_SECOND = 1667;

export interface Load extends Cost {
  /** Bytes of the page's JavaScript heap after a collection. */
  heap: number;
}

export interface Storm extends Cost {
  /** Milliseconds that it blew. */
  lasted: number;
  mutations: number;
}

export async function measureLoad(stand: Stand, site: CostSite): Promise<Load> {
  const pages: Page[] = [];
  const events = await trace(stand.context, async () => {
    const page = await site.load(stand);
    pages.push(page);
    await page.waitForTimeout(WINDOW);
  });
  const [page] = pages;
  if (!page) throw new Error('No page was opened.');
  const heap = await measureHeap(page);
  await page.close();
  return { ...attribute(events), heap };
}

async function measureHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

export async function measureStorm(stand: Stand, site: CostSite, lasted: number): Promise<Storm> {
  const page = await site.storm(stand, PER_SECOND);
  // Without it a calm would be measured.
  await page.locator('.storm, .sample-storm').waitFor({ state: 'attached' });
  await page.waitForTimeout(WINDOW);
  const events = await trace(stand.context, () => page.waitForTimeout(lasted));
  await page.close();
  return { ...attribute(events), lasted, mutations: Math.round((PER_SECOND * lasted) / 1000) };
}
