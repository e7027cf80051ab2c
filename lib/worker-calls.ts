import { z } from 'zod';

/** What a worker of ours can be asked, by kind. */
export type Calls = Record<string, { ask: unknown; answer: unknown }>;

export interface Calling {
  readonly signal: AbortSignal;
  /** After a cancel, the worker's word is waited for: what changes something may have done so by then. */
  readonly untilOver?: boolean;
  /** Told now and then, by kinds of work that say how far they are. */
  onProgress?(far: Far): void;
}

/** How far something is: 0 to 1; rows where they are counted. */
export interface Far {
  readonly fraction: number;
  readonly rows: number | null;
}

export type Caller<C extends Calls> = <K extends keyof C & string>(
  kind: K,
  ask: C[K]['ask'],
  calling: Calling,
) => Promise<C[K]['answer']>;

export type Heard = Required<Omit<Calling, 'untilOver'>>;

export type CallHandlers<C extends Calls> = {
  [K in keyof C & string]: (ask: C[K]['ask'], calling: Heard) => Promise<C[K]['answer']>;
};

const Said = z.union([
  z.object({ id: z.number(), answer: z.unknown() }),
  z.object({ id: z.number(), far: z.object({ fraction: z.number(), rows: z.number().nullable() }) }),
  z.object({ id: z.number(), error: z.object({ name: z.string(), message: z.string() }) }),
]);
const Asked = z.union([
  z.object({ id: z.number(), kind: z.string(), ask: z.unknown() }),
  z.object({ id: z.number(), cancel: z.literal(true) }),
]);

/** What a worker's work failed with: a sentence for the person where it was one. */
export class WorkError extends Error {
  override readonly name: string;
  constructor({ name, message }: { name: string; message: string }) {
    super(message);
    this.name = name;
  }
}

/**
 * Asks a worker. Rejects with the signal's reason at once when that aborts, but for what is waited for `untilOver`; the
 * worker hears of it.
 */
export function createCaller<C extends Calls>(worker: Worker): Caller<C> {
  let last = 0;
  return (kind, ask, { signal, onProgress, untilOver = false }) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const over = new AbortController();
      const end = () => over.abort();
      worker.addEventListener(
        'message',
        ({ data }) => {
          const said = Said.safeParse(data).data;
          if (said?.id !== id) return;
          if ('far' in said) return onProgress?.(said.far);
          end();
          if ('error' in said) reject(new WorkError(said.error));
          else resolve(said.answer as never);
        },
        { signal: over.signal },
      );
      // It could not even be loaded.
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal: over.signal });
      const cancel = () => {
        worker.postMessage({ id, cancel: true });
        if (!untilOver) stop();
      };
      const stop = () => {
        end();
        reject(signal.reason);
      };
      signal.addEventListener('abort', cancel, { signal: over.signal });
      if (signal.aborted) stop();
      else worker.postMessage({ id, kind, ask });
    });
}

/** Answers in a worker; a cancel is heard wherever the work lets others have a turn. */
export function serveCalls<C extends Calls>(
  scope: Pick<Worker, 'addEventListener' | 'postMessage'>,
  handlers: CallHandlers<C>,
): void {
  const running = new Map<number, AbortController>();
  scope.addEventListener('message', (event) => {
    const asked = Asked.safeParse((event as MessageEvent).data).data;
    if (!asked) return;
    if ('cancel' in asked) return running.get(asked.id)?.abort();
    const stop = new AbortController();
    running.set(asked.id, stop);
    void answer(asked.id, asked.kind, asked.ask, stop.signal).finally(() => running.delete(asked.id));
  });

  async function answer(id: number, kind: string, ask: unknown, signal: AbortSignal): Promise<void> {
    const onProgress = (far: Far) => scope.postMessage({ id, far });
    try {
      const done = await handlers[kind]?.(ask as never, { signal, onProgress });
      scope.postMessage({ id, answer: done });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      scope.postMessage({ id, error: { name, message } });
    }
  }
}
