import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { buildFacts, buildTeam } from '../../tests/builders/forecast.ts';
import { buildAccount, buildContext } from '../../tests/builders/records.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { accountEntry, contactEntry } from '../../tests/fakes/directory.ts';
import { startLoopback, withoutAccess } from '../../tests/fakes/loopback.ts';
import { Change, plainWorkspace } from '../model/index.ts';
import type { Source } from './contract.ts';
import { SourceError } from './error.ts';
import type { Sent } from './http.ts';
import { createServerSource } from './server.ts';

const { signal } = new AbortController();
const change = Change.parse({
  id: '0b5c1f0e-6f3e-4c55-9c2e-7d1f7a0f9a01',
  type: 'note.delete',
  recordId: 'note-1',
  baseVersion: '3',
});
const me = {
  workspace: 'Northbeam',
  ownerId: 'own-alex',
  name: 'Alex Reuter',
  email: 'alex@northbeam.com',
  ownDomains: ['northbeam.com'],
  scopes: ['read', 'write'],
};
const page = {
  upserts: [accountEntry('acc-1', 'Acme', { domains: ['acme.com'] }), contactEntry('con-1', 'acc-1')],
  deletes: [{ kind: 'contact', id: 'con-2' }],
  next: 'cursor-2',
  more: false,
  total: 3,
};
const context = buildContext({ account: buildAccount({ id: 'acc/1?' }) });

const facts = buildFacts({ account: context.account });
const portfolio = { accounts: [facts], next: null, total: 1 };

const calls: Record<string, (source: Source) => Promise<unknown>> = {
  me: (source) => source.me(signal),
  changes: (source) => source.changes(null, signal),
  context: (source) => source.context('acc/1?', signal),
  workspace: (source) => source.workspace(signal),
  portfolio: (source) => source.portfolio(null, signal),
  facts: (source) => source.facts('acc/1?', signal),
  team: (source) => source.team(signal),
  search: (source) => source.search('acme', signal),
  colleagues: (source) => source.colleagues(signal),
  apply: (source) => source.apply(change, 'acc-1', signal),
};

const answering =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

async function run(answer: RequestListener, work: (source: Source) => Promise<unknown>) {
  await using server = await startLoopback(withoutAccess(answer));
  const sent: Sent[] = [];
  const source = createServerSource({
    address: server.address,
    token: 'ks_secret',
    onRequest: (one) => sent.push(one),
  });
  const answered = await work(source);
  // First of all the source asks for an access token.
  const asked = server.asked.map(({ method, url }) => `${method} ${url}`);
  return { answered, sent: sent.slice(1), asked: asked.slice(1) };
}

async function kindOf(answer: RequestListener, work: (source: Source) => Promise<unknown>) {
  const error = await run(answer, work).catch((reason: unknown) => reason);
  return error instanceof SourceError ? error.fault.kind : error;
}

describe('each call asks one route and gives what it answers', () => {
  test.each([
    ['me', me, me, 'GET /v1/me'],
    ['changes', page, page, 'GET /v1/changes?view=directory&limit=5000'],
    ['context', context, context, 'GET /v1/accounts/acc%2F1%3F/context'],
    ['workspace', buildWorkspace(), buildWorkspace(), 'GET /v1/workspace'],
    ['portfolio', portfolio, portfolio, 'GET /v1/portfolio?limit=500'],
    ['facts', facts, facts, 'GET /v1/accounts/acc%2F1%3F/facts'],
    ['team', buildTeam(), buildTeam(), 'GET /v1/team'],
    ['search', { accounts: [{ id: 'a', name: 'A' }] }, [{ id: 'a', name: 'A' }], 'GET /v1/search?q=acme'],
    ['apply', { recordId: 'note-1', version: '4' }, { recordId: 'note-1', version: '4' }, 'POST /v1/changes'],
  ] as const)('%s', async (name, body, expected, route) => {
    const { answered, asked } = await run(
      answering(body),
      (source) => calls[name]?.(source) ?? Promise.reject(),
    );
    expect([answered, asked]).toEqual([expected, [route]]);
  });
});

