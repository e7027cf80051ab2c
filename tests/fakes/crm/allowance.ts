/** As a CRM counts what may be asked of it. */
export interface Allowance {
  readonly limit: number;
  /** Whether so much more is still allowed; if so, it is taken. */
  take(cost?: number): boolean;
  remaining(): number;
  /** Milliseconds until something is allowed again. */
  wait(): number;
  /** As if so much had been taken by others just now. */
  spend(cost: number): void;
}

/** So many in any window of so many milliseconds. */
export function createAllowance(limit: number, window: number, now: () => number): Allowance {
  let taken: { at: number; cost: number }[] = [];
  const used = () => {
    const since = now() - window;
    if (taken[0] && taken[0].at <= since) taken = taken.filter(({ at }) => at > since);
    return taken.reduce((sum, { cost }) => sum + cost, 0);
  };
  const spend = (cost: number) => void taken.push({ at: now(), cost });
  return {
    limit,
    take(cost = 1) {
      if (used() + cost > limit) return false;
      spend(cost);
      return true;
    },
    remaining: () => Math.max(0, limit - used()),
    wait: () => (used() < limit ? 0 : (taken[0]?.at ?? now()) + window - now()),
    spend,
  };
}
