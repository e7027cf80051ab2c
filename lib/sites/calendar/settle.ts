import type { Person, Sighting } from '../../model/sighting.ts';
import type { Settle, Settling } from '../recycled.ts';

/**
 * How long (milliseconds) Calendar may take to fill an event's details: it was seen to take 400 to 800 between the id
 * and the guests.
 */
const SETTLING = 1_500;

/**
 * Calendar shows one event after the other in one and the same card, and in one and the same page. Guests that are
 * there with a new id may be those of any event before, even of one that was left too soon to be seen at all. They are
 * the new one's when they came while its id and its title were there already. Otherwise they are when they stay.
 */
export const settleDetails: Settle = (seen, { last, there }: Settling) => {
  if ([...last.values()].some((known) => known && isNoNews(seen, known))) return 0;
  if (seen.people.some(({ doubt }) => doubt === 'disagreement')) return SETTLING;
  const isFirst = !last.has(seen.page);
  return isFirst || (there && isFilled(seen, there)) ? 0 : SETTLING;
};

/** The same event, with nobody but those it was believed to have. */
const isNoNews = (seen: Sighting, last: Sighting) =>
  last.key === seen.key && isWithin(seen.people, last.people);

/** The same event as a moment ago, with others than a moment ago. */
const isFilled = (seen: Sighting, there: Sighting) =>
  there.page === seen.page &&
  there.key === seen.key &&
  there.title === seen.title &&
  !isWithin(seen.people, there.people);

function isWithin(people: readonly Person[], others: readonly Person[]): boolean {
  const known = new Set(others.map(idOf));
  return people.every((one) => known.has(idOf(one)));
}

const idOf = ({ email, name }: Person) => email ?? name;
