import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildEntry, newNote, noteEdit } from '../../tests/builders/outbox.ts';
import { createFakePlace, rowsToBackUp } from '../../tests/fakes/backup-place.ts';
import { createMadeBeside, MADE } from '../sources/merged/made.ts';
import { createBackup } from './backup.ts';
import { createDatabase } from './database.ts';
import { createStore } from './index.ts';

// Which records were made beside the first source, in Chromium with its own IndexedDB.

let name = '';
let place = createFakePlace();
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
  place = createFakePlace();
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name, createBackup(place)));
/** As a worker has it that has just begun; of what stands beside this one connection. */
async function made(connection = '["https://a.example","One, two","alex@a.example"]') {
  const next = createMadeBeside(
    open().kept(JSON.stringify(['beside', connection]), Number.POSITIVE_INFINITY),
  );
  await next.ready();
  return next;
}
const expectSame = async () => expect(await place.held()).toEqual(await rowsToBackUp(name));

describe('which records were made beside the first', () => {
  test('is known with the edits of them that wait, where the browser has deleted its database', async () => {
    const note = newNote();
    await (await made()).note('mark', note.recordId);
    await (await made('another')).note('mark', 'other');
    await open().outbox.add([buildEntry(noteEdit(note.recordId, '1'))], { draftId: null, replaces: null });
    await deleteDB(name);
    expect(await open().outbox.all()).toHaveLength(1);
    const again = await made();
    expect([note.recordId, 'other'].map((id) => again.has('mark', id))).toEqual([true, false]);
    expect((await made('another')).has('mark', 'other')).toBe(true);
    await expectSame();
  });

  test('is held a second time before anything is asked of the source', async () => {
    const beside = await made();
    const { set } = place;
    const asked = Promise.withResolvers<void>();
    const disk = Promise.withResolvers<void>();
    place.set = async (rows) => {
      asked.resolve();
      await disk.promise;
      await set(rows);
    };
    let isNoted = false;
    const noting = beside.note('mark', 'x').then(() => {
      isNoted = true;
    });
    await asked.promise;
    await open().outbox.count();
    expect(isNoted).toBe(false);
    disk.resolve();
    await noting;
    expect(Object.values(place.rows)).toEqual([{ at: expect.any(Number), value: { mark: ['x'] } }]);
  });

  test('is not known of one of which nothing came, nor held of it', async () => {
    const beside = await made();
    await beside.note('mark', 'x');
    await beside.note('mark', 'y');
    await beside.forget('mark', 'x');
    await deleteDB(name);
    const again = await made();
    expect(['x', 'y'].map((id) => again.has('mark', id))).toEqual([false, true]);
  });

  test('is held of the newest of each source, and known of all while the database is there', async () => {
    const ids = Array.from({ length: 2001 }, (_, at) => `n${at}`);
    const kept = open().kept('beside', Number.POSITIVE_INFINITY);
    await kept.put(MADE, { one: ids, two: ['x'] });
    expect(Object.values(place.rows)).toMatchObject([{ value: { one: ids.slice(1), two: ['x'] } }]);
    expect(await kept.get(MADE)).toEqual({ one: ids, two: ['x'] });
    const set = vi.spyOn(place, 'set');
    await open().backup.mend();
    expect(set).not.toHaveBeenCalled();
    await place.remove(Object.keys(place.rows));
    await open().backup.mend();
    expect(Object.values(place.rows)).toMatchObject([{ value: { one: ids.slice(1), two: ['x'] } }]);
  });

  test('is brought up to the database where that has more, and leaves the second place with it', async () => {
    const beside = await made();
    await beside.note('mark', 'x');
    for (const row of Object.keys(place.rows)) delete place.rows[row];
    await open().backup.mend();
    await expectSame();
    expect(Object.keys(place.rows)).toHaveLength(1);
    await open().everything.replace({});
    expect(await place.held()).toEqual({});
  });
});

test('what a source says of itself again is held once', async () => {
  const { kept, backup } = open();
  await kept('me').put('described', { companies: ['name'] });
  await kept('me').put('merged-people', { at: 1, people: [] });
  await backup.mend();
  expect(place.rows).toEqual({});
  expect(await kept('me').get('described')).toEqual({ companies: ['name'] });
});

test.each<[string, Record<string, unknown>]>([
  ['is no row', { [`kept:a,${MADE}`]: 'words' }],
  ['is of another name', { 'kept:a,described': { at: 1, value: {} } }],
  ['has no name', { 'kept:': { at: 1, value: {} } }],
])('a second place that holds what %s keeps nothing else out', async (_what, bad) => {
  await (await made()).note('mark', 'x');
  Object.assign(place.rows, bad);
  await deleteDB(name);
  expect((await made()).has('mark', 'x')).toBe(true);
  expect(await open().kept('a').get('described')).toBeUndefined();
});
