import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildEntry, ME, newNote, noteEdit, opening, troubleOf, typed } from '../../tests/builders/outbox.ts';
import { createFakePlace, rowsToBackUp } from '../../tests/fakes/backup-place.ts';
import { writeV3 } from '../../tests/upgrades/v3.ts';
import { PENDING_VERSION } from '../outbox/queued.ts';
import { createBackup, neverBegun } from './backup.ts';
import { createDatabase } from './database.ts';
import { createStore, type Store, StoreError } from './index.ts';

// In Chromium, with its own IndexedDB. What storage.local makes of it is told by tests/storm/kept.spec.ts.

let name = '';
let place = createFakePlace();
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
  place = createFakePlace();
});
afterEach(() => deleteDB(name));

const open = () => createStore(createDatabase(name, createBackup(place)));
const expectSame = async () => expect(await place.held()).toEqual(await rowsToBackUp(name));
const alone = { draftId: null, replaces: null };
const correction = { key: 'd:arden.example', verdict: 'is', accountId: 'a' } as const;

/** Two changes that build on one another, one that was refused, a draft with words in it, and a correction. */
async function writeSome() {
  const { outbox, drafts, corrections } = open();
  const note = newNote();
  await outbox.add([buildEntry(note), buildEntry(noteEdit(note.recordId, PENDING_VERSION))], alone);
  await outbox.add([buildEntry(newNote(), { accountId: 'b' })], alone);
  await outbox.setAside(3, troubleOf('rejected'));
  const { draft } = await drafts.open(opening());
  await drafts.save(draft.id, 1, typed('Helen wants one vendor'));
  await corrections.put(correction);
  return { note, draft };
}

