import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakePlace } from '../../tests/fakes/backup-place.ts';
import type { Made } from '../sources/crm/made.ts';
import { createBackup } from './backup.ts';
import { createDatabase } from './database.ts';
import { createStore } from './index.ts';

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => {
  vi.useRealTimers();
  return deleteDB(name);
});
const open = () => createStore(createDatabase(name));

const made: Made = {
  changeId: '5b0ba1a5-6d2c-4f86-8f0a-0d9c2f8f2b11',
  kind: 'note',
  recordId: 'ours',
  remoteId: null,
  hash: 'h',
  sentAt: 5,
  version: null,
};

test('what a CRM was told of is known to the next worker, to its own connection alone', async () => {
  await open().made('me').put(made);
  expect(await open().made('me').ofChange(made.changeId)).toEqual(made);
  expect(await open().made('me').aliases()).toEqual([]);
  await open()
    .made('me')
    .put({ ...made, remoteId: '701', version: 'v1' });
  expect(await open().made('me').aliases()).toEqual([{ kind: 'note', recordId: 'ours', remoteId: '701' }]);
  expect(await open().made('another').ofChange(made.changeId)).toBeUndefined();
  expect(await open().made('another').aliases()).toEqual([]);
  await open().made('me').drop(made.changeId);
  expect(await open().made('me').ofChange(made.changeId)).toBeUndefined();
});

test('what a CRM says of itself is known for a day, to its own connection alone', async () => {
  await open().kept('me').put('people', ['Alex']);
  expect(await open().kept('me').get('people')).toEqual(['Alex']);
  expect(await open().kept('another').get('people')).toBeUndefined();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_001);
  expect(await open().kept('me').get('people')).toBeUndefined();
  vi.restoreAllMocks();
});

test('what a CRM was told of is known even where the browser has deleted its database', async () => {
  const place = createFakePlace();
  const backed = () => createStore(createDatabase(name, createBackup(place)));
  await backed()
    .made('me')
    .put({ ...made, remoteId: '701' });
  await deleteDB(name);
  expect(await backed().made('me').ofChange(made.changeId)).toEqual({ ...made, remoteId: '701' });
});

test('the backup gets what it has not of what a CRM was told of', async () => {
  const place = createFakePlace();
  await open().made('me').put(made);
  await createStore(createDatabase(name, createBackup(place))).backup.mendSent();
  expect(place.rows).toEqual({ [`made:${made.changeId}`]: { ...made, connection: 'me' } });
});
