import { t } from '../i18n/index.ts';
import type { AccessTokens, Carried } from './access.ts';
import { isExpired, type PlainText, readAnswer } from './answer.ts';
import { type Dialect, ownDialect } from './dialect.ts';
import { SourceError } from './error.ts';
import { ofRead, ofWrite } from './failure.ts';
import { createSilence, readEvents, type ServerEvent, streamOf } from './server-events.ts';

/** The one file that talks to the network. */

const MAX_BYTES = 24 * 1024 * 1024;
const TIMEOUT = 20_000;
/** The server gives a sign of life every 20 s. */
const SILENCE = 60_000;

/** What opens a source goes to the address that it is for and to no other, and nothing else goes along. */
const plain = {
  redirect: 'manual',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;

/** For a library that asks for tokens by itself. */
export const createFetch =
  (onRequest: HttpOptions['onRequest'], purpose = 'sign-in') =>
  (url: string, { method, headers, body }: RequestInit): Promise<Response> => {
    const sent = {
      method: method ?? 'GET',
      origin: new URL(url).origin,
      purpose,
      accountId: null,
    };
    onRequest?.({ at: Date.now(), ...sent });
    const signal = AbortSignal.timeout(TIMEOUT);
    return fetch(url, { ...plain, method, headers, body, signal } as RequestInit);
  };

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with a slash; joined to the base address. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it is to change something: without an answer, it may have done so. */
  readonly write?: boolean;
  /** The answer is a text, of whatever kind, and is given as it is. */
  readonly plain?: PlainText;
  /** What it is for, in a word; with the account it concerns. */
  readonly purpose: string;
  readonly accountId?: string;
}

export interface Sent {
  /** Epoch milliseconds. */
  at: number;
  method: string;
  origin: string;
  purpose: string;
  accountId: string | null;
}

export interface HttpOptions {
  readonly address: string;
  readonly token: string;
  /** What requests carry in place of the token. */
  readonly access?: AccessTokens;
  /** How the other side speaks; without a word as our own API does. */
  readonly dialect?: Dialect;
  readonly onRequest?: (sent: Sent) => void;
  /** Headers of every answer, as some say there how much may still be asked for. */
  readonly onAnswer?: (headers: Headers) => void;
  /** Bytes of an answer, unpacked, beyond which it is cut off. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole answer. */
  readonly timeout?: number;
  /** Milliseconds without a byte after which a stream is given up. */
  readonly silence?: number;
}

export interface Http {
  /** Sends a call and resolves to the parsed JSON of a good answer; rejects with a {@link SourceError}. */
  ask(call: Call, signal: AbortSignal): Promise<unknown>;
  /** Sends a call and gives the events of its answer until the server ends it; rejects as `ask` does. */
  listen(call: Call, signal: AbortSignal): AsyncIterable<ServerEvent>;
}

export function createHttp(options: HttpOptions): Http {
  const { maxBytes = MAX_BYTES, timeout = TIMEOUT, silence = SILENCE, dialect = ownDialect } = options;
  const send = createSend(options);
  return {
    async ask(call, signal) {
      signal.throwIfAborted();
      const { write = false, plain } = call;
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
      let away = false;
      const leaves = (now: boolean) => {
        away = now;
      };
      try {
        return await readAnswer(await send(call, inTime, leaves), { write, maxBytes, dialect, plain });
      } catch (error) {
        signal.throwIfAborted();
        // What has not left, for want of an access token, has done nothing.
        throw write && away ? ofWrite(error) : ofRead(error);
      }
    },
    async *listen(call, signal) {
      signal.throwIfAborted();
      const silent = createSilence(silence);
      const accept = { accept: 'text/event-stream' };
      try {
        const inTime = AbortSignal.any([signal, silent.signal]);
        const response = await send({ ...call, headers: { ...call.headers, ...accept } }, inTime);
        yield* readEvents(await streamOf(response, { write: false, maxBytes, dialect }), silent.heard);
      } catch (error) {
        signal.throwIfAborted();
        throw ofRead(error);
      } finally {
        silent.stop();
      }
    },
  };
}

/** Sends a call, and once more where it was refused for an access token that has expired. */
function createSend(options: HttpOptions) {
  const { access, token } = options;
  const sendWith = createSendWith(options);
  return async (call: Call, signal: AbortSignal, leaves: (away: boolean) => void = () => {}) => {
    const carried = access ? await unlessAborted(access.get(), signal) : { token };
    leaves(true);
    const response = await sendWith(call, carried, signal);
    const renewed =
      access && (await isExpired(response, options.dialect)) ? access.renew(carried.token) : undefined;
    if (!renewed) return response;
    leaves(false);
    // What broke off can't be dropped, and nobody misses it.
    void response.body?.cancel().catch(() => undefined);
    const other = await unlessAborted(renewed, signal);
    leaves(true);
    return sendWith(call, other, signal);
  };
}

/** Waits no longer than the signal; what others wait for as well goes on. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop));
}

function createSendWith({ address, dialect = ownDialect, onRequest, onAnswer }: HttpOptions) {
  return async (call: Call, carried: Carried, signal: AbortSignal): Promise<Response> => {
    const { method, path, body, purpose, accountId = null } = call;
    const base = carried.address ?? address;
    const request = new Request(`${base}${path}`, {
      method,
      headers: headersOf(call, carried.token, dialect),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
      ...plain,
    });
    onRequest?.({ at: Date.now(), method, origin: new URL(base).origin, purpose, accountId });
    // The signal once more: Node.js collects a request that is only passed on, and what follows its signal with it.
    const response = await fetch(request, { signal });
    onAnswer?.(response.headers);
    return response;
  };
}

function headersOf(
  { body, headers }: Call,
  token: string,
  { authorization }: Dialect,
): Record<string, string> {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new SourceError({ kind: 'signed-out' }, t('errors.source.badToken'));
  return {
    accept: 'application/json',
    authorization: authorization(token),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  };
}