test('an older server, which knows of no agreements, has what holds without them', async () => {
  const { answered } = await run(answering({}, 404), (source) => source.workspace(signal));
  expect(answered).toEqual(plainWorkspace);
});

test('the feed goes on from its cursor', async () => {
  const { asked } = await run(answering(page), (source) => source.changes('a&b=c', signal));
  expect(asked).toEqual(['GET /v1/changes?view=directory&limit=5000&since=a%26b%3Dc']);
});

test('the portfolio goes on from its cursor', async () => {
  const { asked } = await run(answering(portfolio), (source) => source.portfolio('a&b=c', signal));
  expect(asked).toEqual(['GET /v1/portfolio?limit=500&cursor=a%26b%3Dc']);
});

test('what is searched for cannot become another question', async () => {
  const { asked } = await run(answering({ accounts: [] }), (source) =>
    source.search('a&limit=1#x é', signal),
  );
  expect(new URL(asked[0]?.slice(4) ?? '', 'http://x').searchParams.getAll('q')).toEqual(['a&limit=1#x é']);
});

test('a change is sent whole, under its id', async () => {
  const seen: { headers?: IncomingMessage['headers']; body?: string } = {};
  await run(
    async (request, response) => {
      seen.headers = request.headers;
      seen.body = await text(request);
      answering({ recordId: 'note-1', version: '4' })(request, response);
    },
    (source) => source.apply(change, 'acc-1', signal),
  );
  expect(seen.headers?.['idempotency-key']).toBe(change.id);
  expect(JSON.parse(seen.body ?? '')).toEqual(change);
});

test('the list of requests says what each was for, and for which account', async () => {
  const { sent } = await run(answering(context), (source) => source.context('acc/1?', signal));
  expect(sent).toMatchObject([{ purpose: 'context', accountId: 'acc/1?' }]);
});

test.each([410, 400])('a cursor that is no longer good (%i) means to start over', async (status) => {
  const { answered } = await run(answering({}, status), (source) => source.changes('old', signal));
  expect(answered).toBe('start-over');
});

test('a change says whose it is in the list of requests, which the change alone does not', async () => {
  const { sent } = await run(answering({ recordId: 'note-1', version: '4' }), (source) =>
    source.apply(change, 'acc-1', signal),
  );
  expect(sent).toMatchObject([{ purpose: 'change', accountId: 'acc-1' }]);
});

test('every change that there is can be made, and no other is offered', () => {
  const { writes } = createServerSource({ address: 'http://localhost', token: 't' }).capabilities();
  expect(writes).toEqual(expect.arrayContaining(['note.create', 'case.delete', 'account.create']));
  expect(writes).not.toContain('account.delete');
});

describe('colleagues are read to the last page', () => {
  const owner = (id: string, name: string) => ({
    kind: 'owner',
    record: {
      id,
      name,
      email: `${id}@northbeam.com`,
      version: '1',
      updatedAt: '2026-11-20T09:00:00Z',
      link: null,
    },
  });
  const pages: Record<string, object> = {
    '': { upserts: [owner('b', 'Zoë'), owner('c', 'Gone')], deletes: [], next: 'p2', more: true, total: 4 },
    p2: {
      upserts: [owner('a', 'Ann'), owner('b', 'Bea')],
      deletes: [{ kind: 'owner', id: 'c' }],
      next: 'p3',
      more: false,
      total: 2,
    },
  };
  const paging: RequestListener = (request, response) => {
    const since = new URL(request.url ?? '', 'http://x').searchParams.get('since') ?? '';
    answering(pages[since])(request, response);
  };

  test('each once as it is now, by name, without those who left', async () => {
    const { answered, asked, sent } = await run(paging, (source) => source.colleagues(signal));
    expect(answered).toMatchObject([{ name: 'Ann' }, { name: 'Bea' }]);
    expect(asked[1]).toBe('GET /v1/changes?kinds=owner&view=full&limit=1000&since=p2');
    expect(sent[0]).toMatchObject({ purpose: 'colleagues', accountId: null });
  });

  test('a list without an end is given up', async () => {
    const endless = answering({ upserts: [], deletes: [], next: 'p2', more: true, total: 1 });
    expect(await kindOf(endless, (source) => source.colleagues(signal))).toBe('bad-answer');
  });
});

