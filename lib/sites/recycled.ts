import type { Person, Sighting } from '../model/sighting.ts';

/**
 * How long (milliseconds) a site may take to fill what it uses again for the next thing: Calendar was seen to take 400
 * to 800 between an event's id and its guests.
 */
const SETTLING = 1_500;

/** What was last believed of something that is used again, and what is being waited with since when. */
export interface Settling {
  readonly last?: Sighting | undefined;
  readonly trial?: { readonly text: string; readonly since: number } | undefined;
}

/** Answers what to go on from, and how many milliseconds to wait before the reading is believed; 0 is at once. */
export type Settle = (seen: Sighting, settling: Settling, now: number) => Settling & { wait: number };

/**
 * How many milliseconds to wait before a reading is believed. Where a site fills one and the same element for one event
 * after the other, a new id with people of the former event may be both: the same guests again, or those not yet
 * replaced. Only what then stays as it is for a while is the former.
 */
export const settle: Settle = (seen, { last, trial }, now) => {
  if (!last || last.key === seen.key || !isShared(last, seen)) return { last: seen, wait: 0 };
  const text = JSON.stringify(seen);
  const since = trial?.text === text ? trial.since : now;
  const wait = since + SETTLING - now;
  return wait > 0 ? { last, trial: { text, since }, wait } : { last: seen, wait: 0 };
};

/** Somebody of elsewhere is in both; colleagues are in every other meeting. */
function isShared(last: Sighting, seen: Sighting): boolean {
  const before = new Set(last.people.map(idOf));
  const home = last.viewer?.replace(/.*@/, '@') ?? '@';
  return seen.people.some((one) => !one.self && !one.email?.endsWith(home) && before.has(idOf(one)));
}

const idOf = ({ email, name, linkedinSlug }: Person) => email ?? linkedinSlug ?? name;
