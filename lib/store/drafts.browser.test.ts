import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { opening, typed } from '../../tests/builders/outbox.ts';
import { fromRecord } from '../compose/fromRecord.ts';
import { createDatabase } from './database.ts';
import type { Opening } from './draft-open.ts';
import { createStore } from './index.ts';

// These run in Chromium against its own IndexedDB. A new store is a worker that has lost its memory.

let name = '';
beforeEach(() => {
  name = `keyside-test-${crypto.randomUUID()}`;
});
afterEach(() => deleteDB(name));

const drafts = () => createStore(createDatabase(name)).drafts;

/** A draft with something in it, as the first tab has it. */
async function begin(over: Partial<Opening> = {}, body = 'Half a sentence') {
  const { draft } = await drafts().open(opening(over));
  await drafts().save(draft.id, draft.revision + 1, typed(body));
  return draft.id;
}

const task = {
  kind: 'task',
  values: { kind: 'task', subject: '', due: '', contactId: null, assigneeId: null },
} as const;
const record = { what: 'record', recordId: 'n1', version: 'v1', before: {} } as const;

describe('opening a form', () => {
  test('a new draft holds the form as it was given, and is there for a worker that was just started', async () => {
    const { draft, isNew } = await drafts().open(opening({ form: typed('From the page') }));
    expect(isNew).toBe(true);
    expect(draft).toMatchObject({ form: typed('From the page'), revision: 0, tabId: 1, session: 's1' });
    expect(await drafts().list(opening())).toEqual([draft]);
  });

  const rows: [name: string, then: Partial<Opening>, isFound: boolean][] = [
    ['the same tab again', {}, true],
    ['the same tab beside another page', { pageKey: 'page-2' }, true],
    ['another tab while the first is open', { tabId: 2, liveTabs: [1, 2] }, false],
    ['another tab once the first is closed', { tabId: 2, liveTabs: [2] }, true],
    ['the tab of that number after the browser was started anew', { session: 's2' }, true],
    ['another tab after the browser was started anew', { session: 's2', tabId: 9, liveTabs: [1, 9] }, true],
    ['another account', { accountId: 'b' }, false],
    ['another connection', { connection: 'another' }, false],
    ['another form', { form: task }, false],
    ['the edit of a record', { editing: record }, false],
    ['the edit of a change that waits', { editing: { what: 'queued', seq: 1 } }, false],
    ['a new account', { accountId: null }, false],
    ['the same again, where a new one is wanted', { fresh: true }, false],
  ];

  test.each(rows)('%s finds what was typed, or does not', async (_name, then, isFound) => {
    const id = await begin();
    const { draft, isNew } = await drafts().open(opening(then));
    expect([draft.id === id, isNew]).toEqual([isFound, !isFound]);
    if (isFound) expect(draft).toMatchObject({ form: typed('Half a sentence'), revision: 1 });
    expect([draft.tabId, draft.session]).toEqual([then.tabId ?? 1, then.session ?? 's1']);
  });

  test('one that another tab has taken up is no longer found by a third', async () => {
    const id = await begin();
    const [second, third] = await Promise.all(
      [2, 3].map((tabId) => drafts().open(opening({ tabId, liveTabs: [2, 3] }))),
    );
    expect([second?.draft.id === id, third?.draft.id === id].sort()).toEqual([false, true]);
  });

  test('of several that nobody has, that of the same page comes before the newest', async () => {
    const old = await begin({ tabId: 1 });
    const newest = await begin({ tabId: 2, pageKey: 'page-2', liveTabs: [1, 2] });
    const later = { tabId: 9, session: 's2', liveTabs: [9] };
    expect((await drafts().list(opening(later))).map(({ id }) => id)).toEqual([newest, old]);
    expect((await drafts().open(opening({ ...later, pageKey: 'page-1' }))).draft.id).toBe(old);
    expect((await drafts().open(opening({ ...later, tabId: 8, liveTabs: [8, 9] }))).draft.id).toBe(newest);
  });

  test('the edits of two records, and two new accounts, are kept apart', async () => {
    const edit = await begin({ editing: record });
    expect((await drafts().open(opening({ editing: { ...record, version: 'v2' } }))).draft.id).toBe(edit);
    expect((await drafts().open(opening({ editing: { ...record, recordId: 'n2' } }))).isNew).toBe(true);
  });

  test.each([
    ['interaction', { kind: 'call' }],
    ['contact', { name: 'Maria Lopes' }],
    ['account', { name: 'Brightlane' }],
  ] as const)('an %s is of the page where it was begun, and of no other', async (kind, record) => {
    const form = fromRecord(kind, record);
    const { draft } = await drafts().open(opening({ form, pageKey: 'page-1' }));
    expect((await drafts().open(opening({ form, pageKey: 'page-2' }))).isNew).toBe(true);
    expect((await drafts().open(opening({ form, pageKey: 'page-1' }))).draft.id).toBe(draft.id);
  });
});

describe('saving what is typed', () => {
  test('a save that is late does not undo a newer one, one that is repeated does no harm', async () => {
    const { id } = (await drafts().open(opening())).draft;
    const bodies = async () => (await drafts().list(opening())).map(({ form }) => form);
    expect(await drafts().save(id, 2, typed('Two'))).toBe('saved');
    expect(await drafts().save(id, 1, typed('One'))).toBe('older');
    expect(await drafts().save(id, 2, typed('Two'))).toBe('saved');
    expect(await bodies()).toEqual([typed('Two')]);
  });

  test('what was put away stays so, whatever is saved late', async () => {
    const id = await begin();
    await drafts().drop(id);
    expect(await drafts().save(id, 9, typed('Late'))).toBe('gone');
    expect(await drafts().list(opening())).toEqual([]);
    await drafts().drop(id);
  });

  test('a tab is not told of what another one has open', async () => {
    await begin();
    const live = { liveTabs: [1, 2] };
    expect(await drafts().list(opening({ ...live, tabId: 2 }))).toEqual([]);
    expect(await drafts().list(opening({ ...live, tabId: 1 }))).toHaveLength(1);
    expect(await drafts().list(opening({ ...live, tabId: 1, accountId: 'b' }))).toEqual([]);
  });

  test('a draft that cannot be read is left as it is, and another one is begun', async () => {
    const id = await begin();
    const database = await openDB(name);
    const raw = { ...(await database.get('drafts', id)), form: { kind: 'letter' } };
    await database.put('drafts', raw, id);
    expect((await drafts().open(opening())).isNew).toBe(true);
    expect(await database.get('drafts', id)).toEqual(raw);
    database.close();
  });
});
