import type { Page } from 'playwright';
import { type Stand, startStand } from '../browser/stand.ts';
import type { Figure } from '../stats.ts';
import { routeFigures } from './figures.ts';
import { awaitShown, type Clocks, readClocks, type Sample, sample, visit } from './sample.ts';
import { findTargets, type Target } from './targets.ts';

/** The view follows the address at once, so that the sample Gmail's own leisure is not what is measured. */
const settings = '?delay=0&ids=0';

export interface RouteSamples {
  /** One tab with Keyside alone. */
  alone: Sample[];
  /** Another such tab: the control. */
  again: Sample[];
  /** A tab where the peer is on the page too. */
  beside: Sample[];
}

export interface RouteResult {
  alive: RouteSamples;
  dead: RouteSamples;
  /** Seen for the first time in the tab, known on disk only, worker dead. */
  cold: Sample[];
  clocks: Clocks[];
}

interface Tab {
  page: Page;
  clocks: Clocks;
  kind: keyof RouteSamples;
  /** How often it was measured; which of the two threads comes next. */
  turns: number;
}

/** From a change of route until the cached context is painted, beside the peer and in the same run. */
export async function benchRoute({ rounds }: { rounds: number }): Promise<Figure[]> {
  const stand = await startStand('both');
  try {
    const targets = findTargets();
    const two = targets.slice(0, 2);
    const tabs = [
      await openTab(stand, 'alone', two),
      await openTab(stand, 'again', two),
      await openTab(stand, 'beside', two),
    ];
    const alive = await interleaved(stand, tabs, two, rounds, false);
    const dead = await interleaved(stand, tabs, two, rounds, true);
    for (const { page } of tabs) await page.close();
    const cold = await coldSamples(stand, targets, rounds);
    return routeFigures({ alive, dead, cold, clocks: tabs.map(({ clocks }) => clocks) });
  } finally {
    await stand.close();
  }
}

async function openTab(stand: Stand, kind: Tab['kind'], threads: readonly Target[]): Promise<Tab> {
  const page = await stand.open(`${settings}&tab=${kind}${kind === 'beside' ? '&peer=on' : ''}`);
  for (const thread of threads) await visit(page, thread);
  if (kind === 'beside')
    await page.locator('.bench-peer').locator('visible=true').first().waitFor({ timeout: 5000 });
  return { page, kind, clocks: await readClocks(page), turns: 0 };
}

/** There and back again, so that what drifts meets each alike. */
async function interleaved(
  stand: Stand,
  [alone, again, beside]: readonly Tab[],
  threads: readonly Target[],
  rounds: number,
  dead: boolean,
): Promise<RouteSamples> {
  const samples: RouteSamples = { alone: [], again: [], beside: [] };
  for (let round = 0; round < rounds; round++)
    for (const tab of [alone, beside, again, again, beside, alone]) {
      const target = tab && threads[tab.turns++ % threads.length];
      if (!tab || !target) continue;
      if (dead) await stand.stopWorkers();
      await tab.page.bringToFront();
      samples[tab.kind].push(await sample(tab.page, target, tab.clocks, tab.kind === 'beside'));
    }
  return samples;
}

/** Each account once in a new tab; what earlier tabs left in memory is forgotten, what is on disk stays. */
async function coldSamples(stand: Stand, targets: readonly Target[], rounds: number): Promise<Sample[]> {
  const [first, ...others] = targets;
  const samples: Sample[] = [];
  if (!first) return samples;
  await visitAll(stand, targets);
  while (samples.length < rounds * 2) {
    await stand.forgetHot();
    const page = await stand.open(settings, first.hash);
    await awaitShown(page, first);
    const clocks = await readClocks(page);
    for (const target of others.slice(0, rounds * 2 - samples.length)) {
      await stand.stopWorkers();
      await page.bringToFront();
      samples.push(await sample(page, target, clocks, false));
    }
    await page.close();
  }
  return samples;
}

async function visitAll(stand: Stand, targets: readonly Target[]): Promise<void> {
  const page = await stand.open(settings);
  for (const target of targets) await visit(page, target);
  await page.close();
}
