import { createFlusher, type Flusher } from '../../lib/background/flusher.ts';
import type { Lane } from '../../lib/outbox/words.ts';
import { SourceError, type SourceFault } from '../../lib/sources/error.ts';
import { createLedger } from './ledger.ts';
import { createFakeOutbox, type FakeOutbox, type Step } from './outbox.ts';

/**
 * What becomes of a request; `late`: it is given up, and reaches the server only before the next one but one;
 * `changed`: just before it, somebody else has changed the record; `away`: the source beside that it is for was not
 * asked, or was (`away-lost`, `away-taken`) and gave no answer.
 */
export type Fate =
  | 'taken'
  | 'answer-lost'
  | 'never-arrived'
  | 'late'
  | 'busy'
  | 'refused'
  | 'forbidden'
  | 'changed'
  | 'signed-out'
  | 'unreachable'
  | 'away'
  | 'away-lost'
  | 'away-taken';

const BUSY = 5000;
/** Kicks after which a test gives up: whatever is left by then is never sent. */
const ENOUGH = 500;

export interface WorldOptions {
  /** 0 to 1; for the back-off, and for which of several waiting goes first. */
  random: () => number;
  /** Microtasks, at most, that a step takes besides its own. */
  jitter?: number;
  /** What happens just before a step and just after it, by its number from the beginning. */
  at?: (point: number, when: 'before' | 'after', world: World) => void;
  disk?: FakeOutbox;
}

export type World = ReturnType<typeof createWorld>;

