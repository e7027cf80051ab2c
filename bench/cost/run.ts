import type { Page } from 'playwright';
import { buildDemo } from '../../scripts/demo-build.ts';
import { type Stand, startStand } from '../browser/stand.ts';
import { buildPeer } from '../peer/build.ts';
import { findTargets } from '../route/targets.ts';
import type { Figure } from '../stats.ts';
import { attribute, type Cost } from './attribute.ts';
import { costFigures } from './figures.ts';
import { trace } from './trace.ts';
import { weigh } from './weight.ts';

/** How long a page is watched after it began to load, in milliseconds. */
const WINDOW = 2000;

export const variants = ['none', 'keyside', 'peer'] as const;
export type Variant = (typeof variants)[number];

export interface Load extends Cost {
  /** Bytes of the page's JavaScript heap after a collection. */
  heap: number;
}

export interface CostResult {
  loads: Record<Variant, Load[]>;
  storms: Record<'keyside' | 'peer', Storm>;
  bytes: Record<'keyside' | 'peer', number>;
}

export interface Storm extends Cost {
  /** Milliseconds that it blew. */
  lasted: number;
  mutations: number;
}

export interface CostSize {
  rounds: number;
  /** Milliseconds. */
  storm: number;
}

/** What each adds to a page: on load, and while the page changes all the time. */
export async function benchCost(size: CostSize): Promise<Figure[]> {
  const stands = new Map<Variant, Stand>();
  try {
    for (const variant of variants) stands.set(variant, await startStand(variant));
    const loads = await measureLoads(stands, size.rounds);
    const storms = {
      keyside: await measureStorm(get(stands, 'keyside'), size.storm),
      peer: await measureStorm(get(stands, 'peer'), size.storm),
    };
    const bytes = {
      keyside: await weigh(await buildDemo()),
      peer: await weigh(await buildPeer(), ['pageWorld.js']),
    };
    return costFigures({ loads, storms, bytes });
  } finally {
    await Promise.all([...stands.values()].map((stand) => stand.close()));
  }
}

async function measureLoads(stands: Map<Variant, Stand>, rounds: number): Promise<CostResult['loads']> {
  const loads: CostResult['loads'] = { none: [], keyside: [], peer: [] };
  // The first load of each fills the browser's code cache and is left out.
  for (let round = -1; round < rounds; round++)
    for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
      const load = await measureLoad(get(stands, variant));
      if (round >= 0) loads[variant].push(load);
    }
  return loads;
}

const search = '?delay=0&ids=0&peer=on';

async function measureLoad(stand: Stand): Promise<Load> {
  const pages: Page[] = [];
  const events = await trace(stand.context, async () => {
    const page = await stand.open(search);
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

/** 100,000 changes a minute. */
const PER_SECOND = 1667;

async function measureStorm(stand: Stand, lasted: number): Promise<Storm> {
  const page = await stand.open(`${search}&storm=${PER_SECOND}`, findTargets()[0]?.hash);
  await page.waitForTimeout(WINDOW);
  const events = await trace(stand.context, () => page.waitForTimeout(lasted));
  await page.close();
  return { ...attribute(events), lasted, mutations: Math.round((PER_SECOND * lasted) / 1000) };
}

function get(stands: Map<Variant, Stand>, variant: Variant): Stand {
  const stand = stands.get(variant);
  if (!stand) throw new Error(`There is no browser for ${variant}.`);
  return stand;
}
