import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedSample } from '../../server/commands/seed-sample.ts';
import { type RunningServer, startServer } from '../../server/start.ts';
import { startLoopback } from '../../tests/fakes/loopback.ts';
import { Change } from '../model/index.ts';
import { type Access, createAccess, createMemoryTokens, type Tokens } from './access.ts';
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

const json = (response: ServerResponse, body: unknown, status = 200) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Gives access tokens and takes the latest only; `give` may answer for them in its place. */
async function startGiver(give?: (response: ServerResponse, given: number) => void) {
  const state = { given: 0, takes: true, expiresIn: 900 };
  const carried: string[] = [];
  const routes = (request: IncomingMessage, response: ServerResponse) => {
    const bearer = request.headers.authorization?.slice(7) ?? '';
    carried.push(`${request.method} ${request.url?.split('?')[0]} ${bearer}`);
    if (request.url === '/v1/token') {
      state.given += 1;
      if (give) return give(response, state.given);
      return json(response, { token: `ksa_${state.given}`, expiresIn: state.expiresIn });
    }
    if (!state.takes || bearer !== `ksa_${state.given}`) return json(response, {}, 401);
    const body = request.method === 'POST' ? { recordId: 'note-1', version: '4' } : { accounts: [] };
    return json(response, body);
  };
  const server = await startLoopback(routes);
  const open = (more: { token?: string; tokens?: Tokens } = {}) =>
    createServerSource({ address: server.address, token: 'kst_1', ...more });
  return { ...server, state, carried, open, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

async function kindOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => 'answered',
    (reason: unknown) => reason,
  );
  return error instanceof SourceError ? error.fault.kind : error;
}

/** What was given is taken no more, though by its time it could still be good. */
function takeBack({ state }: { state: { given: number } }) {
  state.given += 1;
}

describe('requests carry a token for a short time', () => {
  test('which is got once, with the personal token, and kept', async () => {
    await using giver = await startGiver();
    const tokens = createMemoryTokens();
    const source = giver.open({ tokens });
    await source.search('a', signal);
    await source.search('b', signal);
    await giver.open({ tokens }).search('c', signal);
    expect(giver.carried).toEqual([
      'POST /v1/token kst_1',
      'GET /v1/search ksa_1',
      'GET /v1/search ksa_1',
      'GET /v1/search ksa_1',
    ]);
    expect(JSON.stringify(await tokens.known(''))).not.toContain('kst_1');
  });

  test('whose end is by our own clock, some time before the server’s', async () => {
    await using giver = await startGiver();
    const tokens = createMemoryTokens();
    const before = Date.now();
    await giver.open({ tokens }).search('a', signal);
    const { until = 0 } = (await tokens.known('')) ?? {};
    expect(until).toBeGreaterThanOrEqual(before + 870_000);
    expect(until).toBeLessThanOrEqual(Date.now() + 870_000);
  });

  test('and a kept one that has come to its end is not tried', async () => {
    await using giver = await startGiver();
    const tokens = createMemoryTokens();
    await giver.open({ tokens }).search('a', signal);
    await tokens.keep({ ...((await tokens.known('')) as Access), until: Date.now() });
    await giver.open({ tokens }).search('a', signal);
    expect(giver.carried.slice(2)).toEqual(['POST /v1/token kst_1', 'GET /v1/search ksa_2']);
  });

  test('but never one of another personal token or of another address', async () => {
    await using giver = await startGiver();
    await using other = await startGiver();
    const tokens = createMemoryTokens();
    await giver.open({ tokens }).search('a', signal);
    await giver.open({ tokens, token: 'kst_2' }).search('a', signal);
    await other.open({ tokens, token: 'kst_2' }).search('a', signal);
    expect(giver.carried[2]).toBe('POST /v1/token kst_2');
    expect(other.carried[0]).toBe('POST /v1/token kst_2');
  });

  test('also where it cannot be kept', async () => {
    await using giver = await startGiver();
    const broken = async () => Promise.reject(new Error('the session is full'));
    const source = giver.open({ tokens: { known: broken, keep: broken } });
    await source.search('a', signal);
    await source.search('a', signal);
    expect(giver.state.given).toBe(1);
  });
});

describe('a server that gives no more for now', () => {
  const told = () => new SourceError({ kind: 'rate-limited', until: Date.now() + 600_000 }, 'later');

  test('is not asked again until then, and what another page has got is taken', async () => {
    const [exchange, tokens] = [vi.fn(async () => Promise.reject(told())), createMemoryTokens()];
    const access = createAccess({ of: Promise.resolve('me'), tokens, exchange });
    for (let tries = 0; tries < 5; tries += 1) await expect(access.get()).rejects.toThrow('later');
    expect(exchange).toHaveBeenCalledTimes(1);
    await tokens.keep({ of: 'me', token: 'theirs', until: Date.now() + 60_000 });
    expect(await access.get()).toEqual({ token: 'theirs' });
  });
});

