import type { Sighting } from '../model/sighting.ts';

/** What is known of a site that fills the same elements for one thing after the other. */
export interface Settling {
  /** Of each page that was ever seen, what was believed of it last; null while nothing was. */
  readonly last: ReadonlyMap<Sighting['page'], Sighting | null>;
  /** What was there when the site was last looked at, believed or not. */
  readonly there: Sighting | null;
  /** Since when it has been there as it is, in milliseconds. */
  readonly since: number;
}

export const unsettled: Settling = { last: new Map(), there: null, since: 0 };

/** How long (milliseconds) what is seen has to stay as it is before it is believed; 0 is at once. */
export type Settle = (seen: Sighting, before: Settling) => number;

/** Goes on from what is there now; `wait` is how long (milliseconds) that is not to be believed yet. */
export function settleOn(
  settle: Settle | undefined,
  there: Sighting | null,
  before: Settling,
  now: number,
): Settling & { wait: number } {
  const since = JSON.stringify(there) === JSON.stringify(before.there) ? before.since : now;
  if (!there || !settle) return { last: before.last, there, since, wait: 0 };
  const wait = Math.max(0, since + settle(there, before) - now);
  const believed = wait > 0 ? (before.last.get(there.page) ?? null) : there;
  return { last: new Map(before.last).set(there.page, believed), there, since, wait };
}
