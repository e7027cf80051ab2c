import type { Sighting } from '../../model/sighting.ts';
import { type Settle, settle } from '../recycled.ts';
import { AGREED, PANE } from './message.ts';

/** How long (milliseconds) a reading pane has to be still before all that is in it counts as one mail's. */
const STILL = 1_000;

/**
 * The reading pane is filled again for each mail, piece by piece. Where the row that is selected names a sender and
 * everybody from elsewhere is of one and the same house, nothing that may be left of another mail can change whose mail
 * it is. Otherwise the pane has to be still for a while first.
 */
export const settlePane: Settle = (seen, settling, now) => {
  if (seen.how !== AGREED && seen.how !== PANE)
    return seen.page === 'outlook/peek' ? settle(seen, settling, now) : { ...settling, wait: 0 };
  const { last, trial } = settling;
  const isOne = seen.how === AGREED && housesOf(seen).size <= 1;
  if (isOne || isNoNews(seen, last) || seen.page === 'outlook/popout') return { last: seen, wait: 0 };
  const text = JSON.stringify(seen);
  const since = trial?.text === text ? trial.since : now;
  const wait = since + STILL - now;
  return wait > 0 ? { last, trial: { text, since }, wait } : { last: seen, wait: 0 };
};

/** The same mail again; it may have been left and come back, so others in it are news. */
function isNoNews(seen: Sighting, last: Sighting | undefined): boolean {
  if (last?.key !== seen.key) return false;
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
