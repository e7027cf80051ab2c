import { loadavg } from 'node:os';
import type { Page } from 'playwright';
import { type Stand, startStand } from '../browser/stand.ts';
import type { Figure } from '../stats.ts';
import { navigationFigures } from './figures.ts';
import { takeSteps } from './in-page.ts';
import { type Judged, judge } from './judge.ts';
import { type Memory, measureMemory } from './memory.ts';
import { measureHearing, startRecorder, takeShown } from './recorder.ts';
import type { Step, Walk } from './step.ts';
import { randomSteps } from './steps.ts';
import { allWalks } from './walks.ts';
import { measureWorker } from './worker-heap.ts';

/** Steps in one call into the page. */
const BATCH = 50;
/** Milliseconds after which a page that is stayed on has been read, and everything is said of it. */
const REST = 2500;

export interface Walked {
  name: string;
  judged: Judged[];
  /** After the first tenth, and at the end, at the same place. */
  memory: { before: Memory; after: Memory };
  load: number;
  /** After each batch, how long a write to the same storage took to be heard of; empty without the extension. */
  hearing: number[];
  /** Bytes that the worker held at the end. */
  worker: number | null;
}

export interface NavigationResult {
  keyside: Walked[];
  /** The same steps without the extension, for what the sample itself keeps. */
  none: Walked[];
}

/** Goes about all sites at random, and looks whether the account of another page is ever shown. */
export async function benchNavigations({ navigations }: { navigations: number }): Promise<Figure[]> {
  const stands = [await startStand('keyside'), await startStand('none')] as const;
  try {
    const [keyside, none] = await Promise.all([
      walkAll(stands[0], navigations),
      walkAll(stands[1], navigations),
    ]);
    return navigationFigures({ keyside, none });
  } finally {
    await Promise.all(stands.map((stand) => stand.close()));
  }
}

async function walkAll(stand: Stand, navigations: number): Promise<Walked[]> {
  const isInstalled = stand.context.serviceWorkers().length > 0;
  const recorder = isInstalled ? await startRecorder(stand.context) : null;
  const walks = allWalks();
  const walked: Walked[] = [];
  for (const [at, walk] of walks.entries()) {
    const steps = randomSteps(walk, Math.round(navigations / walks.length), at + 1);
    walked.push(await takeWalk(stand, recorder, walk, steps));
  }
  return walked;
}

async function takeWalk(stand: Stand, recorder: Page | null, walk: Walk, steps: Step[]): Promise<Walked> {
  const page = await stand.context.newPage();
  await page.goto(walk.address);
  await page.waitForTimeout(REST);
  const hearing: number[] = [];
  const judged: Judged[] = [];
  const take = async (to: number) => {
    while (judged.length < to) {
      const batch = steps.slice(judged.length, Math.min(judged.length + BATCH, to));
      judged.push(...(await takeBatch(page, recorder, walk, batch)));
      if (recorder) hearing.push(await measureHearing(recorder));
    }
    return restAndMeasure(page, recorder, walk);
  };
  const before = await take(Math.ceil(steps.length / 10));
  const after = await take(steps.length);
  await page.close();
  const worker = recorder ? await measureWorker(stand.context) : null;
  const load = loadavg()[0] ?? 0;
  return { name: walk.name, judged, memory: { before, after }, load, hearing, worker };
}

async function takeBatch(page: Page, recorder: Page | null, walk: Walk, steps: Step[]): Promise<Judged[]> {
  const short = steps.map(({ stop, stay }) => ({ to: stop.to, stay }));
  const { began, end } = await page.evaluate(takeSteps, { way: walk.way, steps: short });
  return judge(steps, began, end, recorder ? await takeShown(recorder) : []);
}

async function restAndMeasure(page: Page, recorder: Page | null, walk: Walk): Promise<Memory> {
  const [stop] = walk.stops;
  if (stop) await takeBatch(page, recorder, walk, [{ stop, stay: REST }]);
  return measureMemory(page);
}
