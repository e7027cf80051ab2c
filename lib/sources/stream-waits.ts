/** Milliseconds before a broken stream is opened again: about the first, doubled each time up to about the longest. */
const [FIRST, LONGEST] = [1000, 60_000];

export interface StreamWaits {
  /** What is told is listened to from now on. */
  heard(): void;
  /** The stream is over, however it ended; milliseconds before it is to be opened again. */
  over(): number;
}

/**
 * How long a stream that breaks again and again is left alone. Being heard is not enough to begin anew: what cuts streams
 * often does so just after that. One that lasted a minute does, so nobody is asked more than about once a minute for long.
 */
export function createStreamWaits(): StreamWaits {
  let breaks = 0;
  let heardAt: number | undefined;
  return {
    heard() {
      heardAt = performance.now();
    },
    over() {
      if (heardAt !== undefined && performance.now() - heardAt >= LONGEST) breaks = 0;
      heardAt = undefined;
      // So that not all who were cut off at once come back at once.
      const wait = (0.5 + Math.random()) * Math.min(LONGEST, FIRST * 2 ** breaks);
      breaks += 1;
      return wait;
    },
  };
}
