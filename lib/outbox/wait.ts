/** Milliseconds. */
export const FIRST_WAIT = 1000;
export const LONGEST_WAIT = 300_000;
/** No source is waited for longer than this, in milliseconds, whatever it says and whatever became of the clock. */
export const LONGEST_GATE = 3_600_000;

/** Milliseconds to wait after so many tries: anything up to twice the time before, so that not all come at once. */
export const backOff = (tries: number, random: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries) * random;
