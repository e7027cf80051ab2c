import { t } from '../i18n/index.ts';
import type { Dialect } from './dialect.ts';
import { SourceError } from './error.ts';

/** A text that is asked for by itself. */
export interface PlainText {
  /** How long it is said to be; null: that is not known. A web page of another length comes from a network that wants a sign-in. */
  readonly bytes: number | null;
}

export interface Reading {
  readonly write: boolean;
  /** Of the answer, unpacked, beyond which it is cut off. */
  readonly maxBytes: number;
  readonly dialect: Dialect;
  /** The answer is such a text. */
  readonly plain?: PlainText | undefined;
}

/**
 * The parsed JSON of a good answer, null for one without a body where the dialect has such; anything else rejects with a
 * {@link SourceError}.
 */
export async function readAnswer(
  response: Response,
  { write, maxBytes, dialect, plain }: Reading,
): Promise<unknown> {
  if (plain && response.ok) return readPlain(response, maxBytes, plain);
  if (dialect.emptyAnswers && response.ok && isEmpty(response)) return null;
  const json = /^application\/([\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  const read = async () => readJson(await readText(response, maxBytes));
  if (response.ok && json) return read();
  // The status says enough; a body that cannot be read must not hide it.
  const body = json ? await read().catch(() => undefined) : undefined;
  if (!json) await response.body?.cancel();
  if (isRedirect(response)) throw bad(t('errors.source.elsewhere'));
  if (!response.ok) throw dialect.faultOf(response, body, write);
  throw bad(t('errors.source.webPage'));
}

async function readPlain(response: Response, maxBytes: number, { bytes }: PlainText): Promise<string> {
  const text = await readText(response, maxBytes);
  const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
  if (isPage && new TextEncoder().encode(text).length !== bytes) throw bad(t('errors.source.webPage'));
  return text;
}

const isEmpty = ({ status, headers }: Response) => status === 204 || headers.get('content-length') === '0';

/** Browsers hide the status of a redirect that is not followed. */
const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400);

/** Throws when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw bad(t('errors.source.damaged'), cause);
  }
}

export const bad = (sentence: string, cause?: unknown) =>
  new SourceError({ kind: 'bad-answer' }, sentence, { cause });

/** Counts while reading: neither a false length nor a small archive of something huge fills the memory. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw bad(t('errors.source.tooLargeAnswer'));
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Bytes of a refusal that are looked at to see why it was one. */
const SMALL = 20_000;

/** Whether an answer refuses what was carried because its time is over, so that another helps. */
export async function isExpired(response: Response, dialect: Dialect | undefined): Promise<boolean> {
  if (response.status !== 401) return false;
  const isSmall = Number(response.headers.get('content-length') ?? SMALL) < SMALL;
  if (!dialect?.isExpired || !isSmall) return true;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return dialect.isExpired(body);
}
