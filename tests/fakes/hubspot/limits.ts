import { createAllowance } from '../crm/allowance.ts';
import { tooMany } from './errors.ts';
import type { Portal } from './portal.ts';

export interface Limits {
  /** Requests in ten seconds, of one app in one portal. */
  burst: number;
  daily: number;
  /** Searches in a second, of all apps together. */
  search: number;
}

/** As a Professional portal has them. */
export const standardLimits: Limits = { burst: 190, daily: 650_000, search: 4 };

const SECOND = 1000;
const INTERVAL = 10_000;

/** Counts what is asked, refuses what is too much, and says in headers how much is left (of searches it says nothing). */
export function createLimits({ settings }: Portal, limits: Limits) {
  const now = () => settings.now();
  const burst = createAllowance(limits.burst, INTERVAL, now);
  const searches = createAllowance(limits.search, SECOND, now);
  let day = '';
  let used = 0;

  /** It begins anew at midnight where the portal is. */
  function today(): number {
    const here = new Date(now()).toLocaleDateString('en-CA', { timeZone: settings.timeZone });
    if (here !== day) [day, used] = [here, 0];
    return used;
  }

  const headers = () => ({
    'x-hubspot-ratelimit-daily': String(limits.daily),
    'x-hubspot-ratelimit-daily-remaining': String(Math.max(0, limits.daily - today())),
    'x-hubspot-ratelimit-interval-milliseconds': String(INTERVAL),
    'x-hubspot-ratelimit-max': String(limits.burst),
    'x-hubspot-ratelimit-remaining': String(burst.remaining()),
  });

  return {
    /** Headers for the answer. */
    take(isSearch: boolean): Readonly<Record<string, string>> {
      if (today() >= limits.daily) throw tooMany('DAILY', headers());
      if (isSearch && !searches.take()) throw tooMany('SECONDLY');
      if (!burst.take()) throw tooMany('TEN_SECONDLY_ROLLING', headers());
      used += 1;
      return isSearch ? {} : headers();
    },
    /** As if other apps or pages had asked so often. */
    spend(cost: number, of: 'daily' | 'burst' | 'search') {
      today();
      if (of === 'daily') used += cost;
      if (of === 'burst') burst.spend(cost);
      if (of === 'search') searches.spend(cost);
    },
  };
}
