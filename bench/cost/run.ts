import { loadavg } from 'node:os';
import { type Stand, startStand } from '../browser/stand.ts';
import type { Figure } from '../stats.ts';
import { costFigures } from './figures.ts';
import { type Load, measureLoad, measureStorm, type Storm } from './measure.ts';
import { type CostSite, costSites, type Variant } from './sites.ts';
import { type Weights, weighAll } from './weights.ts';

/** What each variant adds to the pages of a site. */
export interface SiteCost {
  site: CostSite;
  loads: ReadonlyMap<Variant, Load[]>;
  /** Of a page with ten thousand people, where the site has one. */
  crowds: ReadonlyMap<Variant, Load[]> | null;
  storms: ReadonlyMap<Variant, Storm>;
  /** Processes that were waiting for a processor, of the last minute. */
  load: number;
}

export interface CostResult {
  sites: SiteCost[];
  weights: Weights;
}

export interface CostSize {
  rounds: number;
  /** Milliseconds. */
  storm: number;
}

type Stands = ReadonlyMap<Variant, Stand>;

/** What each adds to a page: on load, and while the page changes all the time. */
export async function benchCost(size: CostSize): Promise<Figure[]> {
  const stands = new Map<Variant, Stand>();
  try {
    for (const variant of ['none', 'keyside', 'peer'] as const)
      stands.set(variant, await startStand(variant));
    const sites: SiteCost[] = [];
    for (const site of costSites) sites.push(await measureSite(stands, site, size));
    return costFigures({ sites, weights: await weighAll() });
  } finally {
    await Promise.all([...stands.values()].map((stand) => stand.close()));
  }
}

async function measureSite(stands: Stands, site: CostSite, { rounds, storm }: CostSize): Promise<SiteCost> {
  const loads = await measureLoads(stands, site, rounds);
  const crowds = site.crowd ? await measureLoads(stands, { ...site, load: site.crowd }, rounds) : null;
  const storms = new Map<Variant, Storm>();
  for (const variant of site.variants)
    if (variant !== 'none') storms.set(variant, await measureStorm(get(stands, variant), site, storm));
  return { site, loads, crowds, storms, load: loadavg()[0] ?? 0 };
}

async function measureLoads(stands: Stands, site: CostSite, rounds: number): Promise<Map<Variant, Load[]>> {
  const loads = new Map<Variant, Load[]>(site.variants.map((variant) => [variant, []]));
  // The first load of each fills the browser's code cache and is left out.
  for (let round = -1; round < rounds; round++)
    for (const variant of round % 2 === 0 ? site.variants : site.variants.toReversed()) {
      const load = await measureLoad(get(stands, variant), site);
      if (round >= 0) loads.get(variant)?.push(load);
    }
  return loads;
}

function get(stands: Stands, variant: Variant): Stand {
  const stand = stands.get(variant);
  if (!stand) throw new Error(`There is no browser for ${variant}.`);
  return stand;
}
