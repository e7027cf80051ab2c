import type { Source } from '../sources/contract.ts';
import { createTurns } from './in-turn.ts';

export interface Running {
  use<T>(work: (source: Source, signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
  /** Stops what is under way; the next begins once the work is done, and all that was to be done in between as well. */
  between(work: () => Promise<unknown>): Promise<void>;
}

interface Parts {
  /** What is connected now, if anything may be asked of it. */
  current(): Promise<Source | undefined>;
  /** What was opened is not used any more. */
  forget(): void;
}

/** What is done with a source while it is connected, and no longer. */
export function createRunning({ current, forget }: Parts): Running {
  let ended = new AbortController();
  const busy = new Set<Promise<unknown>>();
  const inTurn = createTurns();
  /** How many are to be done, or are being done. */
  let ending = 0;
  return {
    async use(work) {
      const { signal } = ended;
      const source = await current();
      if (!source || signal.aborted) return undefined;
      const result = work(source, signal);
      const over = result.catch(() => undefined);
      busy.add(over);
      return result.finally(() => busy.delete(over));
    },
    async between(work) {
      ended.abort();
      ending += 1;
      await inTurn(async () => {
        await Promise.all(busy);
        try {
          await work();
        } finally {
          forget();
          ending -= 1;
          if (ending === 0) ended = new AbortController();
        }
      });
    },
  };
}
