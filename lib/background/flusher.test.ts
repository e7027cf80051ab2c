import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEntry, buildNoteCreate, buildNoteUpdate } from '../../tests/builders/queued.ts';
import { actsOf, beside, every, passing, playOut, seeded } from '../../tests/fakes/acts.ts';
import { createIntents } from '../../tests/fakes/intents.ts';
import { createFakeOutbox, type Step } from '../../tests/fakes/outbox.ts';
import { createWorld, type World } from '../../tests/fakes/sending.ts';
import { Change } from '../model/index.ts';
import { PENDING_VERSION } from '../outbox/queued.ts';
import { createFlusher } from './flusher.ts';

const DAY = 86_400_000;

test.each([
  ['is there once, in its order', passing, 1000],
  ['is there once, whichever waits for a source beside', beside, 1000],
  ['is there once, or waits for the person who was told why', every, 500],
])('whatever people and machines do, each change that is wanted %s', async (_name, fates, numRuns) => {
  await fc.assert(
    fc.asyncProperty(actsOf(fates, 60), fc.integer(), async (list, seed) => {
      expect(await playOut(list, seed)).toEqual([]);
    }),
    { numRuns, seed: 4, endOnFailure: false },
  );
});

const kinds = (world: World) => world.items().map(({ state, trouble }) => [state, trouble?.kind ?? null]);

function withNotes(...accounts: string[]) {
  const world = createWorld({ random: () => 0.5 });
  const person = createIntents(world);
  accounts.forEach((accountId, i) => {
    person.add(buildEntry({ accountId, change: buildNoteCreate(i + 1, accountId) }));
  });
  return { world, person };
}

test('a source that asks for patience is not asked before its time, by whatever account, nor by a new background', async () => {
  const { world, person } = withNotes('acc-a', 'acc-a', 'acc-b');
  world.fates.push('busy', 'busy');
  await world.run();
  const asked = world.state.requests;
  world.kill();
  world.state.time += 4999;
  await world.run('afresh');
  expect([world.state.requests, kinds(world)[0]]).toEqual([asked, ['waiting', 'rate-limited']]);
  world.state.time += 1;
  await world.run();
  expect([world.items(), person.wrong()]).toEqual([[], []]);
});

test('a wait until the very time of an earlier one, by a clock that went back, is waited for as well', async () => {
  const { world } = withNotes('acc-a');
  world.fates.push('busy');
  await world.run();
  // To a new background with a clock of another time by far, it is over; but nothing can be sent now.
  world.kill();
  world.state.offset = -3650 * DAY;
  world.state.full = true;
  await world.run();
  Object.assign(world.state, { offset: 0, full: false });
  world.fates.push('busy');
  await world.run();
  const asked = world.state.requests;
  await world.run();
  expect([world.state.requests, world.state.wake]).toEqual([asked, world.state.time + 5000]);
});

test('what could not be reached is tried at once when the browser comes online or a person comes to see', async () => {
  const { world } = withNotes('acc-a');
  world.fates.push('unreachable');
  await world.run();
  await world.run();
  expect(kinds(world)).toEqual([['waiting', 'unreachable']]);
  await world.run('afresh');
  expect(world.items()).toEqual([]);
});

test('what had no answer is tried at once as well, and once only', async () => {
  const { world } = withNotes('acc-a', 'acc-b');
  world.fates.push('never-arrived', 'never-arrived');
  await world.run();
  await world.run();
  world.fates.push('never-arrived');
  const asked = world.state.requests;
  await world.run('afresh');
  expect([world.state.requests - asked, kinds(world)]).toEqual([2, [['waiting', 'outcome-unknown']]]);
  await world.run();
  expect(world.state.requests - asked).toBe(2);
});

test('what can still be undone is not sent before its time, whoever comes to see', async () => {
  const world = createWorld({ random: () => 0.5 });
  createIntents(world).add(
    buildEntry({
      accountId: 'acc-a',
      change: buildNoteCreate(1, 'acc-a'),
      notBefore: world.state.time + 10_000,
    }),
  );
  await world.run('afresh');
  expect(world.state.requests).toBe(0);
});

