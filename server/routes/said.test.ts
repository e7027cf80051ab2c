import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InitiativeUpdate } from '../../lib/model/index.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { places } from '../testing/places.ts';
import { account, opportunity, owner } from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';

describe.each(places)('what is said of an initiative on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  const recordId = crypto.randomUUID();
  const update = (over: Partial<InitiativeUpdate> = {}): InitiativeUpdate => ({
    ...{ id: crypto.randomUUID(), at: '2026-11-24T10:00:00+02:00', authorId: 'me', status: 'at-risk' },
    ...{ progress: 40, body: 'On its way', internal: 'Sponsor is leaving' },
    ...over,
  });
  const initiative = async () => (await space.get('/v1/accounts/acme/context')).body.initiatives[0];
  const say = async (said: InitiativeUpdate, id = crypto.randomUUID()) => {
    const { version: baseVersion } = await initiative();
    return space.apply({ id, type: 'initiative.update', recordId, baseVersion, fields: {}, update: said });
  };

  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    await space.write(
      owner('me', 'testers@example.com'),
      owner('you'),
      owner('boss'),
      account('acme', { ownerId: 'me' }),
    );
    const none = { dueDate: null, summary: null, ownerId: null };
    const fields = { accountId: 'acme', name: 'Roll-out', status: 'on-track', progress: 10, ...none };
    const change = { id: crypto.randomUUID(), type: 'initiative.create', recordId };
    await space.apply({ ...change, fields: { ...fields, period: '2026-Q4' } });
  });
  afterAll(() => api.close());

  test.each(['you', 'gone', null])('is by whoever sends it, though it says %s', async (authorId) => {
    expect((await say(update({ authorId }))).status).toBe(200);
    expect((await initiative()).updates[0]).toMatchObject({ authorId: 'me', at: '2026-11-24T08:00:00.000Z' });
  });

  test('is told with the name of whoever said it, and so is what was changed', async () => {
    const record = (await initiative()) as Record<string, unknown>;
    const { id: _id, version: _version, updatedAt: _at, ...fields } = record;
    const updates = [update({ authorId: 'you' })];
    const history = [{ at: '2026-11-24T08:00:00.000Z', byId: 'boss', reason: '', changes: [] }];
    await space.write(
      { kind: 'initiative', record: { ...fields, id: recordId, updates } } as never,
      opportunity('deal', 'acme', { history }),
    );
    const { owners } = (await space.get('/v1/accounts/acme/context')).body;
    expect(owners.map(({ id }: { id: string }) => id).sort()).toEqual(['boss', 'me', 'you']);
  });

  test('is there once, however often and under whatever id it is sent', async () => {
    const { length } = (await initiative()).updates;
    const said = update();
    await say(said);
    await say(said);
    expect((await initiative()).updates).toHaveLength(length + 1);
  });

  test('takes the place of nothing that another person said', async () => {
    const [first] = (await initiative()).updates;
    const theirs = { ...first, authorId: 'you', body: 'Theirs' };
    const { id: _id, version: _version, updatedAt: _at, ...record } = await initiative();
    await space.write({ kind: 'initiative', record: { ...record, id: recordId, updates: [theirs] } });
    expect((await say(update({ id: first.id, body: 'Mine' }))).status).toBe(422);
    expect((await initiative()).updates).toEqual([theirs]);
  });
});