test('a refusal of the beginning is not answered by beginning again', async () => {
  expect(await kindOf(answering({}, 400), (source) => source.changes(null, signal))).toBe('rejected');
});

test('any other refusal of the feed stays one', async () => {
  expect(await kindOf(answering({}, 401), (source) => source.changes('old', signal))).toBe('signed-out');
});

test('another account’s facts are not taken for those of the one asked for', async () => {
  expect(await kindOf(answering(facts), (source) => source.facts('acc-2', signal))).toBe('bad-answer');
});

test('another account’s context is not shown in place of the one asked for', async () => {
  expect(await kindOf(answering(context), (source) => source.context('acc-2', signal))).toBe('bad-answer');
});

describe('an answer of the wrong shape is never used in part', () => {
  const shapes: unknown[] = [null, [], 42, 'text', {}, { error: 'x' }];
  const damaged: Record<string, unknown[]> = {
    me: [
      { ...me, email: 1 },
      { ...me, scopes: ['admin'] },
      { ...me, ownDomains: 'northbeam.com' },
    ],
    changes: [
      { ...page, next: 7 },
      { ...page, total: -1 },
      { ...page, upserts: [...page.upserts, { kind: 'account', id: 'x' }] },
      { ...page, upserts: [accountEntry('a', 'x'.repeat(201))] },
      { ...page, upserts: [accountEntry('a', 'A', { domains: ['x'.repeat(321)] })] },
      { ...page, deletes: [{ kind: 'note', id: 'n' }] },
    ],
    context: [
      { ...context, account: { ...context.account, name: null } },
      { ...context, account: { ...context.account, link: 'javascript:alert(1)' } },
      { ...context, contacts: {} },
      { ...context, notes: [{ id: 1 }] },
    ],
    workspace: [{ ...buildWorkspace(), currency: 'Euro' }],
    portfolio: [
      { ...portfolio, next: 7 },
      { ...portfolio, accounts: [{ ...facts, weeks: [-1] }] },
    ],
    facts: [
      { ...facts, lastContactAt: 'yesterday' },
      { ...facts, tasks: null },
    ],
    team: [{ ...buildTeam(), targets: [{ id: 'x' }] }],
    search: [{ accounts: [{ id: 1, name: 'A' }] }, { accounts: 'none' }],
    colleagues: [{ upserts: [{ kind: 'owner', record: { id: 'a' } }], deletes: [], next: 'n', more: false }],
  };
  const rows = Object.entries(damaged).flatMap(([name, own]) =>
    [...shapes, ...own].map((body) => [name, body] as const),
  );
  test.each(rows)('%s: %j', async (name, body) => {
    expect(await kindOf(answering(body), (source) => calls[name]?.(source) ?? Promise.reject())).toBe(
      'bad-answer',
    );
  });
  test.each([...shapes, { recordId: 1, version: '4' }, { recordId: 'note-1' }])(
    'and after a write, %j leaves its outcome unknown',
    async (body) => {
      expect(await kindOf(answering(body), (source) => source.apply(change, 'acc-1', signal))).toBe(
        'outcome-unknown',
      );
    },
  );
});

test('fields that a newer server has are left out, not refused', async () => {
  const { answered } = await run(answering({ ...me, avatar: 'x' }), (source) => source.me(signal));
  expect(answered).toEqual(me);
});
