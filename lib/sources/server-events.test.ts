import type { RequestListener, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startLoopback, withoutAccess } from '../../tests/fakes/loopback.ts';
import { SourceError } from './error.ts';
import { createServerSource } from './server.ts';
import { createSilence } from './server-events.ts';

const hello = 'event: hello\ndata: {}\n\n';
const change = (accounts: string[] | null, directory = false) =>
  `event: change\ndata: ${JSON.stringify({ accounts, directory })}\n\n`;

const stream = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' });
const says =
  (text: string): RequestListener =>
  (_request, response) =>
    stream(response).end(text);

async function hear(answer: RequestListener, signal = new AbortController().signal, silence = 60_000) {
  await using server = await startLoopback(withoutAccess(answer));
  const source = createServerSource({ address: server.address, token: 'ks_secret', silence });
  const heard: unknown[] = [];
  const ended = (async () => {
    for await (const one of source.events(signal)) heard.push(one);
  })();
  const error = await ended.then(
    () => null,
    (reason: unknown) => reason,
  );
  const kind = error instanceof SourceError ? error.fault.kind : error;
  return { heard, kind, asked: server.asked };
}

describe('what others change is heard', () => {
  test('from hello on, until the server ends the stream', async () => {
    const { heard, kind, asked } = await hear(says(hello + change(['a', 'b'], true) + change(null)));
    expect(heard).toEqual([
      'listening',
      { accounts: ['a', 'b'], directory: true },
      { accounts: null, directory: false },
    ]);
    expect([kind, asked[1]?.url, asked[1]?.headers.accept]).toEqual([
      null,
      '/v1/events',
      'text/event-stream',
    ]);
  });

  test('letter by letter, with CR LF and in two bytes', async () => {
    const bytes = Buffer.from((hello + change(['Zürberg'])).replaceAll('\n', '\r\n'));
    const { heard } = await hear((_request, response) => {
      stream(response).flushHeaders();
      const rest = bytes.values();
      const next = () => {
        const { value, done } = rest.next();
        if (done) response.end();
        else response.write(Buffer.from([value]), next);
      };
      next();
    });
    expect(heard).toEqual(['listening', { accounts: ['Zürberg'], directory: false }]);
  });

  test('without signs of life, events that a newer server has, and what was cut off', async () => {
    const { heard } = await hear(
      says(`:\n\n: still here\n\nevent: weather\ndata: rain\n\n${hello}event: change\ndata: {`),
    );
    expect(heard).toEqual(['listening']);
  });

  const refusals: [string, RequestListener, string][] = [
    ['a token that is refused', (_q, r) => r.writeHead(401).end(), 'signed-out'],
    ['too many streams', (_q, r) => r.writeHead(429).end(), 'rate-limited'],
    ['a server that cannot tell', (_q, r) => r.writeHead(404).end(), 'not-found'],
    ['a redirect', (_q, r) => r.writeHead(302, { location: '/' }).end(), 'bad-answer'],
    ['a web page', (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>'), 'bad-answer'],
    [
      'an answer',
      (_q, r) => r.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
      'bad-answer',
    ],
    ['what is no JSON', says('event: change\ndata: {"acc\n\n'), 'bad-answer'],
    ['news of the wrong shape', says('event: change\ndata: {"accounts":[1]}\n\n'), 'bad-answer'],
    ['an event of 70 KB', says(`event: change\ndata: ${'x'.repeat(70_000)}\n\n`), 'bad-answer'],
    ['a line without an end', (_q, r) => void stream(r).write('x'.repeat(70_000)), 'bad-answer'],
    ['a connection that breaks', (_q, r) => void stream(r).write(hello, () => r.destroy()), 'unreachable'],
  ];
  test.each(refusals)('%s ends it', async (_what, answer, kind) => {
    expect((await hear(answer)).kind).toBe(kind);
  });

  test.each([
    ['before it answers', () => undefined],
    ['after its hello', (_q, r) => void stream(r).write(hello)],
  ] as [string, RequestListener][])('a server that falls silent %s is given up', async (_when, answer) => {
    expect((await hear(answer, undefined, 50)).kind).toBe('unreachable');
  });

  test('until the caller has heard enough', async () => {
    const caller = new AbortController();
    const answer: RequestListener = (_request, response) => {
      stream(response).write(hello);
      setImmediate(() => caller.abort(new Error('the panel is gone')));
    };
    expect((await hear(answer, caller.signal)).kind).toEqual(new Error('the panel is gone'));
  });

  test('and nobody is left on the line when the caller goes', async () => {
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const answer: RequestListener = ({ socket }, response) => {
      socket.on('close', () => resolve());
      stream(response).write(hello);
    };
    await using server = await startLoopback(withoutAccess(answer));
    const source = createServerSource({ address: server.address, token: 'ks_secret' });
    for await (const one of source.events(new AbortController().signal)) {
      expect(one).toBe('listening');
      break;
    }
    await closed;
  });
});

describe('silence is counted from the last sign of life', () => {
  afterEach(() => void vi.useRealTimers());

  test('and no timer is left when it does not matter any more', () => {
    vi.useFakeTimers();
    const { signal, heard, stop } = createSilence(60_000);
    vi.advanceTimersByTime(59_000);
    heard();
    vi.advanceTimersByTime(59_000);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(signal.aborted).toBe(true);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