describe('a database that was deleted', () => {
  test('is there again with all that a person wrote, the same and in its order', async () => {
    const { draft } = await writeSome();
    const { outbox, drafts } = open();
    const before = { all: await outbox.all(), drafts: await drafts.list({ ...opening(), tabId: 1 }) };
    expect(before.all.map(({ seq, state }) => [seq, state])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
      [3, 'aside'],
    ]);
    await deleteDB(name);
    const again = open();
    expect(await again.outbox.all()).toEqual(before.all);
    expect(await again.drafts.list({ ...opening(), tabId: 1 })).toEqual(before.drafts);
    expect(before.drafts.map(({ id, form }) => [id, form])).toEqual([
      [draft.id, typed('Helen wants one vendor')],
    ]);
    expect(await again.corrections.all()).toEqual([correction]);
  });

  test('sends what comes later later', async () => {
    await writeSome();
    await deleteDB(name);
    const { outbox } = open();
    const late = newNote();
    await outbox.add([buildEntry(late)], alone);
    expect((await outbox.all()).map(({ seq }) => seq).slice(0, 3)).toEqual([1, 2, 3]);
    expect((await outbox.all()).at(-1)?.change.id).toBe(late.id);
  });

  test('gives no number anew: a draft may mean the change that had it', async () => {
    const { outbox, drafts } = open();
    await outbox.add([buildEntry(newNote())], alone);
    await drafts.open(opening({ editing: { what: 'queued', seq: 1 } }));
    await outbox.discard(1);
    for (const now of [Date.now(), 1000]) {
      vi.spyOn(Date, 'now').mockReturnValue(now);
      await deleteDB(name);
      const again = open().outbox;
      await again.add([buildEntry(newNote())], alone);
      vi.restoreAllMocks();
    }
    const seqs = (await open().outbox.all()).map(({ seq }) => seq);
    expect(seqs).toHaveLength(2);
    expect(seqs).not.toContain(1);
  });

  test('holds nothing of what was sent, discarded, dropped and unsaid before', async () => {
    const { note, draft } = await writeSome();
    const { outbox, drafts, corrections } = open();
    await outbox.take({ connection: ME, accountId: 'a' }, 1, () => true);
    await outbox.done(1, { recordId: note.recordId, version: 'v1' });
    await outbox.discard(3);
    await drafts.drop(draft.id);
    await corrections.delete(correction);
    await deleteDB(name);
    const again = open();
    const left = await again.outbox.all();
    expect(left.map(({ seq, change }) => [seq, 'baseVersion' in change && change.baseVersion])).toEqual([
      [2, 'v1'],
    ]);
    expect(Object.keys(await place.held()).toSorted()).toEqual(['outbox:2', `sent:${note.id}`]);
    expect(await again.corrections.all()).toEqual([]);
  });

  test('still knows what was sent: it is not sent again, and what builds on it is on its newest', async () => {
    const note = newNote();
    const { outbox } = open();
    await outbox.add([buildEntry(note)], alone);
    await outbox.take({ connection: ME, accountId: 'a' }, 1, () => true);
    await outbox.done(1, { recordId: note.recordId, version: 'v1' });
    await place.names();
    await deleteDB(name);
    const again = open();
    expect(await again.outbox.add([buildEntry(note)], alone)).toBe('known');
    await again.outbox.add([buildEntry(noteEdit(note.recordId, PENDING_VERSION))], alone);
    const { item } = await again.outbox.take({ connection: ME, accountId: 'a' }, 1, () => true);
    expect(item?.change).toMatchObject({ type: 'note.update', baseVersion: 'v1' });
    expect((await again.sent.page(null)).sent).toHaveLength(2);
  });

  test('knows what was under way: it may have been taken', async () => {
    await writeSome();
    await open().outbox.take({ connection: ME, accountId: 'a' }, 1, () => true);
    // The sender waits for the database alone.
    await place.names();
    await deleteDB(name);
    const [first] = await open().outbox.all();
    expect(first).toMatchObject({ seq: 1, state: 'sending', tries: 1 });
  });

  test('is not put back a second time', async () => {
    await writeSome();
    await deleteDB(name);
    await open().outbox.all();
    const read = vi.spyOn(place, 'get');
    await open().outbox.discard(3);
    expect((await open().outbox.all()).map(({ seq }) => seq)).toEqual([1, 2]);
    expect(read).not.toHaveBeenCalled();
  });

  test.each<[string, Record<string, unknown>]>([
    ['no row at all', { 'outbox:9': 'words', 'drafts:x': 7, 'corrections:y': null }],
    ['a change without a number', { 'outbox:9': { change: { id: 'x' } } }],
    ['a number that is none', { 'outbox:9': { seq: 'nine', change: { id: 'x' } } }],
    ['no change', { 'outbox:9': { seq: 9 } }],
    ['of a store that is not there', { 'letters:9': { seq: 9 } }],
  ])('has all the rest when of one row there is %s', async (_what, bad) => {
    await writeSome();
    Object.assign(place.rows, bad);
    await deleteDB(name);
    expect((await open().outbox.all()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('is not begun without its backup, and is with the next call that can read it', async () => {
    await writeSome();
    await deleteDB(name);
    const { names } = place;
    place.names = async () => {
      throw new Error('The disk does not answer.');
    };
    const { outbox } = open();
    await expect(outbox.all()).rejects.toBeInstanceOf(StoreError);
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name }));
    place.names = names;
    expect((await outbox.all()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('has a change once that the backup holds twice', async () => {
    const { note } = await writeSome();
    Object.assign(place.rows, { 'outbox:9': { ...(place.rows['outbox:1'] as object), seq: 9 } });
    await deleteDB(name);
    const all = await open().outbox.all();
    expect(all.filter(({ change }) => change.id === note.id)).toHaveLength(1);
    expect(all).toHaveLength(3);
  });
});

describe('the backup', () => {
  test('holds a change before it is said to be saved', async () => {
    const change = newNote();
    await open().outbox.add([buildEntry(change)], alone);
    expect(place.rows['outbox:1']).toMatchObject({ seq: 1, change: { id: change.id } });
  });

  test('has what is said once more, by whoever was not answered', async () => {
    const entry = buildEntry(newNote());
    await open().outbox.add([entry], alone);
    // As a worker leaves it that dies when the database has it.
    delete place.rows['outbox:1'];
    expect(await open().outbox.add([entry], alone)).toBe('known');
    await expectSame();
  });

  test('is nothing that a save fails by', async () => {
    place.set = async () => {
      throw new Error('The disk is full.');
    };
    expect(await open().outbox.add([buildEntry(newNote())], alone)).toBe('added');
    expect(place.rows).toEqual({});
  });

  test('is brought up to a database of an older Keyside', async () => {
    await writeV3(name);
    const store = open();
    await store.backup.mend();
    await store.backup.mendSent();
    const wanted = await rowsToBackUp(name);
    expect(Object.keys(wanted).length).toBeGreaterThan(10);
    expect(place.rows).toEqual(wanted);
  });

  const note = newNote();
  const took = ({ outbox }: Store) => outbox.take({ connection: ME, accountId: 'a' }, 1, () => true);
  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['a change is begun', took],
    ['a change is done', ({ outbox }) => outbox.done(1, { recordId: note.recordId, version: 'v1' })],
    ['a change is discarded', ({ outbox }) => outbox.discard(2)],
    ['a change is taken back', ({ outbox }) => outbox.takeBack([note.id])],
  ])('is as of one moment when a worker dies as %s, and catches up when it is mended', async (what, say) => {
    await open().outbox.add([buildEntry(note), buildEntry(newNote())], alone);
    if (what.endsWith('done')) await took(open());
    const before = await place.held();
    const { set } = place;
    place.set = () => new Promise(() => undefined);
    // Where the backup is waited for, this is never answered.
    void say(open());
    await open().outbox.count();
    place.set = set;
    expect(await place.held()).toEqual(before);
    await open().backup.mend();
    await expectSame();
    expect(await place.held()).not.toEqual(before);
  });

  test('is not written anew where it is right', async () => {
    await writeSome();
    for (const [row, value] of Object.entries(place.rows))
      place.rows[row] = Object.fromEntries(Object.entries(value as object).toReversed());
    const set = vi.spyOn(place, 'set');
    const remove = vi.spyOn(place, 'remove');
    await open().backup.mend();
    await open().backup.mendSent();
    expect([set.mock.calls, remove.mock.calls]).toEqual([[], []]);
  });

  test('keeps no name of what is gone once it was mended again', async () => {
    await writeSome();
    await open().outbox.discard(3);
    expect(place.rows['outbox:3']).toBeNull();
    await open().backup.mend();
    expect(place.rows).toEqual(await rowsToBackUp(name));
  });

  test('gets the newest of what was sent, in as many portions as it takes, and drops older ones', async () => {
    await open().outbox.all();
    const database = await openDB(name);
    const transaction = database.transaction('sent', 'readwrite');
    const id = (at: number) => `change-${at}`;
    for (let at = 1; at <= 2600; at++) void transaction.store.put({ at, change: { id: id(at) } }, id(at));
    await transaction.done;
    database.close();
    const old = { at: 3, change: { id: id(3) } };
    await place.set({ 'sent:change-3': old, 'sent:change-2600': { at: 2600 }, 'outbox:1': null });
    await open().backup.mendSent();
    const names = Object.keys(place.rows).filter((row) => row.startsWith('sent:'));
    const wanted = Array.from({ length: 2000 }, (_, i) => `sent:${id(601 + i)}`);
    expect(names.toSorted()).toEqual(wanted.toSorted());
    expect(place.rows[`sent:${id(601)}`]).toMatchObject({ at: 601 });
  });

  test('loses what is not in the database any more', async () => {
    await writeSome();
    Object.assign(place.rows, { 'outbox:9': { seq: 9 }, 'drafts:x': {} });
    await open().backup.mend();
    await expectSame();
  });

  test('is right when much is written and goes while it is mended', async () => {
    for (let round = 0; round < 30; round++) {
      const store = open();
      await store.outbox.add([buildEntry(newNote()), buildEntry(newNote())], alone);
      const [one, other] = (await store.outbox.all()).slice(-2);
      // As a killed worker leaves it.
      delete place.rows[`outbox:${one?.seq}`];
      place.rows['outbox:999'] = { seq: 999 };
      const going = async (seq = 0) => {
        for (let wait = 0; wait < round; wait++) await place.names();
        await store.outbox.discard(seq);
      };
      await Promise.all([
        store.backup.mend(),
        going(one?.seq),
        store.outbox.add([buildEntry(newNote())], alone),
        store.outbox.postpone(other?.seq ?? 0, 5, troubleOf('unreachable')),
      ]);
      await place.names();
      await expectSame();
    }
  });
});

test('a worker that can’t see the second place does not begin a database without what that holds', async () => {
  await writeSome();
  await deleteDB(name);
  const blind = createStore(createDatabase(name, neverBegun));
  await expect(blind.book.all()).rejects.toMatchObject({ kind: 'lost' });
  expect(await open().outbox.all()).toHaveLength(3);
  expect(await blind.book.all()).toEqual([]);
});