test('no answer while the browser is offline holds up all; while it is online, that account alone', async () => {
  const offline = withNotes('acc-a');
  offline.world.state.online = false;
  offline.world.fates.push('never-arrived');
  await offline.world.run();
  expect(kinds(offline.world)).toEqual([['waiting', 'unreachable']]);
  const online = withNotes('acc-a', 'acc-b');
  online.world.fates.push('never-arrived');
  await online.world.run();
  expect(kinds(online.world)).toEqual([['waiting', 'outcome-unknown']]);
});

describe('what waits for a source beside', () => {
  test('holds up nothing else of its account, and goes once that is there again', async () => {
    const { world, person } = withNotes('acc-a', 'acc-a', 'acc-b');
    world.fates.push('away');
    await world.run();
    expect(kinds(world)).toEqual([['waiting', 'away']]);
    const asked = world.state.requests;
    await world.run();
    expect([world.state.requests, world.state.wake]).toEqual([asked, world.state.time + 300_000]);
    await world.drain();
    expect([world.items(), person.wrong()]).toEqual([[], []]);
  });

  test('is passed over by what is written later, which does not wait for its next try', async () => {
    const { world } = withNotes('acc-a');
    world.fates.push('away', 'away', 'away');
    await world.run();
    const note = (n: number) => buildEntry({ accountId: 'acc-a', change: buildNoteCreate(n, 'acc-a') });
    const held = { ...note(3), notBefore: world.state.time + 10_000 };
    for (const entry of [note(2), held]) world.disk.add(entry);
    await world.run();
    // Both wait for a source beside; what can still be undone has its time first.
    expect([kinds(world).map(([, kind]) => kind), world.state.wake]).toEqual([
      ['away', 'away', null],
      held.notBefore,
    ]);
    world.state.time = held.notBefore;
    world.state.time += 300_000;
    await world.run();
    // What never failed goes before what is tried once more: it took the last of these fates.
    expect(world.ledger.effects.map(({ change }) => change.id)).toEqual([1, 2].map((n) => note(n).change.id));
    expect(kinds(world)).toEqual([['waiting', 'away']]);
  });

  test('is tried at once when that may be there again, all of it, and once only', async () => {
    const { world } = withNotes('acc-a', 'acc-a', 'acc-a');
    world.fates.push('away', 'away', 'away-lost');
    await world.run();
    const asked = world.state.requests;
    world.fates.push('taken', 'away', 'away');
    await world.run('afresh');
    expect([world.state.requests - asked, kinds(world)]).toEqual([
      3,
      [
        ['waiting', 'away'],
        ['waiting', 'away'],
      ],
    ]);
    await world.run();
    expect(world.state.requests - asked).toBe(3);
  });

  test('is asked for when the first of it has its time, whatever waits for longer', async () => {
    const { world } = withNotes('acc-a', 'acc-a');
    world.fates.push('away-lost', 'away');
    await world.run();
    expect(world.state.wake).toBe(world.state.time + 1000);
    world.state.time += 1000;
    await world.run();
    expect([kinds(world), world.state.wake]).toEqual([[['waiting', 'away']], world.state.time + 299_000]);
  });

  test('has what builds on it wait with it, and say so', async () => {
    const { world, person } = withNotes('acc-a');
    const [first] = world.items();
    const edit = buildNoteUpdate(2, first?.change.recordId ?? '', PENDING_VERSION);
    person.add(buildEntry({ accountId: 'acc-a', change: edit }));
    world.fates.push('away');
    await world.run();
    expect(kinds(world)).toEqual([
      ['waiting', 'away'],
      ['waiting', 'earlier-change'],
    ]);
    await world.drain();
    expect([world.items(), person.wrong()]).toEqual([[], []]);
  });

  test('is gone when it is discarded, and is not made by a try that comes later', async () => {
    const { world, person } = withNotes('acc-a');
    world.fates.push('away');
    await world.run();
    person.discard(1);
    await world.run('afresh');
    expect([world.items(), world.ledger.effects, person.wrong()]).toEqual([[], [], []]);
    expect(person.intents).toMatchObject([{ end: 'gone' }]);
  });

  test('is asked for before it is let go where it may have been taken', async () => {
    const { world } = withNotes('acc-a');
    world.fates.push('away-taken');
    await world.run();
    expect(world.disk.discard(1)).toBe('will-go');
    await world.drain();
    expect([world.items(), world.ledger.has('anna', buildNoteCreate(1, 'acc-a').recordId)]).toEqual([
      [],
      false,
    ]);
  });

  test('is let go without more ado where it was taken back while it was asked for', async () => {
    const change = buildNoteCreate(1, 'acc-a');
    const world = createWorld({
      random: () => 0.5,
      at: (_point, when, { disk, items }) => {
        if (when === 'after' && items()[0]?.state === 'sending') disk.takeBack(change.id);
      },
    });
    world.disk.add(buildEntry({ accountId: 'acc-a', change }));
    world.fates.push('away');
    await world.run();
    expect([world.items(), world.state.wake, world.state.requests]).toEqual([[], null, 1]);
  });
});

