import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { makeEmbedded, places } from '../testing/places.ts';
import { account, noteChange } from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';
import { listTokens, revokeToken } from '../workspaces/token.ts';

describe.each(places)('tokens for a short time on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    await space.write(account('acme'));
  });
  afterAll(() => api.close());

  const accessOf = async (token: string) => (await api.ask(token, 'POST /v1/token')).body.token as string;
  const me = async (token: string) => (await api.ask(token, 'GET /v1/me')).status;
  const makeOld = () =>
    api.db
      .updateTable('access_token')
      .set((eb) => ({ until: eb.fn<Date>('to_timestamp', [eb.val(0)]) }))
      .execute();

  test('one opens what the token opens that it was given for', async () => {
    const answer = await space.post('/v1/token', undefined);
    expect(answer.body).toEqual({ token: expect.stringMatching(/^ksa_testers\.[\w-]{43}$/), expiresIn: 900 });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [own, access] = await Promise.all(
      [space.token, answer.body.token].map((token) => api.ask(token, 'GET /v1/me')),
    );
    expect(access?.body).toEqual(own?.body);
    const change = noteChange('acme');
    const headers = { 'idempotency-key': change.id };
    expect((await api.ask(answer.body.token, 'POST /v1/changes', { body: change, headers })).status).toBe(
      200,
    );
  });

  test('one of a token that may only read may only read', async () => {
    const access = await accessOf(await api.makeToken(space.id, 'read'));
    const change = noteChange('acme');
    const headers = { 'idempotency-key': change.id };
    expect((await api.ask(access, 'POST /v1/changes', { body: change, headers })).status).toBe(403);
  });

  test('one gets no other: only the personal token does', async () => {
    const answer = await api.ask(await accessOf(space.token), 'POST /v1/token');
    expect([answer.status, answer.body.type]).toEqual([403, '/problems/not-allowed']);
  });

  test('one dies with the token it was given for, and so does its stream; others do not', async () => {
    const own = await api.makeToken(space.id, 'read');
    const [newest] = await listTokens(api.db, space.id);
    const [mine, theirs] = [await accessOf(own), await accessOf(space.token)];
    const events = await api.follow(mine);
    await revokeToken(api.db, space.id, newest?.id ?? '');
    expect([await me(mine), await me(theirs)]).toEqual([401, 200]);
    expect(await events.next()).toBeUndefined();
  });

  test('one that has expired opens nothing, and is forgotten with the next', async () => {
    const access = await accessOf(space.token);
    await makeOld();
    expect(await me(access)).toBe(401);
    await accessOf(space.token);
    expect(await api.db.selectFrom('access_token').select('hash').execute()).toHaveLength(1);
  });

  test('one is kept as a hash only', async () => {
    const access = await accessOf(space.token);
    const rows = await api.db.selectFrom('access_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(access.split('.')[1]);
  });

  test.each([
    ['another workspace', (token: string) => token.replace('testers', 'others')],
    ['another kind', (token: string) => token.replace('ksa', 'kst')],
    ['a letter more', (token: string) => `${token}x`],
  ])('one made to look like that of %s opens nothing', async (_what, change) => {
    expect(await me(change(await accessOf(space.token)))).toBe(401);
  });
});

test('all tokens of one have one rate', async () => {
  const api = await openTestApi(await makeEmbedded(), { burst: 3, perSecond: 0.01 });
  const token = await api.makeWorkspace('w');
  const { body } = await api.ask(token, 'POST /v1/token');
  const asked = [body.token, token, body.token].map((one) => api.ask(one, 'GET /v1/me'));
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 429]);
  await api.close();
});
