/** How far something long is. */
export interface Step {
  readonly stage: 'read' | 'compare';
  readonly done: number;
  readonly of: number;
}

export interface Stepping {
  readonly signal: AbortSignal;
  onProgress?(step: Step): void;
}

/** Long enough to be worth the way, short enough to hear a cancel at once; milliseconds. */
const TURN = 40;

/**
 * Runs something long to its end, with pauses in which messages are heard. Rejects with the signal's reason when it
 * aborts.
 */
export async function stepped<T>(work: Generator<Step, T>, { signal, onProgress }: Stepping): Promise<T> {
  let since = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    onProgress?.(step.value);
    await pause();
    since = performance.now();
  }
}

/** A promise alone would let no message in. */
const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
