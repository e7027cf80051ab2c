import type { Sighting } from '../../model/sighting.ts';
import { select } from '../dom.ts';
import { doubtful, isNew, leftOver, type Settle } from '../recycled.ts';
import { idIn } from './address.ts';
import { houseOf, housesOf, isBorneOut } from './houses.ts';

/**
 * How long (milliseconds) what is filled again for the next has to be still before those in it who are others than
 * before count as that one's. Nothing but its title says which event it is, and guests may be left of one that was
 * never seen, because it was left before it was filled.
 */
const STILL = new Map<Sighting['page'], number>([
  ['outlook/message', 1_000],
  ['outlook/peek', 1_500],
  ['outlook/event', 1_500],
]);

const PEOPLE =
  '[data-testid="RecipientWell"], [id$="_TO"], [data-app-section="ReadingPane"] [role="listitem"]';

let isFound = false;

/** What the pane holds before anything was seen may be of any mail. */
export function beginPane(document: Document): void {
  const url = new URL(document.location.href);
  isFound = select(document, PEOPLE) !== null && !isNew(idIn(url) && url.pathname);
}

/**
 * The reading pane is filled again for each mail, piece by piece. Where the row that is selected names somebody of each
 * house, nothing that may be left of another mail can change whose mail it is. Otherwise the pane has to be still for a
 * while first; and a house that was in it for another mail, and has not been gone since, is a question however long it
 * stays.
 */
export const settlePane: Settle = (seen, { sure, left }) => {
  const known = sure.get(seen.page);
  const wait = STILL.get(seen.page) ?? 0;
  const open = housesOf(seen).filter((house) => !isBorneOut(seen, house));
  if (open.length === 0 || wait === 0 || (known && isNoNews(seen, known))) return 0;
  const marks =
    isFound && left.size === 0
      ? open
      : leftOver(seen, left.get(seen.page), housesOf).filter((house) => open.includes(house));
  if (marks.length === 0) return wait;
  const people = seen.people.map((one) => (marks.includes(houseOf(one)) ? doubtful(one) : one));
  return { wait, told: { ...seen, people }, marks };
};

/** The same mail again; it may have been left and come back, so others in it are news. */
const isNoNews = (seen: Sighting, last: Sighting): boolean =>
  last.key === seen.key && housesOf(seen).every((house) => housesOf(last).includes(house));