describe('a token that is refused', () => {
  test('is renewed once for all fifty who need it, and each asks again once', async () => {
    await using giver = await startGiver();
    const tokens = createMemoryTokens();
    const source = giver.open({ tokens });
    await source.search('a', signal);
    takeBack(giver);
    giver.carried.length = 0;
    await Promise.all(Array.from({ length: 50 }, () => source.search('a', signal)));
    const count = (wanted: string) => giver.carried.filter((one) => one === wanted).length;
    expect([count('POST /v1/token kst_1'), count('GET /v1/search ksa_3')]).toEqual([1, 50]);
    expect(giver.carried.length).toBeLessThanOrEqual(101);
  });

  test('is renewed once for all pages that share what is kept', async () => {
    await using giver = await startGiver();
    const tokens = createMemoryTokens();
    const pages = Array.from({ length: 5 }, () => giver.open({ tokens }));
    await Promise.all(pages.map((page) => page.search('a', signal)));
    expect(giver.state.given).toBe(1);
    takeBack(giver);
    await Promise.all(pages.flatMap((page) => [page.search('a', signal), page.search('b', signal)]));
    expect(giver.carried.filter((one) => one === 'POST /v1/token kst_1')).toHaveLength(2);
  });

  test('makes a change go again, once, under the same id', async () => {
    await using giver = await startGiver();
    const tokens = createMemoryTokens();
    const source = giver.open({ tokens });
    await source.search('a', signal);
    takeBack(giver);
    expect(await source.apply(change, 'acc-1', signal)).toEqual({ recordId: 'note-1', version: '4' });
    expect(giver.carried.slice(2)).toEqual([
      'POST /v1/changes ksa_1',
      'POST /v1/token kst_1',
      'POST /v1/changes ksa_3',
    ]);
    const keys = giver.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys.slice(2)).toEqual([change.id, undefined, change.id]);
  });

  test('twice means signed out, and there is no third time', async () => {
    await using giver = await startGiver();
    giver.state.takes = false;
    expect(await kindOf(giver.open().apply(change, 'acc-1', signal))).toBe('signed-out');
    expect(giver.carried).toHaveLength(4);
  });

  test('when the stream is opened is renewed as well', async () => {
    await using giver = await startGiver();
    giver.state.takes = false;
    const events = giver.open().events(signal)[Symbol.asyncIterator]();
    expect(await kindOf(events.next())).toBe('signed-out');
    expect(giver.carried.map((one) => one.split(' ')[1])).toEqual([
      '/v1/token',
      '/v1/events',
      '/v1/token',
      '/v1/events',
    ]);
  });
});

describe('a server that gives no token', () => {
  test('because it is older is sent the personal one, and not asked each time', async () => {
    await using giver = await startGiver((response) => json(response, {}, 404));
    const tokens = createMemoryTokens();
    expect(await kindOf(giver.open({ tokens }).search('a', signal))).toBe('signed-out');
    expect(await kindOf(giver.open({ tokens }).search('a', signal))).toBe('signed-out');
    expect(giver.carried).toEqual(['POST /v1/token kst_1', 'GET /v1/search kst_1', 'GET /v1/search kst_1']);
  });

  test.each([
    ['refuses the personal one', (response: ServerResponse) => json(response, {}, 401), 'signed-out'],
    ['has a problem', (response: ServerResponse) => json(response, {}, 500), 'unreachable'],
    ['asks for patience', (response: ServerResponse) => json(response, {}, 429), 'rate-limited'],
    ['is gone', (response: ServerResponse) => response.destroy(), 'unreachable'],
    ['is a web page', (response: ServerResponse) => response.end('<p>Sign in to the Wi-Fi'), 'bad-answer'],
    ['gives something else', (response: ServerResponse) => json(response, { token: 7 }), 'bad-answer'],
  ])('because it %s has not been sent the change', async (_why, give, kind) => {
    await using giver = await startGiver(give);
    expect(await kindOf(giver.open().apply(change, 'acc-1', signal))).toBe(kind);
    expect(giver.carried).toEqual(['POST /v1/token kst_1']);
  });
});

test('who gives up does not take the token from those who wait for it too', async () => {
  const held = Promise.withResolvers<ServerResponse>();
  await using giver = await startGiver((response) => held.resolve(response));
  const source = giver.open();
  const impatient = new AbortController();
  const first = source.search('a', impatient.signal);
  const second = source.search('a', signal);
  const response = await held.promise;
  impatient.abort(new Error('the tab is gone'));
  await expect(first).rejects.toThrow('the tab is gone');
  json(response, { token: 'ksa_1', expiresIn: 900 });
  expect(await second).toEqual([]);
});

describe('with the Account API itself', () => {
  let server: RunningServer;
  let token: string;
  beforeAll(async () => {
    server = await startServer({ place: 'memory', log: () => {} });
    ({ token } = await seedSample(server.db));
  });
  afterAll(() => server.close());

  test('fifty at once with a token that has expired renew it once', async () => {
    const sent: Sent[] = [];
    const source = createServerSource({ address: server.url, token, onRequest: (one) => sent.push(one) });
    expect((await source.me(signal)).name).toBe('Alex Reuter');
    await server.db
      .updateTable('access_token')
      .set((eb) => ({ until: eb.fn<Date>('to_timestamp', [eb.val(0)]) }))
      .execute();
    sent.length = 0;
    const found = await Promise.all(Array.from({ length: 50 }, () => source.search('arden', signal)));
    expect(found.every(([first]) => first?.name === 'Arden Medical')).toBe(true);
    expect(sent.filter(({ purpose }) => purpose === 'sign-in')).toHaveLength(1);
  });
});

test('where there is no other access, those who are refused late are told so without another question', async () => {
  let asked = 0;
  const access = createAccess({
    of: Promise.resolve('a sign-in'),
    tokens: createMemoryTokens(),
    exchange() {
      asked += 1;
      if (asked === 1) return Promise.resolve({ token: 'first', until: Date.now() + 60_000 });
      const kind = asked === 2 ? ('unreachable' as const) : ('signed-out' as const);
      return Promise.reject(new SourceError({ kind }, kind));
    },
  });
  expect((await access.get()).token).toBe('first');
  // Nobody is signed out by a network that is down: it is asked again.
  await expect(access.renew('first')).rejects.toThrow('unreachable');
  await expect(access.renew('first')).rejects.toThrow('signed-out');
  await expect(access.renew('first')).rejects.toThrow('signed-out');
  expect(asked).toBe(3);
});
