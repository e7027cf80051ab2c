import { SourceError } from './error.ts';
import { faultOf } from './failure.ts';

/** The one file that talks to the network. */

const MAX_BYTES = 24 * 1024 * 1024;
const TIMEOUT = 20_000;

export interface Call {
  readonly method: 'GET' | 'POST';
  /** Begins with a slash; joined to the base address. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
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
  readonly onRequest?: (sent: Sent) => void;
  /** Bytes of an answer, unpacked, beyond which it is cut off. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole answer. */
  readonly timeout?: number;
}

/** Sends a call and resolves to the parsed JSON of a good answer; rejects with a {@link SourceError}. */
export type Http = (call: Call, signal: AbortSignal) => Promise<unknown>;

export function createHttp(options: HttpOptions): Http {
  const { address, token, onRequest, maxBytes = MAX_BYTES, timeout = TIMEOUT } = options;
  const { origin } = new URL(address);
  return async (call, signal) => {
    signal.throwIfAborted();
    const { method, path, body, purpose, accountId = null } = call;
    const request = new Request(`${address}${path}`, {
      method,
      headers: headersOf(call, token),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      // The token goes to the address the person typed and to no other.
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    onRequest?.({ at: Date.now(), method, origin, purpose, accountId });
    try {
      return await readAnswer(await fetch(request), isWrite(call), maxBytes);
    } catch (error) {
      signal.throwIfAborted();
      throw isWrite(call) ? ofWrite(error) : ofRead(error);
    }
  };
}

const isWrite = ({ headers }: Call) => headers?.['idempotency-key'] !== undefined;

function headersOf({ body, headers }: Call, token: string): Record<string, string> {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new SourceError(
      { kind: 'signed-out' },
      'The access token holds a space or a letter that no token has. Copy it again, without anything around it.',
    );
  return {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  };
}

/** A read that gets no answer has done nothing. */
function ofRead(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const slow = error instanceof DOMException && error.name === 'TimeoutError';
  return new SourceError(
    { kind: 'unreachable' },
    slow
      ? 'The server takes too long to answer. What you see is what Keyside knew before.'
      : 'The server cannot be reached. Check your connection; what you see is what Keyside knew before.',
    { cause: error },
  );
}

/** A write whose answer is missing or unreadable may have been done all the same. */
function ofWrite(error: unknown): SourceError {
  if (error instanceof SourceError && error.fault.kind !== 'bad-answer') return error;
  return new SourceError(
    { kind: 'outcome-unknown' },
    'The connection broke before the answer came. Keyside looks whether it was saved before it tries again.',
    { cause: error },
  );
}

async function readAnswer(response: Response, write: boolean, maxBytes: number): Promise<unknown> {
  const json = /^application\/([\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  if (response.ok && json) return readJson(response, maxBytes);
  // The status says enough; a body that cannot be read must not hide it.
  const body = json ? await readJson(response, maxBytes).catch(() => undefined) : undefined;
  if (!json) await response.body?.cancel();
  if (isRedirect(response))
    throw bad('The server sends Keyside to another address. Check the one you entered.');
  if (!response.ok) throw faultOf(response, body, write);
  throw bad(
    'The server answered with a web page instead of data. Check that the address is the Account API’s.',
  );
}

/** Browsers hide the status of a redirect that is not followed. */
const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

async function readJson(response: Response, maxBytes: number): Promise<unknown> {
  const text = await readText(response, maxBytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw bad('The server’s answer was cut off or damaged. Try again in a moment.', cause);
  }
}

const bad = (sentence: string, cause?: unknown) =>
  new SourceError({ kind: 'bad-answer' }, sentence, { cause });

/** Counts while reading: neither a false length nor a small archive of something huge fills the memory. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes)
      throw bad('The server’s answer is far too large to be right. Tell whoever runs it.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
