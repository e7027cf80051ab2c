import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../server/sample/random.ts';
import { audit, type Findings } from './audit.ts';
import { createFaults, type Pace } from './faults.ts';
import type { Entry } from './journal.ts';
import { listQueue, startKeyside, untilSent, untilWaiting } from './keyside.ts';
import { type PeerResult, runPeer } from './peer/run.ts';
import { createTally, type Tally } from './tally.ts';
import { leaveVersion3 } from './version-3.ts';
import { startWay, type Way } from './way.ts';
import { startWorld, type World } from './world.ts';
import { createWriter, type Writer } from './writer.ts';
import { createWrites, type Writes } from './writes.ts';

export interface StormOptions {
  /** Folder of the built extension. */
  extension: string;
  seed: number;
  /** In all, of both people. */
  writes: number;
  /** Share of requests that something goes wrong with, 0 to 1. */
  share: number;
  pace: Pace;
  /** Nothing more is written after this, however much was to be. */
  minutes: number;
  /** Milliseconds in which the outbox must be empty once all is well. */
  patience: number;
  /** Whether Workbox goes through a tenth of it. */
  peer: boolean;
}

export interface StormResult {
  seed: number;
  database: World['database'];
  writes: number;
  /** Said to be saved. */
  saved: number;
  /** And in the outbox of an older version before. */
  upgraded: number;
  findings: Findings;
  /** What is still in an outbox, each in a line. */
  left: string[];
  tally: Tally;
  /** Milliseconds from the message to "saved". */
  savedIn: number[];
  /** The same where the first message was answered. */
  savedAtOnce: number[];
  seconds: number;
  /** From the last save until the outbox was empty. */
  drainSeconds: number;
  peer: PeerResult | null;
}

interface Person {
  name: string;
  writer: Writer;
  way: Way;
  /** What lay in the outbox of an older version when the person began. */
  old: readonly Entry[];
}

/** Of a person's writes so many lie in an outbox of version 3. */
const OLD = 0.03;

/** The storm goes on until no more than this share of the room is taken. */
const MOST = 0.25;

/** So many changes wait in one outbox at most before the person is held up. */
const ROOM = 1500;

/** Two people write to the same accounts, one of them in two tabs, while everything goes wrong that can. */
export async function runStorm(options: StormOptions): Promise<StormResult> {
  const { seed, peer } = options;
  const folder = await mkdtemp(join(tmpdir(), 'keyside-storm-'));
  const extension = join(folder, 'extension');
  // A copy: what is tested stays as it is when the demo is built anew meanwhile.
  await cp(options.extension, extension, { recursive: true });
  const world = await startWorld(['ann', 'bob']);
  const tally = createTally();
  const started = performance.now();
  const people = await Promise.all([
    startPerson({
      name: 'ann',
      token: world.tokens[0] ?? '',
      tabs: 2,
      writes: Math.ceil((options.writes * 2) / 3),
    }),
    startPerson({
      name: 'bob',
      token: world.tokens[1] ?? '',
      tabs: 1,
      writes: Math.floor(options.writes / 3),
    }),
  ]);
  await Promise.all(people.map(({ writer }) => writer.write()));
  const written = performance.now();
  const left = (await Promise.all(people.map(drain))).flat();
  const ended = performance.now();
  const kept = await world.kept();
  await Promise.all(people.flatMap(({ writer, way }) => [writer.close(), way.close()]));
  await world.close();
  const accounts = world.accounts;
  const result = { seed, database: world.database, left, tally, seconds: (ended - started) / 1000 };
  const entries = people.flatMap(({ writer }) => writer.journals.flat());
  const journals = Object.fromEntries(
    people.map(({ name, writer, old }) => [name, [...old, ...writer.journals.flat()]]),
  );
  const peerResult = peer
    ? await runPeer({ ...options, writes: Math.ceil(count(entries).writes / 10), folder, accounts })
    : null;
  await rm(folder, { recursive: true, force: true });
  return {
    ...result,
    ...count(entries),
    upgraded: people.flatMap(({ old }) => old).reduce((sum, { save }) => sum + save.changes.length, 0),
    findings: audit(journals, kept),
    drainSeconds: (ended - written) / 1000,
    peer: peerResult,
  };

  async function startPerson(who: {
    name: string;
    token: string;
    tabs: number;
    writes: number;
  }): Promise<Person> {
    const { name, token, tabs, writes } = who;
    const random = (what: string) => createRandom(`${seed} ${what} of ${name}`);
    let writer: Writer | undefined;
    const way = await startWay({
      upstream: world.url,
      random: random('way'),
      nextFault: createFaults(random('faults'), options.share),
      tally,
      posted: () => writer?.step(),
    });
    const profile = join(folder, name);
    writer = await createWriter({
      start: () => startKeyside({ profile, extension, address: way.url, token, tabs }),
      profile,
      by: 'message',
      tabs: Array.from({ length: tabs }, (_, tab) => ({
        writes: createWrites(random(`tab ${tab}`), `${name}-${tab}`, world.accounts),
        count: Math.ceil(writes / tabs),
      })),
      random: random('happenings'),
      pace: options.pace,
      tally,
      way,
      room: (page) => untilWaiting(page, Math.min(ROOM, writes)),
      mostSent: (page) => untilWaiting(page, Math.min(ROOM, writes) * MOST),
      until: started + options.minutes * 60_000,
    });
    const old = await beginOld(
      writer,
      createWrites(random('old'), `${name}-old`, world.accounts),
      writes * OLD,
    );
    return { name, writer, way, old };
  }

  /** Answers what is left when patience is at its end. */
  async function drain({ writer }: Person): Promise<string[]> {
    const [page] = (await writer.seat()).tabs;
    if (!page) return [];
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, options.patience);
    await Promise.race([untilSent(page), late]);
    clearTimeout(timer);
    return listQueue(page);
  }
}

async function beginOld(writer: Writer, writes: Writes, count: number): Promise<Entry[]> {
  const saves = writes.take(count);
  const { stopWorker, tabs, wake } = await writer.seat();
  const [page] = tabs;
  if (!page) return [];
  await stopWorker();
  const at = Date.now();
  await leaveVersion3(page, saves);
  await wake();
  // One after the other, and before anything else.
  const began = (n: number) => at + n / (saves.length + 1);
  return saves.map((save, n) => ({ n, save, sentAt: began(n), savedAt: began(n), sends: 1 }));
}

function count(entries: readonly Entry[]) {
  const saved = entries.filter(({ savedAt }) => savedAt !== null);
  const sum = (some: readonly Entry[]) => some.reduce((total, { save }) => total + save.changes.length, 0);
  const time = ({ sentAt, savedAt }: Entry) => (savedAt ?? 0) - (sentAt ?? 0);
  return {
    writes: sum(entries),
    saved: sum(saved),
    savedIn: saved.map(time),
    savedAtOnce: saved.filter(({ sends }) => sends === 1).map(time),
  };
}
