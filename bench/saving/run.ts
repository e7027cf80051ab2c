import type { Frame } from 'playwright';
import { panelFrame } from '../../scripts/demo/panel.ts';
import { type Stand, startStand } from '../browser/stand.ts';
import { findTargets } from '../route/targets.ts';
import { type Figure, median, percentile } from '../stats.ts';
import { type Drained, type Saving, saveBare, saveMany, saveOne } from './probe.ts';

const accounts = ['acc-arden-medical', 'acc-brightlane', 'acc-davenholt', 'acc-fennimore', 'acc-harrowvale'];

/**
 * From the press to “saved”: until the background has answered that a note is on the disk. Alone, by a worker that has to
 * be woken first, and while others are on their way; beside one strict write of the browser's own database.
 */
export async function benchSaving({ rounds }: { rounds: number }): Promise<Figure[]> {
  const stand = await startStand('keyside');
  try {
    const [target] = findTargets();
    const page = await stand.open('?delay=0&ids=0', target?.hash ?? '#inbox');
    const frame = await panelFrame(page);
    const alone: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      alone.push(await frame.evaluate(saveOne, saving(round)));
      bare.push(await page.evaluate(saveBare, round));
    }
    const woken = await wake(stand, frame, Math.ceil(rounds / 5));
    const drained = await frame.evaluate(saveMany, { ...saving(0), accounts, count: rounds * 5 });
    return figuresOf({ alone, bare, woken, drained });
  } finally {
    await stand.close();
  }
}

const saving = (n: number): Saving => ({
  accountId: accounts[n % accounts.length] ?? '',
  words: `Note ${n}`,
});

async function wake(stand: Stand, frame: Frame, rounds: number): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await stand.stopWorkers();
    samples.push(await frame.evaluate(saveOne, saving(round)));
  }
  return samples;
}

function figuresOf(found: { alone: number[]; bare: number[]; woken: number[]; drained: Drained }): Figure[] {
  const { alone, bare, woken, drained } = found;
  return [
    figure('a note until “saved”, worker alive', alone, 20),
    figure('… one strict write of IndexedDB itself, from a page', bare, null),
    figure('… worker dead', woken, null),
    figure(`… while ${drained.saved.length} are on their way`, drained.saved, 20),
    {
      what: `${drained.saved.length} notes on ${accounts.length} accounts, saved and sent`,
      value: `${Math.round((1000 * drained.saved.length) / drained.ms)} a second`,
      goal: '≥ 167 a second',
      met: (1000 * drained.saved.length) / drained.ms >= 167,
      raw: drained.ms,
    },
  ];
}

function figure(what: string, samples: number[], p95: number | null): Figure {
  const [middle, high] = [median(samples), percentile(samples, 0.95)];
  return {
    what,
    value: `p50 ${middle.toFixed(1)}, p95 ${high.toFixed(1)} ms (n ${samples.length})`,
    goal: p95 === null ? '' : `p95 ≤ ${p95} ms`,
    met: p95 === null ? null : high <= p95,
    raw: samples,
  };
}
