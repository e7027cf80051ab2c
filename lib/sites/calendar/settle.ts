import type { Person, Sighting } from '../../model/sighting.ts';
import { type Settle, type Settling, settle } from '../recycled.ts';

interface Memory extends Settling {
  /** The details and the page of an event are two elements: what was believed last of the one that is not `last`'s. */
  readonly other?: Sighting | undefined;
  /** What is being waited with. */
  readonly tried?: Sighting | undefined;
  /** Guests that were there with another id or title while they were being waited with. */
  readonly left?: readonly Person[] | undefined;
}

/**
 * Details that the view calls otherwise are as good as not there yet. When they stay so, the view only writes the title
 * in its own way, and they are believed, as a question.
 */
export const settleDetails: Settle = (seen, { last, other, tried, left = [], trial }: Memory, now) => {
  const [here, there] = last && last.page !== seen.page ? [other, last] : [last, other];
  const isGone = tried && (tried.key !== seen.key || (isDoubted(tried) && !isDoubted(seen)));
  const gone = isGone ? [...tried.people, ...left] : left;
  const former = isDoubted(seen)
    ? seen.people
    : [...gone, ...(here && here.key !== seen.key ? here.people : [])];
  const next = settle(seen, { last: { ...seen, key: '', people: [...former] }, trial }, now);
  if (next.wait > 0) return { ...next, last, other, tried: seen, left: gone };
  return { last: seen, other: there, wait: 0 };
};

const isDoubted = ({ people }: Sighting) => people.some(({ doubt }) => doubt === 'disagreement');
