import { briefOf } from '../../lib/work/meeting/brief.ts';
import { type Figure, percentile } from '../stats.ts';
import { largestGiven } from './largest.ts';

/** Milliseconds. */
const GOAL = 50;

/**
 * A brief worked out of the largest context there may be, beside what a browser itself does with the same context each
 * time it goes from one part of the extension to another, in turn with it.
 */
export function benchBrief({ rounds }: { rounds: number }): Figure[] {
  const given = largestGiven();
  const text = JSON.stringify(given.context);
  const ways = {
    brief: () => briefOf(given),
    'structuredClone of its context': () => structuredClone(given.context),
    'JSON.parse of its context': () => JSON.parse(text),
  };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]));
  // The first time counts as well: a panel works out one brief and no more.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(ways)) {
      const start = performance.now();
      work();
      times[name]?.push(performance.now() - start);
    }
  }
  return Object.entries(times).map(([name, samples]) => figureOf(name, samples, text.length));
}

function figureOf(name: string, samples: number[], characters: number): Figure {
  const [p50, p95, first = Number.NaN] = [percentile(samples, 0.5), percentile(samples, 0.95), samples[0]];
  const isOurs = name === 'brief';
  const size = `${(characters / 1_000_000).toFixed(1)} M characters`;
  return {
    what: isOurs ? `brief of the largest context (${size}), p50 / p95 / first` : `… ${name}`,
    value: `${[p50, p95, first].map((ms) => ms.toFixed(1)).join(' / ')} ms`,
    goal: isOurs ? `≤ ${GOAL} ms` : '',
    met: isOurs ? Math.max(p95, first) <= GOAL : null,
    raw: samples,
  };
}
