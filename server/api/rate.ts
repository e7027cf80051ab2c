export interface RateLimit {
  /** Requests that may come at once. */
  burst: number;
  /** Requests that each second allows again. */
  perSecond: number;
}

/** Callers remembered at most; those that have been quiet longest are forgotten, their bucket being full again. */
const CALLERS = 10_000;

/**
 * A bucket of requests for each caller. `take` answers 0 when the request may pass, else the whole seconds to wait.
 * `now` gives milliseconds.
 */
export function createRateLimiter({ burst, perSecond }: RateLimit, now: () => number = () => performance.now()) {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(caller: string): number {
      const at = now();
      const before = buckets.get(caller) ?? { left: burst, at };
      const left = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
      const passes = left >= 1;
      buckets.delete(caller);
      buckets.set(caller, { left: passes ? left - 1 : left, at });
      if (buckets.size > CALLERS) forgetOldest(buckets);
      return passes ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond));
    },
  };
}

function forgetOldest(buckets: Map<string, unknown>): void {
  const [oldest] = buckets.keys();
  if (oldest !== undefined) buckets.delete(oldest);
}
