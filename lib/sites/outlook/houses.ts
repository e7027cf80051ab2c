import type { Person, Sighting } from '../../model/sighting.ts';

/** Where everybody is from who is not the viewer's colleague. */
export function housesOf({ people, viewer }: Pick<Sighting, 'people' | 'viewer'>): string[] {
  const home = viewer === null ? null : hostOf(viewer);
  const houses = people.filter(({ self }) => !self).map(houseOf);
  return [...new Set(houses)].filter((house) => house !== home);
}

/** Someone without a certain address may be of any house. */
export const houseOf = ({ email, name, doubt }: Person): string =>
  email === null || doubt !== null ? `name:${name}` : hostOf(email);

/** At these everybody is a house of his own. */
const FREE = /@(gmail|googlemail|outlook|hotmail|live|msn|icloud|yahoo|gmx|web)\./;

const hostOf = (email: string) => (FREE.test(email) ? email : email.slice(email.lastIndexOf('@') + 1));

const borneOut = new WeakMap<Sighting, readonly string[]>();

/** Notes of which houses somebody is named by the row that is selected: these are of its mail. */
export function bearOut(seen: Sighting, houses: readonly string[]): Sighting {
  borneOut.set(seen, houses);
  return seen;
}

export const isBorneOut = (seen: Sighting, house: string): boolean =>
  borneOut.get(seen)?.includes(house) === true;
