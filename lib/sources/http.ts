import { faultOf, SourceError } from './failure.ts';

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
  return async (call, signal) => {
    const { method, path, body, purpose, accountId = null } = call;
    onRequest?.({ at: Date.now(), method, origin: new URL(address).origin, purpose, accountId });
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    try {
      const response = await fetch(`${address}${path}`, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...call.headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: deadline,
        // The token goes to the address the person typed and to no other.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      return await readAnswer(response, call, maxBytes);
    } catch (error) {
      if (error instanceof SourceError) throw error;
      signal.throwIfAborted();
      throw unanswered(call, error);
    }
  };
}

/** A read that gets no answer has done nothing; a write may have been done. */
function unanswered(call: Call, cause: unknown): SourceError {
  if (isWrite(call))
    return new SourceError(
      { kind: 'outcome-unknown' },
      'The connection broke before the answer came. Keyside looks whether it was saved before it tries again.',
      { cause },
    );
  const slow = cause instanceof DOMException && cause.name === 'TimeoutError';
  return new SourceError(
    { kind: 'unreachable' },
    slow
      ? 'The server takes too long to answer. What you see is what Keyside knew before.'
      : 'The server cannot be reached. Check your connection; what you see is what Keyside knew before.',
    { cause },
  );
}

const isWrite = ({ headers }: Call) => headers?.['idempotency-key'] !== undefined;

async function readAnswer(response: Response, call: Call, maxBytes: number): Promise<unknown> {
  const json = /^application\/([\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  const body = json ? parseJson(await readText(response, maxBytes)) : undefined;
  if (!json) await response.body?.cancel();
  if (!response.ok) throw faultOf(response, body, isWrite(call));
  if (!json)
    throw bad(
      'The server answered with a web page instead of data. Check that the address is the Account API’s.',
    );
  return body;
}

function parseJson(text: string): unknown {
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
