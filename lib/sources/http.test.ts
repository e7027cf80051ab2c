import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startLoopback } from '../../tests/fakes/loopback.ts';
import type { Carried } from './access.ts';
import { ownDialect } from './dialect.ts';
import { SourceError } from './error.ts';
import { type Call, createHttp, type HttpOptions, type Sent } from './http.ts';

const MIB = 1024 * 1024;
const read: Call = { method: 'GET', path: '/v1/me', purpose: 'sign-in' };
const write: Call = {
  method: 'POST',
  path: '/v1/changes',
  body: { text: 'ü' },
  headers: { 'idempotency-key': 'c1' },
  write: true,
  purpose: 'change',
};

const json = (response: ServerResponse, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' });

const call = (
  address: string,
  what: Call,
  options: Partial<HttpOptions> = {},
  signal = new AbortController().signal,
) => createHttp({ address, token: 'ks_secret', ...options }).ask(what, signal);

async function ask(answer: RequestListener, what = read, options: Partial<HttpOptions> = {}) {
  await using server = await startLoopback(answer);
  return await call(server.address, what, options);
}

async function faultOf(promise: Promise<unknown>): Promise<SourceError> {
  const error = await promise.then(
    (value) => new Error(`answered ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (error instanceof SourceError) return error;
  throw error;
}

describe('a request', () => {
  test('carries the token in its header, and nothing of the browser’s', async () => {
    await using server = await startLoopback((_request, response) => json(response).end('{"a":1}'));
    expect(await call(`${server.address}/base`, read)).toEqual({ a: 1 });
    const { method, url, headers } = server.asked[0] as IncomingMessage;
    expect([method, url, headers.authorization]).toEqual(['GET', '/base/v1/me', 'Bearer ks_secret']);
    expect([headers.cookie, headers.referer, headers['content-type']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('sends a change as JSON under its own id', async () => {
    let body = '';
    await ask(async (request, response) => {
      body = await text(request);
      json(response).end('{}');
      expect(request.headers['idempotency-key']).toBe('c1');
      expect(request.headers['content-type']).toBe('application/json');
    }, write);
    expect(JSON.parse(body)).toEqual({ text: 'ü' });
  });
  test('is told of, without path or token, before it leaves', async () => {
    const sent: Sent[] = [];
    await using server = await startLoopback((_request, response) => {
      expect(sent).toHaveLength(1);
      json(response).end('{}');
    });
    const onRequest = (one: Sent) => sent.push(one);
    await call(`${server.address}/base`, { ...read, accountId: 'acc-1' }, { onRequest });
    expect(sent).toEqual([
      {
        at: expect.any(Number),
        method: 'GET',
        origin: server.address,
        purpose: 'sign-in',
        accountId: 'acc-1',
      },
    ]);
  });
  test.each(['', 'two words', 'line\nbreak', 'naïve', 'ks_secret\u200b', 'a\r\nx-evil: 1'])(
    'with the token %j is not made',
    async (token) => {
      const sent: Sent[] = [];
      const error = await faultOf(
        ask((_request, response) => json(response).end('{}'), read, {
          token,
          onRequest: (one) => sent.push(one),
        }),
      );
      expect([error.fault.kind, sent]).toEqual(['signed-out', []]);
    },
  );
});

const good = (type: string) => async () =>
  expect(
    await ask((_request, response) => response.writeHead(200, { 'content-type': type }).end('{"a":1}')),
  ).toEqual({ a: 1 });

test('JSON may come with a character set', good('application/json; charset=utf-8'));
test('JSON may come under a name of its own', good('application/vnd.keyside.v1+json'));
test('JSON may come in capitals', good('Application/JSON'));
test('letters cut in two by the network stay whole', async () => {
  const bytes = Buffer.from('{"name":"Zoë 🏥"}');
  const answer: RequestListener = (_request, response) => {
    json(response).flushHeaders();
    const rest = bytes.values();
    const next = () => {
      const { value, done } = rest.next();
      if (done) response.end();
      else response.write(Buffer.from([value]), next);
    };
    next();
  };
  expect(await ask(answer)).toEqual({ name: 'Zoë 🏥' });
});

/** Servers that do wrong, and what that means for a read and for a write. */
const wrongs: [string, RequestListener, string, RegExp][] = [
  [
    'a web page',
    (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Login'),
    'bad-answer',
    /web page instead of data/,
  ],
  ['no content type', (_q, r) => r.end('{}'), 'bad-answer', /web page instead of data/],
  [
    'a type that only begins like JSON',
    (_q, r) => r.writeHead(200, { 'content-type': 'application/jsonp' }).end('{}'),
    'bad-answer',
    /web page/,
  ],
  ['nothing at all', (_q, r) => json(r).end(), 'bad-answer', /cut off or damaged/],
  ['half of an object', (_q, r) => json(r).end('{"accounts":[{"id'), 'bad-answer', /cut off or damaged/],
  ['HTML under the name of JSON', (_q, r) => json(r).end('<html>'), 'bad-answer', /cut off or damaged/],
  [
    'a length that it does not keep',
    (_q, r) => {
      r.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      r.write('{"a":', () => r.destroy());
    },
    'unreachable',
    /cannot be reached/,
  ],
  ['a connection that breaks at once', (q) => q.socket.destroy(), 'unreachable', /cannot be reached/],
  [
    'something that is not HTTP',
    (q) => q.socket.end('SSH-2.0-OpenSSH\r\n'),
    'unreachable',
    /cannot be reached/,
  ],
  ['50 MB', (_q, r) => endless(json(r), 50 * MIB), 'bad-answer', /far too large/],
  [
    'a small archive of 50 MB',
    (_q, r) => r.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb),
    'bad-answer',
    /far too large/,
  ],
  [
    'a broken archive',
    (_q, r) =>
      r.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('not gzip'),
    'unreachable',
    /cannot be reached/,
  ],
  [
    'a page on an error',
    (_q, r) => r.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway'),
    'unreachable',
    /problem of its own/,
  ],
  ['damaged JSON on an error', (_q, r) => json(r, 500).end('{"detail'), 'unreachable', /problem of its own/],
];
const bomb = gzipSync(Buffer.alloc(50 * MIB, ' '));

/** Writes as fast as it is read, and stops when nobody reads any more. */
function endless(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let left = bytes;
  const next = () => {
    left -= chunk.length;
    if (left <= 0) response.end();
    else if (!response.destroyed) response.write(chunk, next);
  };
  next();
}

describe('a server that answers with', () => {
  test.each(wrongs)('%s', async (_what, answer, kind, sentence) => {
    const error = await faultOf(ask(answer));
    expect([error.fault.kind, error.message]).toEqual([kind, expect.stringMatching(sentence)]);
  });
  test.each(wrongs)('%s leaves the outcome of a write unknown', async (_what, answer) => {
    expect((await faultOf(ask(answer, write))).fault.kind).toBe('outcome-unknown');
  });
});

test('what is too large is not read to its end', async () => {
  const { promise: written, resolve } = Promise.withResolvers<number>();
  const answer: RequestListener = ({ socket }, response) => {
    socket.on('close', () => resolve(socket.bytesWritten));
    endless(json(response), 500 * MIB);
  };
  await faultOf(ask(answer, read, { maxBytes: MIB }));
  expect(await written).toBeGreaterThan(MIB);
  expect(await written).toBeLessThan(100 * MIB);
});

describe('a refusal keeps its meaning', () => {
  test.each([
    ['though its page is HTML', 'text/html', '<h1>Unauthorized'],
    ['though its JSON is damaged', 'application/json', '{"detail'],
    ['though its JSON is endless', 'application/json', ' '.repeat(2 * MIB)],
  ])('%s', async (_what, type, body) => {
    const answer: RequestListener = (_request, response) =>
      response.writeHead(401, { 'content-type': type }).end(body);
    for (const what of [read, write])
      expect((await faultOf(ask(answer, what, { maxBytes: MIB }))).fault.kind).toBe('signed-out');
  });
  test('a problem’s sentence and fields come through', async () => {
    const problem = {
      detail: 'The note is too long.',
      errors: [{ field: 'fields.body', message: 'at most 32,000 letters' }],
    };
    const answer: RequestListener = (_request, response) =>
      response.writeHead(422, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    const error = await faultOf(ask(answer, write));
    expect([error.message, error.fault]).toEqual([
      problem.detail,
      { kind: 'rejected', fields: { 'fields.body': 'at most 32,000 letters' } },
    ]);
  });
});

describe('a text that is asked for by itself', () => {
  const asText = (type: string, bytes: number | null) =>
    ask((_request, response) => response.writeHead(200, { 'content-type': type }).end('<p>Grüße</p>'), {
      ...read,
      plain: { bytes },
    });

  test.each([
    ['application/octet-stream', null],
    ['application/octet-stream', 5],
    ['text/html; charset=utf-8', 14],
  ])('comes as it is (%s, said to have %s bytes)', async (type, bytes) => {
    expect(await asText(type, bytes)).toBe('<p>Grüße</p>');
  });

  test.each([null, 13])('is no page of a network that wants a sign-in (%s bytes)', async (bytes) => {
    expect((await faultOf(asText('text/html', bytes))).fault.kind).toBe('bad-answer');
  });
});

describe('an access that has expired, said in an answer that breaks off,', () => {
  // What such an answer says is read as far as it goes.
  const dialect = { ...ownDialect, isExpired: () => true };
  const breaksOff: RequestListener = ({ headers }, response) => {
    if (headers.authorization === 'Bearer new') return void json(response).end('{"a":1}');
    response.writeHead(401, { 'content-length': 100 }).write('{', () => response.destroy());
  };
  const carrying = (renew: () => Promise<Carried>) => ({
    dialect,
    access: { get: async () => ({ token: 'old' }), renew },
  });

  test('is renewed as after one that is whole', async () => {
    expect(
      await ask(
        breaksOff,
        read,
        carrying(async () => ({ token: 'new' })),
      ),
    ).toEqual({ a: 1 });
  });

  test('ends with what keeps it from being renewed', async () => {
    const error = new SourceError({ kind: 'signed-out' }, 'Sign in again.');
    expect(
      await faultOf(
        ask(
          breaksOff,
          read,
          carrying(() => Promise.reject(error)),
        ),
      ),
    ).toBe(error);
  });
});

describe('a redirect is not followed', () => {
  test.each([301, 302, 303, 307, 308])('%i: the token goes nowhere else', async (status) => {
    await using elsewhere = await startLoopback((_request, response) => json(response).end('{}'));
    const answer: RequestListener = (_request, response) =>
      response
        .writeHead(status, { location: `${elsewhere.address}/v1/me`, 'content-type': 'application/json' })
        .end('{}');
    const error = await faultOf(ask(answer));
    expect([error.fault.kind, error.message]).toEqual([
      'bad-answer',
      expect.stringContaining('another address'),
    ]);
    expect((await faultOf(ask(answer, write))).fault.kind).toBe('outcome-unknown');
    expect(elsewhere.asked).toEqual([]);
  });
});

describe('patience ends', () => {
  const silent: RequestListener = () => undefined;
  const trickle: RequestListener = (_request, response) => {
    json(response).write('{"a":');
  };
  test.each([
    ['before the first byte', silent],
    ['in the middle of an answer', trickle],
  ])('%s', async (_what, answer) => {
    const error = await faultOf(ask(answer, read, { timeout: 50 }));
    expect([error.fault.kind, error.message]).toEqual(['unreachable', expect.stringContaining('too long')]);
    expect((await faultOf(ask(answer, write, { timeout: 50 }))).fault.kind).toBe('outcome-unknown');
  });
  test.each([
    ['before the first byte', silent],
    ['in the middle of an answer', trickle],
  ])('at once when the caller gives up, %s', async (_what, answer) => {
    const caller = new AbortController();
    await using server = await startLoopback((request, response) => {
      answer(request, response);
      setImmediate(() => caller.abort(new Error('the tab is gone')));
    });
    for (const what of [read, write])
      await expect(call(server.address, what, {}, caller.signal)).rejects.toThrow('the tab is gone');
  });
  test('a caller who gave up before sends nothing', async () => {
    await using server = await startLoopback((_request, response) => json(response).end('{}'));
    await expect(call(server.address, read, {}, AbortSignal.abort(new Error('gone')))).rejects.toThrow(
      'gone',
    );
    expect(server.asked).toEqual([]);
  });
});

test('a server that is not there is unreachable', async () => {
  const { address } = await (async () => {
    await using server = await startLoopback(() => undefined);
    return { address: server.address };
  })();
  expect((await faultOf(call(address, read))).fault).toEqual({ kind: 'unreachable' });
  expect((await faultOf(call(address, write))).fault).toEqual({ kind: 'outcome-unknown' });
});
