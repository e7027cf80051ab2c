import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Context } from '../../lib/model/index.ts';
import { findContext } from '../records/context.ts';
import { sampleRecords } from '../sample/index.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { countQueries } from '../testing/count.ts';
import { places } from '../testing/places.ts';
import {
  account,
  clientCase,
  contact,
  contract,
  interaction,
  note,
  opportunity,
  owner,
  task,
} from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';

describe.each(places)('the context of an account on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    await space.write(account('acme', { ownerId: 'o1' }), owner('o1'), owner('o2'), owner('o3'));
  });
  afterAll(() => api.close());

  const get = async (id = 'acme'): Promise<Context> =>
    Context.parse((await space.get(`/v1/accounts/${id}/context`)).body);
  const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

  test('an account of nothing but a name has empty parts', async () => {
    await space.write(account('bare'));
    const { account: bare, ...parts } = await get('bare');
    expect(bare).toMatchObject({ id: 'bare', name: 'bare' });
    expect(parts).toEqual({
      contacts: [],
      opportunities: [],
      contracts: [],
      initiatives: [],
      cases: [],
      notes: [],
      interactions: [],
      tasks: [],
      owners: [],
      more: {},
      refused: {},
      viewerId: null,
    });
  });

  test('every account of the sample has a context of the right shape', async () => {
    const sample = await makeSpace(api, 'sample');
    const records = sampleRecords(new Date('2026-11-24T12:00:00Z'));
    await sample.write(...records);
    const accounts = records.filter(({ kind }) => kind === 'account');
    for (const { record } of accounts) {
      const { body } = await sample.get(`/v1/accounts/${record.id}/context`);
      expect(Context.parse(body).account.id).toBe(record.id);
    }
  });

  test('only what is open is listed, the most relevant first', async () => {
    await space.write(
      opportunity('later', 'acme', { closeDate: '2027-03-01' }),
      opportunity('sooner', 'acme', { closeDate: '2026-12-01' }),
      opportunity('undated', 'acme'),
      opportunity('won', 'acme', { status: 'won', closeDate: '2026-11-01' }),
      contract('ends-last', 'acme', { endDate: '2028-01-01' }),
      contract('draft', 'acme', { status: 'draft', endDate: '2027-01-01' }),
      contract('expired', 'acme', { status: 'expired', endDate: '2025-01-01' }),
      clientCase('calm', 'acme', { severity: 'critical' }),
      clientCase('hot', 'acme', { escalated: true }),
      clientCase('over', 'acme', { status: 'closed', escalated: true }),
      task('tomorrow', 'acme', { dueDate: '2026-11-25' }),
      task('some-day', 'acme'),
      task('today', 'acme', { dueDate: '2026-11-24' }),
      task('done', 'acme', { dueDate: '2026-11-20', doneAt: '2026-11-20T10:00:00Z' }),
      note('old', 'acme', { createdAt: '2026-01-05T10:00:00Z' }),
      // Later than the next by the clock on the wall, earlier in fact.
      note('new', 'acme', { createdAt: '2026-11-20T10:30:00+05:00' }),
      note('newest', 'acme', { createdAt: '2026-11-20T06:00:00Z' }),
    );
    const context = await get();
    expect(idsOf(context.opportunities)).toEqual(['sooner', 'later', 'undated']);
    expect(idsOf(context.contracts)).toEqual(['draft', 'ends-last']);
    expect(idsOf(context.cases)).toEqual(['hot', 'calm']);
    expect(idsOf(context.tasks)).toEqual(['today', 'tomorrow', 'some-day']);
    expect(idsOf(context.notes)).toEqual(['newest', 'new', 'old']);
  });

  test('a contact’s last contact is the latest interaction with them, of this workspace', async () => {
    const other = await makeSpace(api, 'other');
    await other.write(
      account('acme'),
      contact('maria', 'acme'),
      interaction('i9', 'acme', '2026-11-23T08:00:00Z', { contactIds: ['maria'] }),
    );
    await space.write(
      contact('maria', 'acme'),
      contact('nobody', 'acme'),
      interaction('i1', 'acme', '2026-11-20T08:00:00Z', { contactIds: ['maria'] }),
      interaction('i2', 'acme', '2026-11-21T08:00:00+02:00', { contactIds: ['maria'] }),
      interaction('i3', 'acme', '2026-11-22T08:00:00Z'),
      interaction('planned', 'acme', '2999-01-01T08:00:00Z', {
        kind: 'meeting',
        contactIds: ['maria', 'nobody'],
      }),
    );
    const { contacts } = await get();
    expect(contacts.map(({ id, lastContactAt }) => [id, lastContactAt])).toEqual([
      ['maria', '2026-11-21T06:00:00.000Z'],
      ['nobody', null],
    ]);
    // An interaction that is corrected to be with somebody else.
    await space.write(interaction('i2', 'acme', '2026-11-21T08:00:00+02:00', { contactIds: ['nobody'] }));
    const after = (await get()).contacts.map(({ id, lastContactAt }) => [id, lastContactAt]);
    expect(after).toEqual([
      ['nobody', '2026-11-21T06:00:00.000Z'],
      ['maria', '2026-11-20T08:00:00.000Z'],
    ]);
  });

  test('stakeholders of influence come before those without a role', async () => {
    await space.write(
      account('people'),
      contact('plain', 'people', { influence: 'high' }),
      contact('low', 'people', { roles: ['user'], influence: 'low' }),
      contact('unsure', 'people', { roles: ['user'] }),
      contact('high', 'people', { roles: ['decision-maker'], influence: 'high' }),
    );
    expect(idsOf((await get('people')).contacts)).toEqual(['high', 'low', 'unsure', 'plain']);
  });

  test('the people of ours that it refers to come along, and no others', async () => {
    await space.write(
      note('by-o2', 'acme', { authorId: 'o2' }),
      note('by-nobody', 'acme', { authorId: 'gone' }),
    );
    expect(idsOf((await get()).owners)).toEqual(['o1', 'o2']);
  });

  test('a long part is cut, and says how much there is beyond', async () => {
    await space.write(
      account('busy'),
      ...Array.from({ length: 130 }, (_, i) =>
        interaction(`b${i}`, 'busy', new Date(Date.UTC(2026, 0, 1, i)).toISOString()),
      ),
      ...Array.from({ length: 100 }, (_, i) => note(`bn${i}`, 'busy')),
    );
    const { interactions, notes, more } = await get('busy');
    expect([interactions.length, notes.length, more]).toEqual([100, 100, { interactions: 30 }]);
    expect(interactions[0]?.id).toBe('b129');
  });

  test('a context takes three queries, however much the account holds', async () => {
    for (const id of ['bare', 'acme', 'busy']) {
      const { db, count } = countQueries(api.db);
      await findContext(db, { workspaceId: space.id, ownerId: null }, id);
      expect(count()).toBe(3);
    }
  });

  test('the viewer is the owner with the address of the token’s person', async () => {
    await space.write(owner('me', 'testers@example.com'));
    expect((await get()).viewerId).toBe('me');
    const { body } = await space.get('/v1/me');
    expect(body).toEqual({
      workspace: 'Workspace testers',
      ownerId: 'me',
      name: 'Person of testers',
      email: 'testers@example.com',
      ownDomains: ['example.com'],
      scopes: ['read', 'write'],
    });
  });

  test('an id that needs escaping is found as it is', async () => {
    await space.write(account('a/b?c=ü%'));
    expect((await get(encodeURIComponent('a/b?c=ü%'))).account.id).toBe('a/b?c=ü%');
  });

  test('an account that is not there is told so in a sentence', async () => {
    const { status, body } = await space.get('/v1/accounts/nowhere/context');
    expect([status, body.detail]).toEqual([
      404,
      'This account is not in your workspace. It may have been deleted.',
    ]);
  });
});
