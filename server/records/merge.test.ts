import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { places } from '../testing/places.ts';
import {
  account,
  clientCase,
  contact,
  contract,
  interaction,
  note,
  noteChange,
  opportunity,
  task,
} from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';
import { deleteRecords } from './bulk.ts';
import { mergeAccounts } from './merge.ts';

describe.each(places)('accounts that are merged on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  let made = 0;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
  });
  beforeEach(async () => {
    made += 1;
    space = await makeSpace(api, `merge-${made}`);
    await space.write(
      account('old', { name: 'Old', domains: ['old.com', 'both.com'], aliasDomains: ['older.com'] }),
      account('new', { name: 'New', domains: ['new.com', 'both.com'], aliasDomains: ['newer.com'] }),
      contact('c', 'old', { emails: ['c@old.com'] }),
      contact('own', 'new'),
      opportunity('o', 'old'),
      contract('k', 'old', { endDate: '2027-01-31' }),
      clientCase('e', 'old'),
      note('n', 'old', { contactId: 'c' }),
      interaction('i', 'old', '2026-11-20T09:00:00Z', { contactIds: ['c'] }),
      task('t', 'old'),
    );
  });
  afterAll(() => api.close());

  const merge = (from: string, into: string) => mergeAccounts(api.db, { workspaceId: space.id, from, into });
  const contextOf = (id: string) => space.get(`/v1/accounts/${id}/context`);

  test('all records are at the one that stays, as they were', async () => {
    expect(await merge('old', 'new')).toBe(7);
    const { body } = await contextOf('new');
    const idsOf = (part: string) => body[part].map(({ id }: { id: string }) => id).sort();
    const parts = ['contacts', 'opportunities', 'contracts', 'cases', 'notes', 'interactions', 'tasks'];
    expect(parts.map(idsOf)).toEqual([['c', 'own'], ['o'], ['k'], ['e'], ['n'], ['i'], ['t']]);
    expect(body.notes[0]).toMatchObject({ accountId: 'new', contactId: 'c', body: 'a note' });
    expect(body.contacts.find(({ id }: { id: string }) => id === 'c').lastContactAt).not.toBeNull();
  });

  test('the one that stays answers to the domains of both', async () => {
    await merge('old', 'new');
    const { account } = (await contextOf('new')).body;
    expect([account.name, account.domains]).toEqual(['New', ['new.com', 'both.com']]);
    expect(account.aliasDomains).toEqual(['newer.com', 'old.com', 'older.com']);
    const { body } = await space.post('/v1/lookup', { domains: ['older.com'], emails: ['c@old.com'] });
    expect(body.accounts.map(({ id }: { id: string }) => id)).toEqual(['new']);
  });

  test('who reads the feed hears of all that moved, and of the one that went', async () => {
    const { next } = (await space.get('/v1/changes?view=directory')).body;
    await merge('old', 'new');
    const { upserts, deletes } = (await space.get(`/v1/changes?view=directory&since=${next}`)).body;
    expect(deletes).toEqual([{ kind: 'account', id: 'old' }]);
    expect(upserts).toMatchObject([
      { kind: 'account', id: 'new', renewalDate: '2027-01-31' },
      { kind: 'contact', id: 'c', accountId: 'new' },
    ]);
  });

  const merged = { status: 404, type: '/problems/merged', into: { id: 'new', name: 'New' } };

  test('who asks for the one that went is told where its records are', async () => {
    await merge('old', 'new');
    expect((await contextOf('old')).body).toMatchObject(merged);
    expect((await contextOf('nowhere')).body.type).toBe('/problems/not-found');
  });

  test('so is a change for it, which can then be sent there with the same key', async () => {
    await merge('old', 'new');
    const change = noteChange('old');
    expect((await space.apply(change)).body).toMatchObject(merged);
    const rename = { id: crypto.randomUUID(), type: 'account.update', recordId: 'old', baseVersion: '1' };
    expect((await space.apply({ ...rename, fields: { name: 'X' } })).body).toMatchObject(merged);
    const moved = await space.apply({ ...change, fields: { ...change.fields, accountId: 'new' } });
    expect(moved.status).toBe(200);
  });

  test('a change that was applied before has its answer as ever', async () => {
    const change = noteChange('old');
    const first = await space.apply(change);
    await merge('old', 'new');
    expect(await space.apply(change)).toMatchObject({ status: 200, body: first.body });
  });

  test('one merge after the other leads to the last', async () => {
    await space.write(account('newest', { name: 'Newest' }));
    await merge('old', 'new');
    await merge('new', 'newest');
    for (const id of ['old', 'new'])
      expect((await contextOf(id)).body.into).toEqual({ id: 'newest', name: 'Newest' });
    expect((await contextOf('newest')).body.notes).toHaveLength(1);
  });

  test('when the last goes too, nothing is left to lead to', async () => {
    await merge('old', 'new');
    await deleteRecords(api.db, { workspaceId: space.id, kind: 'account' }, ['new']);
    expect((await contextOf('old')).body.type).toBe('/problems/not-found');
  });

  test('an account that is made again under the same id is itself', async () => {
    await merge('old', 'new');
    await space.write(account('old', { name: 'Again' }));
    expect((await contextOf('old')).body.account.name).toBe('Again');
    await merge('old', 'new');
    expect((await contextOf('old')).body).toMatchObject(merged);
  });

  test.each([
    ['its parent', 'new', null, 'old', null],
    ['a subsidiary of it', 'old', 'new', null, null],
    ['a sister', 'group', 'group', 'group', 'group'],
    ['a subsidiary of what belongs to a group', 'old', 'group', 'old', 'group'],
  ])('merged with %s, no account is its own parent', async (_what, ofSub, ofOld, ofNew, expected) => {
    await space.write(account('group'));
    await space.write(account('old', { parentId: ofOld }), account('new', { parentId: ofNew }));
    await space.write(account('sub', { parentId: ofSub }));
    await merge('old', 'new');
    expect((await contextOf('new')).body.account.parentId).toBe(expected);
    expect((await contextOf('sub')).body.account.parentId).toBe(ofSub === 'old' ? 'new' : ofSub);
  });

  test('an account that has more domains than it may keeps its own', async () => {
    const many = Array.from({ length: 50 }, (_, n) => `d${n}.com`);
    await space.write(account('old', { aliasDomains: many }));
    await merge('old', 'new');
    const { aliasDomains } = (await contextOf('new')).body.account;
    expect([aliasDomains.length, aliasDomains[0]]).toEqual([50, 'newer.com']);
  });

  test.each([
    ['old', 'old', 'Name two.'],
    ['old', 'nowhere', 'There is no account nowhere'],
    ['nowhere', 'new', 'There is no account nowhere'],
  ])('%s into %s is refused, and nothing is changed', async (from, into, sentence) => {
    await expect(merge(from, into)).rejects.toThrow(sentence);
    expect((await contextOf('old')).body.notes).toHaveLength(1);
  });

  test('another workspace is not told of it', async () => {
    await merge('old', 'new');
    const other = await makeSpace(api, `stranger-${made}`);
    expect((await other.get('/v1/accounts/old/context')).body.type).toBe('/problems/not-found');
    const refused = await other.apply(noteChange('old'));
    expect([refused.status, refused.text.includes('New')]).toEqual([422, false]);
  });
});
