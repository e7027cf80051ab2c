import type { Person, Sighting } from '../../model/sighting.ts';
import { doubted, leftOver, type Settle } from '../recycled.ts';
import { KEPT, LEFT } from './elements.ts';
import { NO_CHIP } from './popover.ts';

/**
 * How long (milliseconds) Calendar may take to fill an event's details: it was seen to take 400 to 800 between the id
 * and the guests.
 */
const SETTLING = 1_500;

/**
 * Calendar shows one event after the other in one and the same card, and in one and the same page. Guests that are
 * there with a new id may be those of any event before, even of one that was left too soon to be seen at all. They are
 * the new one's when they came, or were painted anew, while its id and its title were there already; and others than
 * before are when they stay. The same ones are a question however long they stay.
 */
export const settleDetails: Settle = (seen, { sure, there, left }) => {
  const everybody = idsOf(seen);
  if (everybody.length === 0) return { wait: 0, told: null, marks: [] };
  if ([...sure.values()].some((known) => isNoNews(seen, known))) return 0;
  const before = left.get(seen.page);
  const isOdd = seen.people.some(({ doubt }) => doubt === 'disagreement');
  if (!isOdd && there && isFilled(seen, there)) return 0;
  const isLeft = seen.how.endsWith(LEFT) || (!before && isOdd);
  const marks = isLeft ? everybody : leftOver(seen, before, idsOf);
  if (isOdd || marks.length === everybody.length) return { wait: SETTLING, told: doubted(seen), marks };
  return before ? SETTLING : 0;
};

const idsOf = ({ people }: Sighting) => people.map(({ email, name }: Person) => email ?? name ?? '');

const isWithin = (seen: Sighting, other: Sighting) => {
  const known = new Set(idsOf(other));
  return idsOf(seen).every((id) => known.has(id));
};

/** The same event, or another time of it, with nobody but those it is known to have. */
const isNoNews = (seen: Sighting, known: Sighting) =>
  (known.key === seen.key || isOneSeries(seen, known)) && isWithin(seen, known);

const isOneSeries = ({ meeting: one }: Sighting, { meeting: other }: Sighting) =>
  !!one?.instance && !!other?.instance && one.seriesId === other.seriesId;

/** The same event as a moment ago, with others than a moment ago, or with the same ones all painted anew. */
const isFilled = (seen: Sighting, there: Sighting) =>
  there.page === seen.page &&
  there.key === seen.key &&
  there.title === seen.title &&
  (!isWithin(seen, there) || (isOld(there) && !isOld(seen) && !seen.how.includes(NO_CHIP)));

const isOld = ({ how }: Sighting) => how.endsWith(LEFT) || how.endsWith(KEPT);
