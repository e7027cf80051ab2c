import type { Page } from 'playwright';
import type { Random } from '../../server/sample/random.ts';
import { type Batch, drive } from './drive.ts';
import { createSchedule, type Happening, type Pace } from './faults.ts';
import { emptyDisk, fillDisk, inWorker, jumpClock } from './in-worker.ts';
import type { Entry } from './journal.ts';
import { databasesMade, deleteDatabases, killBrowser } from './kill.ts';
import type { Seat, StartSeat } from './seat.ts';
import type { Tally } from './tally.ts';
import type { Way } from './way.ts';
import type { Writes } from './writes.ts';

export interface WriterOptions {
  start: StartSeat;
  /** Of the browser, for the locks that a killed one leaves. */
  profile: string;
  by: Batch['by'];
  /** What is written in each tab, and how much. */
  tabs: readonly { writes: Writes; count: number }[];
  random: Random;
  pace: Pace;
  tally: Tally;
  way: Pick<Way, 'lose' | 'heal'>;
  /** Resolves when there may be more: what is not sent yet must not grow without end. */
  room(tab: Page): Promise<unknown>;
  /** Resolves when most of it is sent. */
  mostSent(tab: Page): Promise<unknown>;
  /** Nothing more is begun from then on; milliseconds of `performance.now()`. */
  until: number;
}

/** One who writes, in a browser of their own that things happen to. */
export interface Writer {
  /** Writes all, through all that happens, and goes on till most of it is sent; then nothing happens any more. */
  write(): Promise<void>;
  /** A step of the schedule: a save was answered, or a write came past on its way. */
  step(): void;
  /** Of each tab. */
  readonly journals: readonly (readonly Entry[])[];
  seat(): Promise<Seat>;
  close(): Promise<void>;
}

const BATCH = 300;
const ABREAST = 3;
const DAY = 86_400_000;
/** One day and ten years, both ways. */
const jumps = [DAY, -DAY, 3650 * DAY, -3650 * DAY] as const;

/** A message to a worker that is just stopping may never be answered; the storm goes on all the same. */
const PATIENCE = 20_000;
const within = (work: Promise<unknown>) =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);

