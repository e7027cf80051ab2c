export interface Clock {
  /** Epoch milliseconds; may jump to any other time. */
  now(): number;
  /** Milliseconds since whenever; only ever forward, and at its pace. */
  monotonic(): number;
}

export interface Waits {
  /**
   * Milliseconds that are left of a wait until `until` (epoch milliseconds). One that is further off than any wait is
   * long was written by another clock than today's, and is over.
   */
  left(key: string, until: number, longest: number): number;
}

/** A wait once seen is measured by the clock that can't jump; after a restart only the other one is left to go by. */
export function createWaits(clock: Clock): Waits {
  const known = new Map<string, { until: number; over: number }>();
  return {
    left(key, until, longest) {
      if (until === 0) {
        // Its next wait may be until the same time, should the clock have gone back.
        known.delete(key);
        return 0;
      }
      const before = known.get(key);
      if (before?.until === until) return Math.max(0, before.over - clock.monotonic());
      const wait = until - clock.now();
      const left = wait > longest ? 0 : Math.max(0, wait);
      known.set(key, { until, over: clock.monotonic() + left });
      return left;
    },
  };
}
