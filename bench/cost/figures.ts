import { type Figure, median } from '../stats.ts';
import type { CostResult, Load } from './run.ts';

/** What we add to a page, beside what the peer adds to the same page. */
export function costFigures({ loads, storms, bytes }: CostResult): Figure[] {
  const middle = (of: (load: Load) => number) => ({
    none: median(loads.none.map(of)),
    keyside: median(loads.keyside.map(of)),
    peer: median(loads.peer.map(of)),
  });
  const cpu = middle((load) => load.cpu);
  const longest = middle((load) => load.longest);
  const heap = middle((load) => load.heap);
  const share = storms.keyside.cpu / storms.keyside.lasted;
  return [
    {
      what: 'script put into the page',
      value: `${kib(bytes.keyside)} KiB; peer ${kib(bytes.peer)} KiB`,
      goal: '≤ 20 KiB',
      met: bytes.keyside <= 20 * 1024,
      raw: bytes,
    },
    {
      what: `CPU on load of a list (n ${loads.keyside.length})`,
      value: `${cpu.keyside.toFixed(1)} ms; peer ${cpu.peer.toFixed(1)} ms (× ${(cpu.peer / cpu.keyside).toFixed(0)}); nothing ${cpu.none.toFixed(1)} ms`,
      goal: '≤ 3 ms, ≥ 50 × less than the peer',
      met: cpu.keyside <= 3 && cpu.peer >= 50 * cpu.keyside,
      raw: loads,
    },
    {
      what: 'longest piece of work on load',
      value: `${longest.keyside.toFixed(1)} ms; peer ${longest.peer.toFixed(1)} ms`,
      goal: 'no long task (50 ms)',
      met: Math.max(...loads.keyside.map((load) => load.longest)) < 50,
      raw: longest,
    },
    {
      what: 'JavaScript heap of the page',
      value: `+ ${kib(heap.keyside - heap.none)} KiB; peer + ${kib(heap.peer - heap.none)} KiB`,
      goal: '',
      met: null,
      raw: heap,
    },
    {
      what: `${storms.keyside.mutations} DOM changes in ${storms.keyside.lasted / 1000} s`,
      value: `${percent(share)} of the main thread; peer ${percent(storms.peer.cpu / storms.peer.lasted)}`,
      goal: '≤ 0.5 %',
      met: share <= 0.005,
      raw: storms,
    },
    {
      what: '… layouts that our script forced',
      value: `${storms.keyside.forcedLayouts}; peer ${storms.peer.forcedLayouts}`,
      goal: '0',
      met: storms.keyside.forcedLayouts === 0,
      raw: storms.keyside.forcedLayouts,
    },
  ];
}

const kib = (bytes: number) => (bytes / 1024).toFixed(0);
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