test('what is refused stands in nobody’s way and is kept', async () => {
  const { world } = withNotes('acc-a', 'acc-a');
  world.fates.push('refused');
  await world.run();
  expect(kinds(world)).toEqual([['aside', 'rejected']]);
});

test('a token that was revoked holds up all until the person signs in', async () => {
  const { world, person } = withNotes('acc-a', 'acc-b');
  world.fates.push('signed-out');
  await world.drain();
  expect(kinds(world)[0]).toEqual(['waiting', 'signed-out']);
  world.connect('anna');
  await world.drain();
  expect([world.items(), person.wrong()]).toEqual([[], []]);
});

test.each([-3650 * DAY, -DAY, DAY, 3650 * DAY])(
  'a clock that jumps by %i ms while something waits keeps nothing from being sent',
  async (by) => {
    for (const isKilled of [false, true]) {
      const { world } = withNotes('acc-a');
      world.fates.push('never-arrived');
      await world.run();
      world.state.offset += by;
      if (isKilled) world.kill();
      const before = world.state.time;
      world.state.wake = null;
      await world.run();
      world.state.time = world.state.wake ?? world.state.time;
      await world.run();
      expect([world.items(), world.state.time - before <= 300_000]).toEqual([[], true]);
    }
  },
);

describe('asked for one account', () => {
  const lane = (accountId: string) => ({ connection: 'anna', accountId });
  const note = (n: number, accountId: string, contactId: string | null = null) => {
    const made = buildNoteCreate(n, accountId);
    const fields = { ...('fields' in made && made.fields), contactId };
    return buildEntry({ accountId, change: Change.parse({ ...made, fields }) });
  };

  test('nothing else is looked for but what waited for it, in another account too', async () => {
    const { world } = withNotes('acc-a');
    const [first] = world.items();
    world.disk.add(note(2, 'acc-b', first?.change.recordId));
    world.fates.push('refused');
    await world.run();
    expect(kinds(world)).toEqual([
      ['aside', 'rejected'],
      ['waiting', 'earlier-change'],
    ]);
    world.disk.add(note(3, 'acc-a'), first?.seq);
    world.disk.add(note(4, 'acc-c'));
    await world.kick(lane('acc-a'));
    expect(world.items().map(({ accountId }) => accountId)).toEqual(['acc-c']);
  });

  test('what waits for its time elsewhere still has it come', async () => {
    const { world } = withNotes('acc-a');
    world.fates.push('never-arrived');
    await world.run();
    const { wake } = world.state;
    world.disk.add(note(2, 'acc-b'));
    await world.kick(lane('acc-b'));
    expect([wake !== null, world.state.wake, kinds(world).length]).toEqual([true, wake, 1]);
  });

  test('and for all of them at any moment of that, none is forgotten', async () => {
    for (let seed = 0; seed < 10; seed++)
      for (let moment = 0; moment < 60; moment++) {
        const world = createWorld({ random: seeded(seed), jitter: 3 });
        await world.run();
        world.disk.add({ ...note(1, 'acc-a'), notBefore: world.state.time + 10_000 });
        void world.kick(lane('acc-a'));
        for (let i = 0; i < moment; i++) await null;
        await world.run();
        expect([seed, moment, world.state.wake]).toEqual([seed, moment, world.state.time + 10_000]);
      }
  });

  test.each([
    ['by a background that has looked at none yet', (world: World) => world.kill()],
    [
      'after a run that broke off',
      async (world: World) => {
        world.state.full = true;
        await world.run();
        world.state.full = false;
      },
    ],
    [
      'after a run that had to stop',
      async (world: World) => {
        world.state.signedIn = false;
        await world.run();
        world.state.signedIn = true;
      },
    ],
    [
      'after a run for nobody',
      async (world: World) => {
        world.connect(undefined);
        await world.run();
        world.connect('anna');
      },
    ],
    [
      'after a run for somebody else',
      async (world: World) => {
        world.connect('ben');
        await world.run();
        world.connect('anna');
      },
    ],
  ])('all are looked at %s', async (_name, befall) => {
    const { world } = withNotes('acc-a');
    await befall(world);
    world.revive();
    world.disk.add(note(2, 'acc-b'));
    await world.kick(lane('acc-b'));
    expect(world.items()).toEqual([]);
  });
});

