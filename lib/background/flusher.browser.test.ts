import fc from 'fast-check';
import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import { buildEntry, buildNoteCreate } from '../../tests/builders/queued.ts';
import { actsOf, every, playOut } from '../../tests/fakes/acts.ts';
import { createFakePlace, rowsToBackUp } from '../../tests/fakes/backup-place.ts';
import { createLedger } from '../../tests/fakes/ledger.ts';
import { createMirror } from '../../tests/fakes/mirror.ts';
import { createBackup } from '../store/backup.ts';
import { createDatabase } from '../store/database.ts';
import { createStore } from '../store/index.ts';
import { createFlusher } from './flusher.ts';

// In Chromium, against its own IndexedDB and its own locks. A new store is a worker that has lost its memory.

test('whatever people and machines do, the database and its backup do what the outbox in memory does', async () => {
  await fc.assert(
    fc.asyncProperty(actsOf(every, 30), fc.integer(), async (list, seed) => {
      const name = `keyside-test-${crypto.randomUUID()}`;
      const place = createFakePlace();
      const mirror = createMirror(() => createStore(createDatabase(name, createBackup(place))));
      const wrong = await playOut(list, seed, mirror.disk);
      expect([wrong, (await mirror.end()).differences]).toEqual([[], []]);
      expect(await place.held()).toEqual(await rowsToBackUp(name));
      await deleteDB(name);
    }),
    { numRuns: 30, seed: 4, endOnFailure: true },
  );
});

test('two workers at once send each change once, in its order', async () => {
  const name = `keyside-test-${crypto.randomUUID()}`;
  const ledger = createLedger();
  const asked: string[] = [];
  const { signal } = new AbortController();
  let underWay = 0;
  const worker = () => {
    const store = createStore(createDatabase(name));
    const flusher = createFlusher({
      words: store.outbox,
      gates: store.gates,
      use: (work) =>
        work(
          {
            async apply(change, accountId) {
              asked.push(change.id);
              expect(++underWay).toBeLessThanOrEqual(6);
              const applied = ledger.apply({ connection: 'anna', accountId, change });
              // The answer is a while on its way, as measured by the database.
              await store.outbox.count();
              underWay--;
              return applied;
            },
          },
          signal,
        ),
      connection: async () => 'anna',
      clock: { now: () => Date.now(), monotonic: () => performance.now() },
      random: Math.random,
      online: () => true,
      exclusively: (work) => navigator.locks.request(name, work),
      schedule: () => undefined,
      changed: () => undefined,
      applied: async () => undefined,
      failed: async () => undefined,
      worked: async () => undefined,
    });
    return { store, flusher };
  };
  const [one, other] = [worker(), worker()];
  const changes = Array.from({ length: 60 }, (_, i) => buildNoteCreate(i + 1, `acc-${i % 8}`));
  const runs: Promise<void>[] = [];
  for (const [i, change] of changes.entries()) {
    const { store } = i % 2 === 0 ? one : other;
    await store.outbox.add([buildEntry({ change, accountId: `acc-${i % 8}` })], {
      draftId: null,
      replaces: null,
    });
    runs.push(one.flusher.kick(), other.flusher.kick());
  }
  await Promise.all(runs);
  expect(await one.store.outbox.all()).toEqual([]);
  expect(asked.toSorted()).toEqual(changes.map(({ id }) => id).toSorted());
  for (let account = 0; account < 8; account++) {
    const order = ledger.effects.filter(({ accountId }) => accountId === `acc-${account}`);
    const wanted = changes.filter((_, i) => i % 8 === account);
    expect(order.map(({ change }) => change.id)).toEqual(wanted.map(({ id }) => id));
  }
  await deleteDB(name);
});
