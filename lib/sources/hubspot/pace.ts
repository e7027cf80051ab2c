import type { Lane } from '../crm/caller.ts';
import type { Day } from '../crm/quota.ts';
import type { Call } from '../http.ts';

/**
 * How fast HubSpot may be asked: searches are few and shared by all apps of a portal, and the smallest editions take a
 * hundred of all others in ten seconds; what is left over is for whoever else uses this key.
 */
export const hubspotLanes: Readonly<Record<'search' | 'other', Lane>> = {
  // One by one: three at a second's end and three at the next one's beginning would be six in a second.
  search: { concurrency: 2, intervalCap: 1, interval: 350 },
  other: { concurrency: 20, intervalCap: 80, interval: 10_000 },
};

export const hubspotLaneOf = ({ path }: Pick<Call, 'path'>): 'search' | 'other' =>
  path.endsWith('/search') ? 'search' : 'other';

/** What an answer's headers say of the company's day; searches say nothing. */
export function hubspotDayOf(headers: Headers): Day | undefined {
  const [limit, remaining] = ['daily', 'daily-remaining'].map((name) =>
    Number(headers.get(`x-hubspot-ratelimit-${name}`) ?? Number.NaN),
  ) as [number, number];
  return Number.isFinite(limit) && Number.isFinite(remaining) ? { limit, remaining } : undefined;
}
