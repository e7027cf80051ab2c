const EVERY = 20;

/**
 * Lets others have a turn now and then, so that a message to stop can arrive: call it often, it only waits when the
 * last turn was 20 ms ago. Rejects with the signal's reason once that aborted.
 */
export function createTurns(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < EVERY) return;
    await oneTurn();
    last = performance.now();
    signal?.throwIfAborted();
  };
}

/** Not a promise that is settled already: those come before any message. A timer would wait 4 ms in browsers. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
