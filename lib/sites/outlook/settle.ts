import type { Sighting } from '../../model/sighting.ts';
import type { Settle } from '../recycled.ts';
import { AGREED } from './message.ts';

/**
 * How long (milliseconds) what is filled again for the next has to be still before all that is in it counts as that
 * one's. Nothing but its title says which event it is, and guests may be left of one that was never seen, because it
 * was left before it was filled.
 */
const STILL = new Map<Sighting['page'], number>([
  ['outlook/message', 1_000],
  ['outlook/peek', 1_500],
  ['outlook/event', 1_500],
]);

/**
 * The reading pane is filled again for each mail, piece by piece. Where the row that is selected names a sender and
 * everybody from elsewhere is of one and the same house, nothing that may be left of another mail can change whose mail
 * it is. Otherwise the pane has to be still for a while first.
 */
export const settlePane: Settle = (seen, { last }) => {
  const isOne = seen.how === AGREED && housesOf(seen).size <= 1;
  const before = last.get(seen.page);
  return isOne || (before && isNoNews(seen, before)) ? 0 : (STILL.get(seen.page) ?? 0);
};

/** The same mail again; it may have been left and come back, so others in it are news. */
function isNoNews(seen: Sighting, last: Sighting): boolean {
  if (last.key !== seen.key) return false;
  const known = housesOf(last);
  return [...housesOf(seen)].every((house) => known.has(house));
}

/** Someone without a certain address may be of any house. */
function housesOf({ people, viewer }: Sighting): Set<string> {
  const home = viewer === null ? null : hostOf(viewer);
  const houses = people
    .filter(({ self }) => !self)
    .map(({ email, name, doubt }) => (email === null || doubt !== null ? `name:${name}` : hostOf(email)));
  return new Set(houses.filter((house) => house !== home));
}

/** At these everybody is a house of his own. */
const FREE = /@(gmail|googlemail|outlook|hotmail|live|msn|icloud|yahoo|gmx|web)\./;

const hostOf = (email: string) => (FREE.test(email) ? email : email.slice(email.lastIndexOf('@') + 1));