/** A machine with its disk, its clocks, one background at a time, and a source somewhere else. */
export function createWorld({ random, jitter = 0, at, disk = createFakeOutbox() }: WorldOptions) {
  const ledger = createLedger();
  const fates: Fate[] = [];
  const wrong: string[] = [];
  const late: (() => void)[] = [];
  /** Connections and accounts with a change that later ones may pass: it was refused, or is for a source beside. */
  const passed = new Set<string>();
  const state = {
    points: 0,
    requests: 0,
    kills: 0,
    time: 1_000_000_000,
    offset: 0,
    connection: 'anna' as string | undefined,
    signedIn: true,
    online: true,
    wake: null as number | null,
    /** By connection: until when its source wants nothing, and the step at which the background was told so. */
    busy: new Map<string, { until: number; told: number }>(),
    full: false,
  };
  let background = start();

  function start() {
    const killed = Promise.withResolvers<void>();
    const life = { dead: false, ended: new AbortController(), busy: new Map<string, number>() };
    const never = new Promise<never>(() => undefined);
    const step: Step = async (_name, work) => {
      for (let i = Math.floor(random() * (jitter + 1)); i > 0; i--) await null;
      if (life.dead) return never;
      const point = ++state.points;
      at?.(point, 'before', world);
      if (life.dead) return never;
      await null;
      if (life.dead) return never;
      const result = attempt(work);
      at?.(point, 'after', world);
      return life.dead ? never : result();
    };
    const born = state.time;
    const now = () => state.time + state.offset;
    const flusher: Flusher = createFlusher({
      words: disk.words(async (name, work) =>
        step(name, () => {
          if (state.full && name !== 'lanes') throw new Error('the disk is full');
          return work();
        }),
      ),
      gates: disk.gates(step),
      async use(work) {
        const { signal } = life.ended;
        const mine = await step('use', () => (state.signedIn ? state.connection : undefined));
        if (mine === undefined || signal.aborted) return undefined;
        const source = {
          apply: (change: Parameters<typeof request>[0], accountId: string) =>
            request(change, accountId, mine, step, life.busy, signal),
        };
        return work(source, signal);
      },
      connection: () => step('connection', () => state.connection),
      clock: { now, monotonic: () => state.time - born },
      random,
      online: () => state.online,
      exclusively: (work) => step('lock', () => undefined).then(work),
      schedule(when) {
        if (!life.dead) state.wake = when === null ? null : when - state.offset;
      },
      changed: () => undefined,
      applied: () => step('applied', () => undefined),
      failed: (error) =>
        step('failed', () => {
          if (error instanceof SourceError && error.fault.kind === 'signed-out') state.signedIn = false;
        }),
      worked: () => step('worked', () => undefined),
    });
    return { flusher, life, killed };
  }

  async function request(
    change: Parameters<typeof ledger.apply>[0]['change'],
    accountId: string,
    connection: string,
    step: Step,
    busy: Map<string, number>,
    signal: AbortSignal,
  ) {
    if (busy.has(accountId)) wrong.push(`two at once of ${accountId}`);
    busy.set(accountId, 1);
    // One that goes out in the very moment of the answer could not know.
    const { until = 0, told = 0 } = state.busy.get(connection) ?? {};
    if (state.time < until && state.points > told + 2) wrong.push('sent before the source wanted it');
    if (busy.size > 6) wrong.push('more than six at once');
    try {
      const effect = { connection, accountId, change };
      const fate = await step('request', () => {
        state.requests++;
        for (const arrive of late.splice(0)) arrive();
        const mine = fates.shift() ?? 'taken';
        if (mine === 'changed') ledger.touch(connection, change.recordId);
        if (mine === 'late') late.push(() => void quietly(() => ledger.apply(effect)));
        return { mine, applied: takes.has(mine) ? attempt(() => ledger.apply(effect)) : undefined };
      });
      return await step('answer', () => {
        signal.throwIfAborted();
        if (fate.mine === 'busy')
          state.busy.set(connection, { until: state.time + BUSY, told: state.points });
        if (answers.has(fate.mine) && fate.applied) return fate.applied();
        throw new SourceError(faultOf(fate.mine, state.time + state.offset + BUSY), 'No.');
      });
    } catch (error) {
      if (error instanceof SourceError && passable.has(error.fault.kind))
        passed.add(`${connection} ${accountId}`);
      throw error;
    } finally {
      busy.delete(accountId);
    }
  }

  const world = {
    disk: disk.panel,
    items: disk.items,
    ledger,
    state,
    fates,
    wrong,
    passed,
    kill() {
      state.kills++;
      // What was not written down yet dies with whoever was told.
      for (const connection of state.busy.keys()) if (!disk.isShut(connection)) state.busy.delete(connection);
      background.life.dead = true;
      background.killed.resolve();
    },
    /** The connection ends: what is under way is cut off. */
    connect(connection: string | undefined) {
      background.life.ended.abort();
      background.life.ended = new AbortController();
      Object.assign(state, { connection, signedIn: true });
    },
    kick: (why?: 'afresh' | Lane) => background.flusher.kick(why),
    /** A background again, if it was killed. */
    revive() {
      if (background.life.dead) background = start();
    },
    /** Has the background run, and start again when it was killed, until it waits for a time or for nothing. */
    async run(why?: 'afresh') {
      for (;;) {
        await Promise.race([background.flusher.kick(why), background.killed.promise]);
        if (!background.life.dead) return;
        world.revive();
      }
    },
    /** Lets time pass until nothing waits for it any more. */
    async drain() {
      for (let i = 0; i < ENOUGH; i++) {
        await world.run();
        if (state.wake === null) break;
        state.time = Math.max(state.time, state.wake);
      }
      if (state.wake !== null) wrong.push('it never comes to rest');
      for (const arrive of late.splice(0)) arrive();
    },
  };
  return world;
}

const takes = new Set<Fate>(['taken', 'answer-lost', 'changed', 'away-taken']);
const answers = new Set<Fate>(['taken', 'changed']);
const passable = new Set<SourceFault['kind']>(['rejected', 'forbidden', 'conflict', 'not-found', 'away']);

/** What it answers or throws, for later. */
function attempt<T>(work: () => T): () => T {
  try {
    const result = work();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

const quietly = (work: () => unknown) => attempt(work);

function faultOf(fate: Fate, until: number): SourceFault {
  if (fate === 'busy') return { kind: 'rate-limited', until };
  if (fate === 'refused') return { kind: 'rejected', fields: {} };
  if (fate === 'forbidden') return { kind: fate };
  if (fate === 'signed-out' || fate === 'unreachable') return { kind: fate };
  if (fate.startsWith('away')) return { kind: 'away', untouched: fate === 'away' };
  return { kind: 'outcome-unknown' };
}
