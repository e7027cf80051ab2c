import { type Figure, median } from '../stats.ts';
import type { Load, Storm } from './measure.ts';
import type { CostResult, SiteCost } from './run.ts';
import type { Variant } from './sites.ts';
import type { Weights } from './weights.ts';

/** What we add to a page, beside what the peer adds to the same page. */
export const costFigures = ({ sites, weights }: CostResult): Figure[] =>
  sites.flatMap((cost) => [
    weightFigure(cost, weights),
    cpuFigure(cost),
    longestFigure(cost.site.name, 'on load', cost.loads),
    ...(cost.crowds
      ? [longestFigure(cost.site.name, 'on a page with ten thousand people', cost.crowds)]
      : []),
    heapFigure(cost),
    ...stormFigures(cost),
  ]);

function weightFigure({ site, storms }: SiteCost, { sites, dock, peer }: Weights): Figure {
  const bytes = sites[site.name] ?? Number.NaN;
  const beside = storms.has('peer') ? `; peer ${kib(peer)} KiB` : '';
  return {
    what: `${site.name}: script put into the page`,
    value: `${kib(bytes)} KiB, and ${kib(dock)} KiB where the panel stands in it${beside}`,
    goal: '≤ 20 KiB',
    met: bytes <= 20 * 1024,
    raw: { bytes, dock, peer },
  };
}

function cpuFigure(cost: SiteCost): Figure {
  const cpu = middle(cost, (load) => load.cpu);
  const times = cpu.peer === null ? '' : ` (× ${(cpu.peer / cpu.keyside).toFixed(0)})`;
  return {
    what: `${cost.site.name}: CPU on load (n ${cost.loads.get('keyside')?.length}, load ${cost.load.toFixed(1)})`,
    value: `${cpu.keyside.toFixed(1)} ms${peerSays(cpu.peer, (ms) => `${ms.toFixed(1)} ms`)}${times}; nothing ${cpu.none.toFixed(1)} ms`,
    goal: cpu.peer === null ? '≤ 3 ms' : '≤ 3 ms, ≥ 50 × less than the peer',
    met: cpu.keyside <= 3 && (cpu.peer === null || cpu.peer >= 50 * cpu.keyside),
    raw: Object.fromEntries(cost.loads),
  };
}

function longestFigure(site: string, when: string, loads: SiteCost['loads']): Figure {
  const longest = middle({ loads }, (load) => load.longest);
  const all = loads.get('keyside') ?? [];
  return {
    what: `${site}: longest piece of work ${when}`,
    value: `${longest.keyside.toFixed(1)} ms${peerSays(longest.peer, (ms) => `${ms.toFixed(1)} ms`)}`,
    goal: 'no long task (50 ms)',
    met: all.length > 0 && Math.max(...all.map((load) => load.longest)) < 50,
    raw: longest,
  };
}

function heapFigure(cost: SiteCost): Figure {
  const heap = middle(cost, (load) => load.heap);
  const more = (bytes: number) => `+ ${kib(bytes - heap.none)} KiB`;
  return {
    what: `${cost.site.name}: JavaScript heap of the page`,
    value: `${more(heap.keyside)}${peerSays(heap.peer, more)}`,
    goal: '',
    met: null,
    raw: heap,
  };
}

function stormFigures({ site, storms }: SiteCost): Figure[] {
  const keyside = storms.get('keyside');
  const peer = storms.get('peer') ?? null;
  if (!keyside) throw new Error(`There was no storm in ${site.name}.`);
  return [
    {
      what: `${site.name}: ${keyside.mutations} DOM changes in ${keyside.lasted / 1000} s`,
      value: `${percent(share(keyside))} of the main thread${peerSays(peer, (storm) => percent(share(storm)))}`,
      goal: '≤ 0.5 %',
      met: share(keyside) <= 0.005,
      raw: { keyside, peer },
    },
    {
      what: '… layouts that our script forced',
      value: `${keyside.forcedLayouts}${peerSays(peer, ({ forcedLayouts }) => String(forcedLayouts))}`,
      goal: '0',
      met: keyside.forcedLayouts === 0,
      raw: keyside.forcedLayouts,
    },
  ];
}

/** Medians; the peer's is null where it does not read the site. */
function middle({ loads }: Pick<SiteCost, 'loads'>, of: (load: Load) => number) {
  const at = (variant: Variant) => median((loads.get(variant) ?? []).map(of));
  return { none: at('none'), keyside: at('keyside'), peer: loads.has('peer') ? at('peer') : null };
}

const peerSays = <T>(peer: T | null, say: (peer: T) => string) =>
  peer === null ? '' : `; peer ${say(peer)}`;
const share = ({ cpu, lasted }: Storm) => cpu / lasted;
const kib = (bytes: number) => (bytes / 1024).toFixed(1);
const percent = (of: number) => `${(of * 100).toFixed(2)} %`;