export async function createWriter(options: WriterOptions): Promise<Writer> {
  const { start, profile, by, random, pace, tally, way } = options;
  const journals = options.tabs.map((): Entry[] => []);
  const due = createSchedule(random, pace);
  let current = begin();
  let happening: Promise<unknown> = Promise.resolve();
  let over = false;
  /** The databases that the last killed browser left. */
  let leftBehind: string | undefined;
  await current;

  async function begin(): Promise<Seat> {
    const seat = await start();
    for (const [index, page] of seat.tabs.entries()) await hear(seat, page, journals[index] ?? []);
    return seat;
  }

  /** What the page tells arrives without its being asked, so that it is known also when the browser dies next. */
  async function hear({ context }: Seat, page: Page, journal: Entry[]): Promise<void> {
    const session = await context.newCDPSession(page);
    session.on('Runtime.bindingCalled', ({ payload }) => {
      const { n, sentAt, savedAt, sends } = JSON.parse(payload);
      const entry = journal[n];
      if (entry)
        Object.assign(entry, { sentAt: entry.sentAt ?? sentAt, savedAt, sends: entry.sends + sends });
      step();
    });
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'told' });
  }

  /** One thing at a time: a browser that is being killed cannot have its worker stopped. */
  function step(): void {
    if (over) return;
    for (const kind of due()) happening = happening.then(() => (over ? undefined : within(happen[kind]())));
  }

  const happen: Record<Happening, () => Promise<unknown>> = {
    async 'worker killed'() {
      const seat = await current;
      await seat.stopWorker();
      tally.hit('worker killed');
      tally.killed('worker killed');
      // Where nobody writes any more, somebody looks.
      seat.wake().catch(() => undefined);
    },
    'browser killed': () => kill('browser killed', async () => undefined),
    'database deleted': () => kill('database deleted', () => deleteDatabases(profile)),
    'clock jumped': () => disturb('clock jumped', jumpClock(random.pick(jumps))),
    async 'disk full'() {
      await disturb('disk full', fillDisk(3 + random.below(12)));
      await new Promise((resolve) => setTimeout(resolve, random.below(1000)));
      // By itself the extension tries again every minute; here somebody makes room and looks.
      const { context, scope, wake } = await current;
      await inWorker(context, scope, emptyDisk);
      await wake();
    },
    async 'connection lost'() {
      tally.hit('connection lost');
      way.lose(1000 + random.below(3000));
    },
  };

  async function kill(kind: Happening, meanwhile: () => Promise<void>): Promise<void> {
    const { context } = await current;
    await noteDeletion();
    const killed = killBrowser(context, profile).then(meanwhile);
    // Whoever writes waits for the next one from now on.
    current = killed.then(async () => {
      tally.hit(kind);
      tally.killed('browser killed');
      leftBehind = await databasesMade(profile);
      return begin();
    });
    await current;
  }

  /** Whether the databases are others than those that the last killed browser left. */
  async function noteDeletion(): Promise<void> {
    if (leftBehind !== undefined && leftBehind !== (await databasesMade(profile))) tally.deletions += 1;
    leftBehind = undefined;
  }

  async function disturb(kind: Happening, expression: string): Promise<void> {
    const { context, scope, wake } = await current;
    await wake();
    if (await inWorker(context, scope, expression)) tally.hit(kind);
  }

  async function writeTab(index: number): Promise<void> {
    const { writes, count } = options.tabs[index] ?? { writes: undefined, count: 0 };
    const journal = journals[index] ?? [];
    for (let left = count; writes && left > 0 && performance.now() < options.until; ) {
      const saves = writes.take(Math.min(BATCH, left));
      left -= saves.reduce((sum, { changes }) => sum + changes.length, 0);
      const batch = saves.map((save): Entry => ({ n: 0, save, sentAt: null, savedAt: null, sends: 0 }));
      const numbered = batch.map((entry, at) => ({ ...entry, n: journal.length + at }));
      journal.push(...numbered);
      await writeBatch(index, numbered, writes);
    }
  }

  async function writeBatch(index: number, batch: readonly Entry[], writes: Writes): Promise<void> {
    let open = batch;
    while (open.length > 0) {
      const began = Date.now();
      const saves = open.map(({ n, save }) => ({ n, save }));
      const done = await inTab(index, async (page) => {
        await options.room(page);
        await page.evaluate(drive, { saves, abreast: ABREAST, by });
      });
      if (done) return;
      open = abandon(
        open.filter(({ savedAt }) => savedAt === null),
        writes,
        began,
      );
    }
  }

  /** False: the browser was killed meanwhile; the next one is there. */
  async function inTab(index: number, act: (page: Page) => Promise<unknown>): Promise<boolean> {
    const seat = await current;
    const page = seat.tabs[index];
    if (!page) throw new Error(`There is no tab ${index}.`);
    try {
      await act(page);
      return true;
    } catch (error) {
      // Unless it was killed under us, this is nothing that was meant to happen.
      if (seat === (await current)) throw error;
      return false;
    }
  }

  /** In as many browsers as it takes. */
  async function throughKills(index: number, act: (page: Page) => Promise<unknown>): Promise<void> {
    while (!(await inTab(index, act)));
  }

  /**
   * Of what was on its way when the browser died, the person writes half again and half not: those may be there or not,
   * but not twice; and where they are, since when is not known.
   *
   * @param began epoch milliseconds before any of them was sent
   */
  function abandon(open: readonly Entry[], writes: Writes, began: number): readonly Entry[] {
    const lanes = new Set<string>();
    const records = new Set<string>();
    return open.filter((entry) => {
      const { save } = entry;
      const isFirst = !lanes.has(save.accountId);
      if (isFirst) entry.sentAt ??= began;
      lanes.add(save.accountId);
      const isDropped =
        (isFirst && random.chance(0.5)) || save.changes.some(({ recordId }) => records.has(recordId));
      if (isDropped)
        for (const { recordId } of save.changes) {
          records.add(recordId);
          writes.forget(recordId);
        }
      return !isDropped;
    });
  }

  return {
    journals,
    step,
    seat: () => current,
    async write() {
      await Promise.all(options.tabs.map((_tab, index) => writeTab(index)));
      await throughKills(0, options.mostSent);
      over = true;
      await happening;
      await noteDeletion();
      way.heal();
      // With it goes a clock that is wrong.
      await within(happen['worker killed']());
    },
    close: async () => (await current).context.close(),
  };
}
