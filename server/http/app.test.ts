import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from '../records/bulk.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { makeEmbedded, places } from '../testing/places.ts';
import { listTokens, revokeToken } from '../workspaces/token.ts';

const account = {
  id: 'acme',
  name: 'Acme',
  domains: ['acme.com'],
  aliasDomains: [],
  website: null,
  linkedinSlug: null,
  linkedinId: null,
  industry: null,
  tier: null,
  ownerId: null,
  territory: null,
  parentId: null,
  health: null,
  link: null,
};

const noteOf = (body: string, accountId = 'acme') => ({
  accountId,
  contactId: null,
  opportunityId: null,
  body,
  authorId: null,
  createdAt: '2026-11-24T09:00:00Z',
  origin: null,
});

function newNote(fields: object) {
  const id = randomUUID();
  const body = { id, type: 'note.create', recordId: randomUUID(), fields };
  return { body, headers: { 'idempotency-key': id } };
}

describe.each(places)('on $name', ({ makePlace }) => {
  let api: TestApi;
  let token: string;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    token = await api.makeWorkspace('w');
    await writeRecords(api.db, 'w', [{ kind: 'account', record: account }]);
  });
  afterAll(() => api.close());

  test.each([
    ['POST /v1/lookup', '{', {}, 400, 'bad-request'],
    ['POST /v1/lookup', '[]', {}, 422, 'not-acceptable-fields'],
    ['POST /v1/lookup', 'emails=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    ['POST /v1/lookup', { emails: ['no address'] }, {}, 422, 'not-acceptable-fields'],
    ['POST /v1/lookup', { emails: Array(501).fill('a@b.com') }, {}, 422, 'not-acceptable-fields'],
    ['POST /v1/lookup', { addresses: [] }, {}, 422, 'not-acceptable-fields'],
    ['POST /v1/changes', { id: randomUUID() }, { 'idempotency-key': 'one' }, 400, 'bad-request'],
    ['POST /v1/lookup', { emails: ['x'.repeat(1_100_000)] }, {}, 413, 'too-large'],
    ['GET /v1/changes?since=garbage', undefined, {}, 400, 'bad-request'],
    ['GET /v1/changes?limit=0', undefined, {}, 400, 'bad-request'],
    ['GET /v1/changes?limit=many', undefined, {}, 400, 'bad-request'],
    ['GET /v1/changes?kinds=account,person', undefined, {}, 400, 'bad-request'],
    ['GET /v1/changes?view=other', undefined, {}, 400, 'bad-request'],
    ['GET /v1/search', undefined, {}, 400, 'bad-request'],
    [`GET /v1/accounts/${'x'.repeat(200)}/context`, undefined, {}, 400, 'bad-request'],
    ['GET /v1/accounts/%00/context', undefined, {}, 400, 'bad-request'],
    ['GET /v1/search?q=a%00b', undefined, {}, 400, 'bad-request'],
    ['GET /v1/nothing', undefined, {}, 404, 'not-found'],
    ['DELETE /v1/me', undefined, {}, 404, 'not-found'],
  ])('%s with %j is a problem that says what to do', async (request, body, headers, status, type) => {
    const answer = await api.ask(token, request, { body, headers });
    expect([answer.status, answer.body.type]).toEqual([status, `/problems/${type}`]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.stringMatching(/\.$/),
    });
  });

  test.each([
    ['a NUL', 'a\u0000b'],
    ['half of a letter', 'a\ud800b'],
  ])('%s, which the database cannot hold, is refused with its field', async (_what, text) => {
    const answer = await api.ask(token, 'POST /v1/changes', newNote(noteOf(text)));
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ field: 'body', message: expect.any(String) }]);
    const search = await api.ask(token, `GET /v1/search?q=${encodeURIComponent(text.toWellFormed())}`);
    expect(search.status).toBeLessThan(500);
    const lookup = { emails: [`${text}@acme.com`], domains: [], linkedinSlugs: [text] };
    expect((await api.ask(token, 'POST /v1/lookup', { body: lookup })).status).toBeLessThan(500);
  });

  test.each([
    ['too deep', `{"emails":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['made of too many wrong values', { emails: Array(400).fill('wrong') }],
    ['of a field with a huge name', { ['x'.repeat(900_000)]: 1 }],
  ])('a body that is %s is refused in a few words', async (_what, body) => {
    const answer = await api.ask(token, 'POST /v1/lookup', { body });
    expect(answer.status).toBe(422);
    expect(answer.text.length).toBeLessThan(10_000);
    expect(answer.body.detail.length).toBeLessThan(500);
  });

  test('a text of markup, quotes and other scripts comes back as it was', async () => {
    const text = `<script>alert('1')</script> "'\\ %_ \n 佐々木 👩🏽‍💻 \u202e ${'é'.repeat(1000)}`;
    expect((await api.ask(token, 'POST /v1/changes', newNote(noteOf(text)))).status).toBe(200);
    const { body } = await api.ask(token, 'GET /v1/accounts/acme/context');
    expect(body.notes[0].body).toBe(text);
  });

  test('a revoked token opens nothing any more', async () => {
    const other = await api.makeToken('w', 'read');
    expect((await api.ask(other, 'GET /v1/me')).status).toBe(200);
    const [newest] = await listTokens(api.db, 'w');
    expect(newest?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    await revokeToken(api.db, 'w', newest?.id ?? '');
    expect((await api.ask(other, 'GET /v1/me')).status).toBe(401);
    expect((await api.ask(token, 'GET /v1/me')).status).toBe(200);
    await expect(revokeToken(api.db, 'w', newest?.id ?? '')).rejects.toThrow('revoked already');
  });

  test('a token that may only read cannot write', async () => {
    const reader = await api.makeToken('w', 'read');
    const answer = await api.ask(reader, 'POST /v1/changes', newNote(noteOf('x')));
    expect([answer.status, answer.body.type]).toEqual([403, '/problems/not-allowed']);
  });

  test('neither a token nor anything it was asked with gets into the log', async () => {
    const canary = 'canary';
    const start = api.log.length;
    const fields = noteOf(`${canary} \u0000`, canary);
    await api.ask(token, 'POST /v1/changes', newNote(fields));
    await api.ask(token, 'POST /v1/changes', newNote(noteOf(canary)));
    await api.ask(token, 'POST /v1/lookup', { body: { emails: [`${canary}@${canary}.com`] } });
    await api.ask(token, 'POST /v1/lookup', { body: `{"${canary}` });
    await api.ask(token, `GET /v1/search?q=${canary}`);
    await api.ask(token, `GET /v1/accounts/${canary}/context`);
    await api.ask(token, `GET /v1/changes?since=${canary}`);
    await api.ask(token, 'POST /v1/token');
    await api.ask(token, `GET /${canary}`);
    await api.ask(`kst_${canary}.${'x'.repeat(43)}`, 'GET /v1/me');
    const lines = api.log.slice(start);
    expect(lines).toHaveLength(10);
    const log = JSON.stringify(lines);
    expect(log).not.toMatch(/canary|ks[ta]_|example\.com|Person of/);
    expect(log).toContain('/v1/accounts/:id/context');
  });

  test('an error of the database is logged without what it quotes, and told in general words', async () => {
    const broken = await openTestApi(await makePlace());
    const owner = await broken.makeWorkspace('w');
    await broken.close();
    const answer = await broken.ask(owner, 'GET /v1/me');
    expect([answer.status, answer.body.type]).toEqual([500, '/problems/failed']);
    expect(answer.text).not.toMatch(/driver|destroy|select/i);
    expect(broken.log.map(({ event }) => event)).toEqual(['error', 'request']);
    expect((await broken.ask(null, 'GET /health/live')).status).toBe(200);
    expect((await broken.ask(null, 'GET /health/ready')).status).toBe(503);
  });

  test('a large answer is packed for whoever takes it so', async () => {
    await writeRecords(
      api.db,
      'w',
      Array.from({ length: 100 }, (_, n) => ({
        kind: 'account' as const,
        record: { ...account, id: `a${n}` },
      })),
    );
    const plain = await api.ask(token, 'GET /v1/changes?limit=1000');
    const packed = await api.askBytes(token, 'GET /v1/changes?limit=1000', { 'accept-encoding': 'gzip' });
    expect(packed.length).toBeLessThan(plain.text.length / 4);
    expect(gunzipSync(packed).toString()).toBe(plain.text);
  });
});

test('a token that asks too often is told how long to wait, and others are not held up', async () => {
  const api = await openTestApi(await makeEmbedded(), { burst: 3, perSecond: 0.01 });
  const [one, other] = [await api.makeWorkspace('one'), await api.makeWorkspace('other')];
  for (let n = 0; n < 3; n++) expect((await api.ask(one, 'GET /v1/me')).status).toBe(200);
  const answer = await api.ask(one, 'GET /v1/me');
  expect([answer.status, answer.body.type]).toEqual([429, '/problems/too-many-requests']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(90);
  expect((await api.ask(other, 'GET /v1/me')).status).toBe(200);
  expect((await api.ask(null, 'GET /health/ready')).status).toBe(200);
  await api.close();
});
