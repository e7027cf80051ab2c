import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newNote } from '../../tests/builders/outbox.ts';
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
