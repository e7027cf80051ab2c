import { few, type Told } from './tell.ts';

/** A reader's end of what is told. */
export interface Line {
  /** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
  readonly stream: ReadableStream<Uint8Array>;
  tell(told: Told): void;
  /** Ends the stream. */
  end(): void;
}

/** Milliseconds between signs of life, so that both ends notice when the other is gone. */
export const BEAT = 20_000;

const bytes = (text: string) => new TextEncoder().encode(text);
const hello = bytes('event: hello\ndata: {}\n\n');
const beat = bytes(':\n\n');
const changed = (told: Told) => bytes(`event: change\ndata: ${JSON.stringify(told)}\n\n`);

/**
 * Says hello, then what is told. What comes while the reader is busy is kept as one; a reader that takes nothing from
 * one sign of life to the next is cut off. `over` is called once, however it ends.
 */
export function openLine(over: () => void, every = BEAT): Line {
  let pending: Told | undefined;
  /** The reader waits for the next bytes. */
  let waiting = false;
  /** It has taken something since the last sign of life. */
  let takes = true;
  let ended = false;
  let control: ReadableStreamDefaultController<Uint8Array>;
  let timer: ReturnType<typeof setTimeout>;

  const stop = (how: () => void) => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    how();
    over();
  };
  const give = (chunk: Uint8Array) => {
    waiting = false;
    control.enqueue(chunk);
  };
  const live = () => {
    if (waiting) give(beat);
    else if (!takes) return stop(() => control.error(new Error('The reader takes nothing.')));
    takes = false;
    timer = setTimeout(live, every).unref();
  };

  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        control = controller;
        controller.enqueue(hello);
        timer = setTimeout(live, every).unref();
      },
      pull() {
        waiting = takes = true;
        if (!pending) return;
        const told = pending;
        pending = undefined;
        give(changed(told));
      },
      cancel: () => stop(() => {}),
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    tell(told) {
      if (ended) return;
      if (waiting) give(changed(told));
      else pending = pending ? both(pending, told) : told;
    },
    end: () => stop(() => control.close()),
  };
}

function both(one: Told, other: Told): Told {
  const accounts =
    one.accounts && other.accounts ? few([...new Set([...one.accounts, ...other.accounts])]) : null;
  return { accounts, directory: one.directory || other.directory };
}
