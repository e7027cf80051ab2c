import { type Figure, median, percentile } from '../stats.ts';
import type { RouteResult } from './run.ts';

/** Against what the design promises, and beside the peer on the same page. */
export function routeFigures(result: RouteResult): Figure[] {
  const { alive, dead, cold, clocks } = result;
  const panel = (samples: readonly { panel: number }[]) => samples.map((each) => each.panel);
  const peer = [...alive.beside, ...dead.beside].flatMap((each) => (each.peer === null ? [] : [each.peer]));
  return [
    figure('route → cached context, worker alive', panel(alive.alone), 16, 33),
    figure('… beside the peer on the same page', panel(alive.beside), 16, 33),
    figure('route → cached context, worker dead', panel(dead.alone), 16, 33),
    figure('… beside the peer on the same page', panel(dead.beside), 16, 33),
    figure('route → context not in the tab, worker dead', panel(cold), 90, 130),
    {
      what: '@inboxsdk/core sidebar, name from memory',
      value: quantiles(peer),
      goal: 'slower than ours',
      // On the same page, and whether the worker lives or not: the peer has none that could be dead.
      met: [alive, dead].every(({ beside }) => median(panel(beside)) < median(peer)),
      raw: peer,
    },
    control('control: Keyside against itself, worker alive', panel(alive.alone), panel(alive.again)),
    control('control: Keyside against itself, worker dead', panel(dead.alone), panel(dead.again)),
    {
      what: 'the page’s own next frame after the route change',
      value: quantiles(alive.alone.map((each) => each.frame)),
      goal: '',
      met: null,
      raw: null,
    },
    {
      what: 'clocks of page and panel',
      value: `${Math.max(...clocks.map(({ offset }) => Math.abs(offset))).toFixed(2)} ms apart`,
      goal: '',
      met: null,
      raw: result,
    },
  ];
}

function figure(what: string, samples: number[], p50: number, p95: number): Figure {
  const met = median(samples) <= p50 && percentile(samples, 0.95) <= p95;
  return { what, value: quantiles(samples), goal: `p50 ≤ ${p50}, p95 ≤ ${p95} ms`, met, raw: samples };
}

function control(what: string, one: number[], other: number[]): Figure {
  const value = `p50 ${median(one).toFixed(1)} and ${median(other).toFixed(1)} ms`;
  return { what, value, goal: '', met: null, raw: { one, other } };
}

const quantiles = (samples: number[]) =>
  `p50 ${median(samples).toFixed(1)}, p95 ${percentile(samples, 0.95).toFixed(1)}, p99 ${percentile(samples, 0.99).toFixed(1)} ms (n ${samples.length})`;
