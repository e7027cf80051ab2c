import fc from 'fast-check';
import { PENDING_VERSION } from '../../lib/outbox/queued.ts';
import { buildEntry, buildNoteCreate, buildNoteUpdate } from '../builders/queued.ts';
import { createIntents, type Intents } from './intents.ts';
import type { FakeOutbox } from './outbox.ts';
import { createWorld, type Fate, type World } from './sending.ts';

const DAY = 86_400_000;
const people = ['anna', 'ben'] as const;

/** Numbers that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

interface Real {
  world: World;
  person: Intents;
  /** Changes made so far. */
  count: number;
  /** The step before which the background is killed. */
  kills: Set<number>;
}
// What was asked for is kept by the intents, and what became of it is looked at when all is over.
type Command = fc.AsyncCommand<object, Real>;

const command = (name: string, run: (real: Real) => Promise<void> | void): Command => ({
  check: () => true,
  run: async (_model, real) => run(real),
  toString: () => name,
});

const adding = (account: number, kind: 'note' | 'edit' | 'held', who: number) =>
  command(`add ${kind} to ${account} for ${who}`, (real) => {
    const { person, world } = real;
    const connection = people[who] ?? 'anna';
    const accountId = `acc-${account}`;
    const made = person.intents.findLast(
      ({ entry, end }) =>
        entry.accountId === accountId &&
        entry.connection === connection &&
        entry.change.type === 'note.create' &&
        end === null,
    );
    const n = ++real.count;
    const change =
      kind === 'note' || !made
        ? buildNoteCreate(n, accountId)
        : buildNoteUpdate(n, made.entry.change.recordId, PENDING_VERSION);
    const notBefore = kind === 'held' ? world.state.time + world.state.offset + 10_000 : 0;
    person.add(buildEntry({ accountId, connection, change, notBefore }));
    world.kick({ connection, accountId });
  });

const sending = (fates: Fate[], kill: number | null) =>
  command(`send ${fates} killed ${kill}`, async ({ world, kills }) => {
    world.fates.push(...fates);
    if (kill !== null) kills.add(world.state.points + kill);
    await world.run();
    if (world.state.wake !== null) world.state.time = Math.max(world.state.time, world.state.wake);
  });

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const commandsWith = (fates: readonly Fate[]) => [
  fc
    .tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom('note', 'edit', 'held'), fc.nat({ max: 1 }))
    .map(([account, kind, who]) => adding(account, kind, who)),
  fc
    .tuple(fc.array(fc.constantFrom(...fates), { maxLength: 4 }), fc.option(fc.integer({ min: 1, max: 60 })))
    .map(([fates, kill]) => sending(fates, kill)),
  fc.nat().map((n) =>
    command(`discard ${n}`, ({ world, person }) => {
      const item = pick(world.items(), n);
      if (item) person.discard(item.seq);
    }),
  ),
  fc.nat().map((n) =>
    command(`take back ${n}`, ({ person, world }) => {
      const intent = pick(person.intents, n);
      if (intent) person.takeBack(intent.entry.change);
      world.kick();
    }),
  ),
  fc.nat().map((n) =>
    command(`replace ${n}`, (real) => {
      const item = pick(real.world.items(), n);
      if (item?.change.type !== 'note.create' || item.takenBack) return;
      const change = { ...buildNoteCreate(++real.count, item.accountId), recordId: item.change.recordId };
      real.person.add(buildEntry({ ...item, change }), item.seq);
      real.world.kick(item);
    }),
  ),
  fc.constantFrom(DAY, -DAY, 3650 * DAY, -3650 * DAY, 61_000, -61_000).map((by) =>
    command(`clock ${by}`, ({ world }) => {
      world.state.offset += by;
      // After a restart there is no telling how long a wait was meant to be.
      world.state.busy.clear();
    }),
  ),
  fc
    .constantFrom('anna', 'ben', undefined)
    .map((who) => command(`connect ${who}`, ({ world }) => world.connect(who))),
  fc.constant(
    command('full disk', async ({ world }) => {
      world.state.full = true;
      await world.run();
      world.state.full = false;
    }),
  ),
  fc.constant(command('afresh', ({ world }) => world.run('afresh'))),
];

/** Nothing is refused for good. */
export const passing: readonly Fate[] = [
  'taken',
  'answer-lost',
  'never-arrived',
  'late',
  'busy',
  'signed-out',
  'unreachable',
];
/** Some of it is for a source beside, which is not always there. */
export const beside: readonly Fate[] = [...passing, 'away', 'away', 'away-lost', 'away-taken'];
export const every: readonly Fate[] = [...beside, 'refused', 'forbidden', 'changed'];

export const actsOf = (fates: readonly Fate[], maxCommands: number) =>
  fc.commands(commandsWith(fates), { maxCommands, size: 'max' });

/** Has it all happen, to the end; answers what is not as it was wanted. */
export async function playOut(
  list: Iterable<fc.AsyncCommand<object, Real>>,
  seed: number,
  disk?: FakeOutbox,
): Promise<string[]> {
  const kills = new Set<number>();
  const at = (point: number, when: 'before' | 'after', world: World) => {
    if (when === 'before' && kills.has(point)) world.kill();
  };
  const world = createWorld({ random: seeded(seed), jitter: 3, at, ...(disk && { disk }) });
  const real: Real = { world, person: createIntents(world), count: 0, kills };
  await fc.asyncModelRun(() => ({ model: {}, real }), list);
  await atLast(real);
  return real.person.wrong();
}

/** Faults stop, and everyone signs in once more. */
async function atLast({ world, kills }: Real): Promise<void> {
  kills.clear();
  world.fates.length = 0;
  for (const who of people) {
    world.connect(who);
    await world.drain();
  }
}
