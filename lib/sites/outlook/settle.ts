import type { Sighting } from '../../model/sighting.ts';
import { type Settle, settle } from '../recycled.ts';
import { AGREED } from './message.ts';

/**
 * The reading pane is filled again for each mail. Waiting is only of use where something false could be seen: not for
 * a list, and where the list's own row agrees with the pane, not while all outsiders, of this mail and of the one
 * before, are of one and the same house.
 */
export const settlePane: Settle = (seen, settling, now) => {
  if (seen.people.every(({ part }) => part === 'row')) return { ...settling, wait: 0 };
  const { last } = settling;
  const isAgreed = seen.how === AGREED && last?.how === AGREED;
  if (isAgreed && new Set([...housesOf(last), ...housesOf(seen)]).size === 1) return { last: seen, wait: 0 };
  return settle(seen, settling, now);
};

/** Someone without an address may be of any house. */
function housesOf({ people, viewer }: Sighting): string[] {
  const home = viewer === null ? null : hostOf(viewer);
  return people
    .filter(({ self }) => !self)
    .map(({ email, name }) => (email === null ? `name:${name}` : hostOf(email)))
    .filter((house) => house !== home);
}

/** At these everybody is a house of his own. */
const FREE = /@(gmail|googlemail|outlook|hotmail|live|msn|icloud|yahoo|gmx|web)\./;

const hostOf = (email: string) => (FREE.test(email) ? email : email.slice(email.lastIndexOf('@') + 1));