test('a disk that is full is said and loses nothing: what was taken is asked for again', async () => {
  let isFull = false;
  const full = createWorld({
    random: () => 0.5,
    at: (_point, when, { state }) => {
      if (when === 'after' && state.requests === 1 && !isFull) {
        isFull = true;
        state.full = true;
      }
    },
  });
  const intents = createIntents(full);
  intents.add(buildEntry({ change: buildNoteCreate(1) }));
  await full.run();
  expect([full.items().length, full.state.wake !== null]).toEqual([1, true]);
  full.state.full = false;
  await full.drain();
  expect([full.items(), full.state.requests, intents.wrong()]).toEqual([[], 2, []]);
});

test('an account is sent for at once while another one’s answer is awaited, at most six beside one another', async () => {
  const disk = createFakeOutbox();
  const step: Step = async (_name, work) => work();
  const asked: string[] = [];
  const answers = new Map<string, (applied: { recordId: string; version: string }) => void>();
  const flusher = createFlusher({
    words: disk.words(step),
    gates: disk.gates(step),
    use: (work) => work({ apply: (change, accountId) => ask(change.recordId, accountId) }, signal),
    connection: async () => 'anna',
    clock: { now: () => 0, monotonic: () => 0 },
    random: () => 0,
    online: () => true,
    exclusively: (work) => work(),
    schedule: () => undefined,
    changed: () => undefined,
    applied: async () => undefined,
    failed: async () => undefined,
    worked: async () => undefined,
  });
  const ask = (_recordId: string, accountId: string) =>
    new Promise<{ recordId: string; version: string }>((resolve) => {
      asked.push(accountId);
      answers.set(accountId, resolve);
    });
  const add = (n: number) =>
    disk.panel.add(buildEntry({ accountId: `acc-${n}`, change: buildNoteCreate(n, `acc-${n}`) }));
  add(0);
  const run = flusher.kick();
  await stillness();
  expect(asked).toEqual(['acc-0']);
  for (let n = 1; n < 8; n++) add(n);
  void flusher.kick();
  const six = ['acc-0', 'acc-1', 'acc-2', 'acc-3', 'acc-4', 'acc-5'];
  await stillness();
  expect(asked).toEqual(six);
  answers.get('acc-3')?.({ recordId: 'r', version: 'v' });
  await stillness();
  expect(asked).toEqual([...six, 'acc-6']);
  for (const accountId of [...six, 'acc-6']) answers.get(accountId)?.({ recordId: 'r', version: 'v' });
  await stillness();
  expect(asked).toEqual([...six, 'acc-6', 'acc-7']);
  answers.get('acc-7')?.({ recordId: 'r', version: 'v' });
  await run;
  expect(disk.items()).toEqual([]);
});

const { signal } = new AbortController();

/** When nothing more happens by itself. */
const stillness = () => new Promise((resolve) => setImmediate(resolve));
