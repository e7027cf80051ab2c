import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';

/** What goes wrong with a request on its way. */
export type Fault =
  /** Milliseconds before the request is passed on. */
  | { delay: number }
  /** Passed on only once this is over, whoever has gone meanwhile. */
  | { until: Promise<unknown> }
  /** The connection breaks: before the API has the request, or after it has carried it out. */
  | { cut: 'before' | 'after' }
  /** Bytes of the API's answer that arrive before the connection breaks. */
  | { truncate: number }
  /** Another answer than the API's, which is not asked; `after`: which has carried it out all the same. */
  | {
      status: number;
      body?: string | Iterable<string>;
      headers?: Readonly<Record<string, string>>;
      after?: boolean;
    };

export interface Faults {
  /** Address to connect to in place of the API's. */
  readonly url: string;
  /** Requests since the last reset, as `GET /v1/me`; without their query. */
  readonly requests: readonly string[];
  /**
   * The next request whose path begins so has this fault; several are taken in order. `POST /v1/changes` means only
   * those with this method, `#7` the one with this header `x-fault: 7`.
   */
  next(fault: Fault, path?: string): void;
  /** Every such request has this fault, until reset. */
  always(fault: Fault, path?: string): void;
  /** Whatever has come in is answered, or has gone; not what still waits for something. */
  passed(): Promise<void>;
  reset(): void;
  close(): Promise<void>;
}

interface Planned {
  fault: Fault;
  path: string;
  once: boolean;
}

/** Stands between the extension and the API and lets through what it is told to. */
export async function startFaults(apiUrl: string): Promise<Faults> {
  let planned: Planned[] = [];
  let requests: string[] = [];
  const underWay = new Set<Promise<unknown>>();

  function take({ url: path = '/', method, headers }: IncomingMessage): Fault | undefined {
    const found = planned.find((plan) =>
      plan.path.startsWith('#')
        ? plan.path === `#${headers['x-fault']}`
        : (plan.path.startsWith('/') ? path : `${method} ${path}`).startsWith(plan.path),
    );
    if (found?.once) planned = planned.filter((plan) => plan !== found);
    return found?.fault;
  }

  function note(answered: Promise<unknown>): void {
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(`${request.method} ${path.split('?')[0]}`);
    const fault = take(request);
    // A browser that hangs up early is nobody's fault.
    const answered = answer(apiUrl, request, response, fault).catch(() => response.destroy());
    if (fault && 'until' in fault) void fault.until.then(() => note(answered));
    else note(answered);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    next: (fault, path = '/') => void planned.push({ fault, path, once: true }),
    always: (fault, path = '/') => void planned.push({ fault, path, once: false }),
    async passed() {
      // What has just been let go counts as well.
      await null;
      while (underWay.size > 0) await Promise.all(underWay);
    },
    reset() {
      planned = [];
      requests = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  apiUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
) {
  if (fault && 'status' in fault && !fault.after) return replace(response, fault);
  const sent = isBodiless(request) ? undefined : await buffer(request);
  if (fault && 'delay' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delay));
  if (fault && 'until' in fault) await fault.until;
  if (fault && 'cut' in fault && fault.cut === 'before') return response.destroy();
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const passed = await pass(apiUrl, request, sent, gone.signal);
  if (fault && 'status' in fault) return replace(response, fault);
  if (fault && 'cut' in fault) return response.destroy();
  const headers = Object.fromEntries(passed.headers);
  // The body arrives here unpacked and in one piece.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection'])
    delete headers[name];
  if (passed.body && headers['content-type'] === 'text/event-stream') {
    // It has no end: what comes is passed on as it comes, until either side goes.
    response.writeHead(passed.status, headers).flushHeaders();
    return pipeline(Readable.fromWeb(passed.body as WebStream), response);
  }
  const body = Buffer.from(await passed.arrayBuffer());
  response.writeHead(passed.status, { ...headers, 'content-length': body.byteLength });
  if (fault && 'truncate' in fault)
    return response.write(body.subarray(0, fault.truncate), () => response.destroy());
  return response.end(body);
}

/** A change goes on to the API whoever has gone meanwhile, as it would on a real way. */
async function pass(
  apiUrl: string,
  request: IncomingMessage,
  body: Buffer | undefined,
  gone: AbortSignal,
): Promise<Response> {
  const { host: _host, connection: _connection, 'content-length': _length, ...rest } = request.headers;
  const headers = new Headers();
  for (const [name, value] of Object.entries(rest)) headers.set(name, String(value));
  return fetch(new URL(request.url ?? '/', apiUrl), {
    method: request.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(body ? { body: new Uint8Array(body) } : { signal: gone }),
  });
}

const isBodiless = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

async function replace(
  response: ServerResponse,
  { status, body = '', headers }: Extract<Fault, { status: number }>,
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  await pipeline(Readable.from(typeof body === 'string' ? [body] : body), response);
}
