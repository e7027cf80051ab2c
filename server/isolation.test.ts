import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from './records/bulk.ts';
import { sampleRecords } from './sample/index.ts';
import { openTestApi, type TestApi } from './testing/api.ts';
import { places } from './testing/places.ts';

const account = 'acc-arden-medical';
const missing = 'acc-nowhere';
const note = 'not-theirs';

const change = (type: string, more: object) => {
  const id = randomUUID();
  return { body: { id, type, ...more }, headers: { 'idempotency-key': id } };
};

const noteFields = (accountId: string) => ({
  accountId,
  contactId: null,
  opportunityId: null,
  body: 'From outside',
  authorId: null,
  createdAt: '2026-11-24T09:00:00Z',
  origin: null,
});

/** What a stranger may try on each route, with an id that only the other workspace has and with one that nobody has. */
const attempts: readonly [
  route: string,
  attempt: (id: string) => [string, { body?: unknown; headers?: Record<string, string> }?],
][] = [
  ['GET /v1/me', () => ['GET /v1/me']],
  ['POST /v1/token', () => ['POST /v1/token']],
  ['GET /v1/events', () => ['GET /v1/events']],
  ['GET /v1/changes', () => ['GET /v1/changes?view=full&limit=1000']],
  ['GET /v1/changes', () => ['GET /v1/changes?view=directory&limit=1000']],
  ['GET /v1/accounts/{id}/context', (id) => [`GET /v1/accounts/${id}/context`]],
  ['GET /v1/accounts/{id}/facts', (id) => [`GET /v1/accounts/${id}/facts`]],
  ['GET /v1/portfolio', () => ['GET /v1/portfolio']],
  ['GET /v1/team', () => ['GET /v1/team']],
  ['GET /v1/workspace', () => ['GET /v1/workspace']],
  ['GET /v1/search', () => ['GET /v1/search?q=arden']],
  [
    'POST /v1/hubspot/begin',
    () => [
      'POST /v1/hubspot/begin',
      {
        body: {
          redirectUri: 'https://keyside.chromiumapp.org/hubspot',
          state: 's'.repeat(43),
          challenge: 'c'.repeat(43),
        },
      },
    ],
  ],
  [
    'POST /v1/hubspot/exchange',
    () => [
      'POST /v1/hubspot/exchange',
      { body: { ticket: 'theirs', code: 'theirs', verifier: 'v'.repeat(43) } },
    ],
  ],
  ['POST /v1/hubspot/renew', () => ['POST /v1/hubspot/renew', { body: { refresh: 'theirs' } }]],
  ['POST /v1/hubspot/revoke', () => ['POST /v1/hubspot/revoke', { body: { refresh: 'theirs' } }]],
  [
    'POST /v1/lookup',
    () => [
      'POST /v1/lookup',
      {
        body: {
          emails: ['maria.lopes@arden-medical.com'],
          domains: ['arden-medical.com'],
          linkedinSlugs: ['maria-lopes', '24068011'],
        },
      },
    ],
  ],
  [
    'POST /v1/changes',
    (id) => ['POST /v1/changes', change('note.create', { recordId: randomUUID(), fields: noteFields(id) })],
  ],
  [
    'POST /v1/changes',
    (id) => [
      'POST /v1/changes',
      change('account.update', { recordId: id, baseVersion: '1', fields: { name: 'Taken' } }),
    ],
  ],
  [
    'POST /v1/changes',
    (id) => [
      'POST /v1/changes',
      change('note.delete', { recordId: id === account ? note : id, baseVersion: '1' }),
    ],
  ],
];

describe.each(places)('on $name', ({ makePlace }) => {
  let api: TestApi;
  let owner: string;
  let stranger: string;
  let before: string;
  const all = async () => (await api.ask(owner, 'GET /v1/changes?limit=1000')).text;

  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    owner = await api.makeWorkspace('theirs');
    stranger = await api.makeWorkspace('ours');
    const records = sampleRecords(new Date('2026-11-24T12:00:00Z'));
    const [own] = records.filter(({ kind }) => kind === 'note');
    if (own?.kind !== 'note') throw new Error('The sample has no note');
    await writeRecords(api.db, 'theirs', [
      ...records.filter(({ kind }) => kind !== 'interaction'),
      { kind: 'note', record: { ...own.record, id: note } },
    ]);
    before = await all();
  });
  afterAll(() => api.close());

  test('every route under /v1 is tried here', async () => {
    const { body } = await api.ask(null, 'GET /openapi.json');
    const routes = Object.entries<object>(body.paths)
      .filter(([path]) => path.startsWith('/v1/'))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    expect(routes.toSorted()).toEqual([...new Set(attempts.map(([route]) => route))].toSorted());
  });

  test.each(attempts)('%s wants a token', async (_route, attempt) => {
    const [request, more] = attempt(account);
    for (const token of [null, 'kst_theirs', owner.replace('theirs', 'ours'), `${owner}x`]) {
      const { status, body } = await api.ask(token, request, more);
      expect([status, body.type]).toEqual([401, '/problems/signed-out']);
    }
  });

  test.each(attempts)('%s gives a stranger nothing, not even a hint', async (_route, attempt) => {
    const answers = [];
    for (const id of [account, missing]) {
      const [request, more] = attempt(id);
      const { status, text } = await api.ask(stranger, request, more);
      expect(text).not.toMatch(/arden|lopes|reuter|norvane/i);
      answers.push({ status, text: text.replace(/ksa_ours\.[\w-]{43}/, 'a token of their own') });
    }
    // An id of another workspace and one that never was look the same from outside.
    expect(answers[0]).toEqual(answers[1]);
    expect(await all()).toBe(before);
  });

  test('a cursor of another workspace leads to a fresh start', async () => {
    const { body } = await api.ask(owner, 'GET /v1/changes?limit=5');
    const answer = await api.ask(stranger, `GET /v1/changes?since=${body.next}`);
    expect([answer.status, answer.body.type]).toEqual([410, '/problems/start-over']);
  });

  test('the same ids in two workspaces are two records, and the same change is applied in each', async () => {
    const mine = await api.makeWorkspace('twin');
    const given = change('account.create', {
      recordId: randomUUID(),
      fields: {
        name: 'Twin',
        domains: [],
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
      },
    });
    const first = await api.ask(owner, 'POST /v1/changes', given);
    const second = await api.ask(mine, 'POST /v1/changes', given);
    expect([first.status, second.status]).toEqual([200, 200]);
    const renamed = change('account.update', {
      recordId: given.body.id && first.body.recordId,
      baseVersion: second.body.version,
      fields: { name: 'Renamed' },
    });
    expect((await api.ask(mine, 'POST /v1/changes', renamed)).status).toBe(200);
    const { body } = await api.ask(owner, `GET /v1/accounts/${first.body.recordId}/context`);
    expect(body.account.name).toBe('Twin');
  });
});
