import type { Lane } from '../outbox/words.ts';

/** Whose changes are to be looked at. */
export type Asking = 'all' | readonly Lane[];

/** What whoever sends was asked for and has not heeded yet. */
export interface Asked {
  readonly has: boolean;
  /** Without a lane: to look at all of them. */
  ask(lane?: Lane): void;
  /** Undefined: for nothing. */
  heed(): Asking | undefined;
  /** Resolves when it is next asked for something, or at once when that has not been heeded. */
  asked(): Promise<void>;
}

export function createAsked(): Asked {
  let next = Promise.withResolvers<void>();
  let asking: 'all' | Lane[] | undefined;
  return {
    get has() {
      return asking !== undefined;
    },
    ask(lane) {
      asking = !lane || asking === 'all' ? 'all' : [...(asking ?? []), lane];
      next.resolve();
    },
    heed() {
      const heeded = asking;
      // Each time: a promise that stays resolved would have a run look without end.
      if (heeded) next = Promise.withResolvers<void>();
      asking = undefined;
      return heeded;
    },
    asked: () => next.promise,
  };
}
