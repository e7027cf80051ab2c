import { expect, test } from 'vitest';
import { buildEntry, buildNoteCreate, buildNoteUpdate } from '../../tests/builders/queued.ts';
import { createIntents, type Intents } from '../../tests/fakes/intents.ts';
import { createWorld, type Fate, type World } from '../../tests/fakes/sending.ts';
import { PENDING_VERSION } from '../outbox/queued.ts';

/**
 * Every place at which something may come in between while two accounts with three changes are sent: no choice is left
 * to chance here.
 */

const first = buildNoteCreate(1, 'acc-a');
const edit = buildNoteUpdate(2, first.recordId, PENDING_VERSION);
const other = buildNoteCreate(3, 'acc-b');

type Happening = (world: World, intents: Intents) => void;

const kills = {
  'killed before': (world) => world.kill(),
  'killed after': (world) => world.kill(),
} satisfies Record<string, Happening>;

const asked = {
  'one more': (_, person) =>
    person.add(buildEntry({ accountId: 'acc-a', change: buildNoteCreate(4, 'acc-a') })),
  'one of another account': (_, person) =>
    person.add(buildEntry({ accountId: 'acc-c', change: buildNoteCreate(5, 'acc-c') })),
  'the first discarded': (_, person) => person.discard(1),
  'the edit discarded': (_, person) => person.discard(2),
  'the other discarded': (_, person) => person.discard(3),
  'the first taken back': (_, person) => person.takeBack(first),
  'the other taken back': (_, person) => person.takeBack(other),
  'the edit replaced': (_, person) =>
    person.add(
      buildEntry({ accountId: 'acc-a', change: buildNoteUpdate(6, first.recordId, PENDING_VERSION) }),
      2,
    ),
  'the edit of another': (_, person) =>
    person.add(
      buildEntry({ accountId: 'acc-b', change: buildNoteUpdate(7, other.recordId, PENDING_VERSION) }),
    ),
} satisfies Record<string, Happening>;

const happenings: Record<string, Happening> = { ...kills, ...asked };
type Name = keyof typeof kills | keyof typeof asked;
type Plan = readonly (readonly [point: number, name: Name])[];

async function play(plan: Plan, fates: readonly Fate[] = []) {
  const world = createWorld({
    random: () => 0.5,
    at(point, when, world) {
      for (const [place, name] of plan)
        if (place === point && (name === 'killed after') === (when === 'after')) happen(world, name);
    },
  });
  const intents = createIntents(world);
  function happen(world: World, name: Name): void {
    happenings[name]?.(world, intents);
    // What is discarded is nothing to send.
    if (!name.endsWith('discarded')) world.kick();
  }
  world.fates.push(...fates);
  intents.add(buildEntry({ accountId: 'acc-a', change: first }));
  intents.add(buildEntry({ accountId: 'acc-a', change: edit }));
  intents.add(buildEntry({ accountId: 'acc-b', change: other }));
  await world.drain();
  while (!world.state.signedIn) {
    world.connect('anna');
    await world.drain();
  }
  return { world, wrong: intents.wrong() };
}

const names = Object.keys(happenings) as Name[];
const isKill = (name: Name) => name in kills;

async function holds(plan: Plan, fates: readonly Fate[] = []): Promise<number> {
  const { world, wrong } = await play(plan, fates);
  if (wrong.length > 0) expect({ plan, fates, wrong }).toEqual({ plan, fates, wrong: [] });
  return world.state.points;
}

test('whatever comes in between at whatever step, nothing is lost, doubled or out of order', async () => {
  const steps = await holds([]);
  for (let point = 1; point <= steps; point++) for (const name of names) await holds([[point, name]]);
});

test('two things in between, one of them a kill, change nothing of that', async () => {
  const steps = await holds([]);
  for (let one = 1; one <= steps; one++)
    for (const name of names) {
      const total = await holds([[one, name]]);
      const others = isKill(name) ? names : (['killed after'] as const);
      for (let two = one + 1; two <= total; two++)
        for (const another of others)
          await holds([
            [one, name],
            [two, another],
          ]);
    }
});

const fates: Fate[] = [
  'taken',
  'answer-lost',
  'never-arrived',
  'late',
  'busy',
  'signed-out',
  'unreachable',
  'away',
  'away-lost',
  'away-taken',
];
test('whatever becomes of the first requests, with anything in between', async () => {
  for (const one of fates)
    for (const two of fates) {
      const steps = await holds([], [one, two]);
      for (let point = 1; point <= steps; point++)
        for (const name of names) await holds([[point, name]], [one, two]);
    }
});

test.each([
  ['is refused', ['signed-out'] as Fate[], true],
  ['has been refused', [], false],
])(
  'whoever signs in while a run whose token %s is about to stop is served by it',
  async (_, fates, signedIn) => {
    for (let point = 1, steps = 1; point <= steps; point++) {
      const at = (step: number, when: 'before' | 'after', world: World) => {
        if (step !== point || when === 'before' || world.state.signedIn) return;
        world.state.signedIn = true;
        world.kick();
      };
      const world = createWorld({ random: () => 0.5, at });
      world.fates.push(...fates);
      world.state.signedIn = signedIn;
      for (const n of [1, 2, 3])
        world.disk.add(buildEntry({ accountId: `acc-${n}`, change: buildNoteCreate(n, `acc-${n}`) }));
      await world.run();
      steps = world.state.points;
      if (world.state.signedIn) expect([point, world.items()]).toEqual([point, []]);
    }
  },
);
