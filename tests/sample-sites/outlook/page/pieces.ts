import type { Settings } from './settings.ts';

/** Milliseconds that all random pauses together may take. Sites that do so were seen to need 400 to 800. */
const LONGEST = 1_000;

/**
 * Does one thing after the other with pauses between, as a page fills in. Random pauses come with a random order.
 * Answers when the last is done; a newer call gives up what an older one still had to do.
 */
export function createPieces({ delay }: Settings) {
  let pending = new AbortController();
  return async (pieces: readonly (() => void)[]): Promise<void> => {
    pending.abort();
    pending = new AbortController();
    const { signal } = pending;
    for (const piece of delay === 'random' ? shuffled(pieces) : pieces) {
      await pause(delay === 'random' ? (Math.random() * LONGEST) / pieces.length : delay);
      if (signal.aborted) return;
      piece();
    }
  };
}

/** At once means in this very task. */
const pause = (milliseconds: number) =>
  milliseconds > 0 ? new Promise<void>((done) => setTimeout(done, milliseconds)) : undefined;

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, rank: Math.random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
