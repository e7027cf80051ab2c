/** Milliseconds. */
export const FIRST_WAIT = 1000;
export const LONGEST_WAIT = 300_000;
/** No source is waited for longer than this, in milliseconds, whatever it says and whatever became of the clock. */
export const LONGEST_GATE = 3_600_000;

/** Epoch milliseconds when a source beside is asked again: as it says, in bounds, else after a while. */
export const againBeside = (until: number | undefined, now: number): number =>
  until === undefined ? now + LONGEST_WAIT : Math.min(Math.max(until, now + FIRST_WAIT), now + LONGEST_GATE);

/** Milliseconds to wait after so many tries: anything up to twice the time before, so that not all come at once. */
export const backOff = (tries: number, random: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries) * random;
