import { Agent, request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Random } from '../../server/sample/random.ts';
import type { RequestFault } from './faults.ts';
import type { Tally } from './tally.ts';

/** The way from one browser to its server, on which things go wrong. */
export interface Way {
  /** Address to connect to in place of the server's. */
  readonly url: string;
  /** For a server of another kind (https) that stands on this way. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Nothing gets through for so many milliseconds. */
  lose(milliseconds: number): void;
  /** From now on nothing goes wrong any more. */
  heal(): void;
  close(): Promise<void>;
}

export interface WayOptions {
  /** Address of the server. */
  upstream: string;
  /** What goes wrong with the next write. */
  nextFault(): RequestFault | null;
  /** How long, how much, which. */
  random: Random;
  tally: Tally;
  /** A write has come in. */
  posted(): void;
}

interface Passed {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Only writes are broken; everything is while the connection is lost. */
export async function startWay(options: WayOptions): Promise<Way> {
  const { upstream, random, nextFault, tally, posted } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let lostUntil = 0;
  let healed = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (performance.now() < lostUntil && !healed) return response.destroy();
    if (!isWrite(request)) return stream(request, response);
    tally.requests += 1;
    posted();
    const fault = healed ? null : nextFault();
    if (fault) tally.hit(fault);
    const body = await buffer(request);
    return fault === null
      ? deliver(response, await pass(request, body))
      : acts[fault](response, (more) => pass(request, body, more));
  }

  async function pass(request: IncomingMessage, body: Buffer, more: object = {}): Promise<Passed> {
    const headers = { ...request.headers, host: new URL(upstream).host, ...more };
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const on = ask(new URL(request.url ?? '/', upstream), { method: 'POST', headers, agent }, resolve);
    on.on('error', reject).end(body);
    const answered = await promise;
    const passed = {
      status: answered.statusCode ?? 0,
      headers: answered.headers,
      body: await buffer(answered),
    };
    if (passed.status === 200) tally.accepted();
    return passed;
  }

  async function stream(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = { ...request.headers, host: new URL(upstream).host };
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const method = request.method ?? 'GET';
    const on = ask(new URL(request.url ?? '/', upstream), { method, headers, agent }, resolve);
    on.on('error', reject);
    request.pipe(on);
    const answered = await promise;
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    await pipeline(answered, response);
  }

  type Act = (response: ServerResponse, pass: (more?: object) => Promise<Passed>) => unknown;
  const acts: Record<RequestFault, Act> = {
    'cut before': (response) => response.destroy(),
    'cut after': async (response, pass) => {
      await pass();
      response.destroy();
    },
    'truncated answer': async (response, pass) => {
      const { status, headers, body } = await pass();
      response.writeHead(status, { ...headers, 'content-length': body.byteLength });
      response.write(body.subarray(0, random.below(body.byteLength)), () => response.destroy());
    },
    'no answer for long': async (response, pass) => {
      const patience = 300 + random.below(2700);
      await pass();
      setTimeout(() => response.destroy(), patience);
    },
    '500': (response) => say(response, 500),
    '503': (response) => say(response, 503),
    '502 after it was done': async (response, pass) => {
      await pass();
      say(response, 502);
    },
    'delivered twice': async (response, pass) => {
      const [first, second] = await Promise.all([pass(), pass(asTwin)]);
      deliver(response, random.chance(0.5) ? first : second);
    },
    'web page': (response) =>
      say(response, 200, { 'content-type': 'text/html' }, '<h1>Welcome to our hotel</h1>'),
    '429 with Retry-After': (response) => say(response, 429, { 'retry-after': String(1 + random.below(2)) }),
    '401': (response) => say(response, 401),
  };

  // A browser that hangs up early is nobody's fault.
  const handle = (request: IncomingMessage, response: ServerResponse) =>
    void answer(request, response).catch(() => response.destroy());
  const server = createServer({ keepAliveTimeout: 60_000 }, handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    handle,
    lose(milliseconds) {
      lostUntil = performance.now() + milliseconds;
      server.closeAllConnections();
    },
    heal() {
      healed = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}

/** Of Keyside, and of the peer. */
const isWrite = ({ method, url = '' }: IncomingMessage) =>
  method === 'POST' && (url === '/v1/changes' || url === '/writes');

function deliver(response: ServerResponse, { status, headers, body }: Passed): void {
  const { 'transfer-encoding': _chunked, connection: _own, ...rest } = headers;
  response.writeHead(status, { ...rest, 'content-length': body.byteLength }).end(body);
}

/** Told to a server that wants to tell what a network does twice from what its client does. */
export const twin = 'x-delivered-twice';
const asTwin = { [twin]: 'yes' };

const json = { 'content-type': 'application/json' };

function say(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  body = '{}',
): void {
  response.writeHead(status, { ...json, ...headers }).end(body);
}
