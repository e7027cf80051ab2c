import { t } from '../i18n/index.ts';
import { bad, type Reading, readAnswer } from './answer.ts';

/** https://html.spec.whatwg.org/multipage/server-sent-events.html, as far as our API uses it. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** Characters of one event, beyond which the stream is not what it should be. */
const LARGEST = 64 * 1024;

/** The stream that an answer is; rejects with what else it is. */
export async function streamOf(response: Response, reading: Reading): Promise<ReadableStream<Uint8Array>> {
  const isStream = /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
  if (response.ok && isStream && response.body) return response.body;
  await readAnswer(response, reading);
  throw bad(t('errors.source.oneAnswer'));
}

/** The events of a stream until it ends; `heard` is called with every sign of life. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    heard();
    // Lines may end in CR LF as well.
    const blocks = (text + decoder.decode(chunk, { stream: true })).replaceAll('\r', '').split('\n\n');
    text = blocks.pop() ?? '';
    if ([text, ...blocks].some(({ length }) => length > LARGEST)) throw bad(t('errors.source.tooMuchNews'));
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) yield event;
    }
  }
}

/** Undefined: a comment, which only says that the server is there. */
function parseEvent(block: string): ServerEvent | undefined {
  const lines = block.split('\n');
  const valuesOf = (field: string) =>
    lines
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ''));
  const data = valuesOf('data');
  return data.length === 0
    ? undefined
    : { name: valuesOf('event').at(-1) ?? 'message', data: data.join('\n') };
}

/** A signal that aborts after that many milliseconds without a sign of life. */
export function createSilence(patience: number) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new DOMException('The server has fallen silent.', 'TimeoutError'));
  let timer = setTimeout(giveUp, patience);
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    },
    stop: () => clearTimeout(timer),
  };
}
