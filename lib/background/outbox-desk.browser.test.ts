import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newNote, troubleOf } from '../../tests/builders/outbox.ts';
import { createDatabase } from '../store/database.ts';
import { createStore } from '../store/index.ts';
import { createOutboxDesk } from './outbox-desk.ts';

// In Chromium, on its own IndexedDB.

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

test('what one person has not sent is not shown beside the account to another', async () => {
  const store = createStore(createDatabase(name));
  const deskOf = (person: string) =>
    createOutboxDesk({ store, connection: async () => person, stirred: () => undefined });
  const ask = { accountId: 'a', accountName: 'Arden Medical', draftId: null, replaces: null };
  await deskOf('alex').save({ ...ask, changes: [newNote({ body: 'Of Alex' })] });
  const seenBy = async (person: string, accountId: string | null) =>
    (await deskOf(person).list({ accountId })).items.length;
  expect([await seenBy('alex', 'a'), await seenBy('priya', 'a')]).toEqual([1, 0]);
  // The whole list says for whom each is, so that nobody thinks it lost.
  expect(await seenBy('priya', null)).toBe(1);
});

test('a change that a person wants tried is sent afresh, whatever it waited for', async () => {
  const store = createStore(createDatabase(name));
  const stirred = vi.fn();
  const desk = createOutboxDesk({ store, connection: async () => 'alex', stirred });
  const ask = { accountId: 'a', accountName: 'Arden Medical', draftId: null, replaces: null };
  await desk.save({ ...ask, changes: [newNote()] });
  const lane = { connection: 'alex', accountId: 'a' };
  const { item } = await store.outbox.take(lane, 1, () => true);
  await store.outbox.postpone(item?.seq ?? 0, 90_000, troubleOf('outcome-unknown'));
  expect((await desk.list({ accountId: 'a' })).items).toMatchObject([{ notBefore: 90_000 }]);
  expect(await desk.act({ seq: item?.seq ?? 0, act: 'retry' })).toEqual({ ok: true });
  expect((await desk.list({ accountId: 'a' })).items).toMatchObject([{ notBefore: 0 }]);
  expect(stirred).toHaveBeenLastCalledWith('afresh');
});
