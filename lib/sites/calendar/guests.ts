import type { Person } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { attribute, HIDDEN, outside, select, selectFirst, text } from '../dom.ts';
import { emailOf, gather, nameOf } from '../people.ts';
import { ageOf, keepInMind } from './elements.ts';

const ADDRESS = '[data-email*="@"], [data-hovercard-id*="@"]';

/** What is not the guest list: the search for people and its suggestions, and what somebody wrote or chose. */
const ELSEWHERE = `${HIDDEN}, [role="listbox"], [role="option"], [role="combobox"], [contenteditable="true"], #xDetDlgDesc, #xDetDlgLoc, #xDetDlgCal`;

/** Rooms, things to borrow, group calendars, holidays: `…@resource.calendar.google.com`. */
const CALENDAR = /@(.+\.)?calendar\.google\.com$/;

/** Looking at more elements than this would cost the page; each guest takes one to three. */
const MOST_ELEMENTS = 1_500;

/** Everyone invited, once, by address; by name where an event shows nothing else. */
export function guestsIn(within: Element, selector: string, viewer: string | null, key: string) {
  const { first, more } = selectFirst(within, `${selector}, [role="treeitem"]`, MOST_ELEMENTS);
  const guests = guestsOf(outside(first, ELSEWHERE), viewer);
  const { people, morePeople } = gather(guests.map(([, person]) => person));
  return { people, morePeople: morePeople + more, age: ageOf(guests, key) };
}

/** Whoever stands there before anything was seen, shown or hidden, may be left of any event. */
export function expectLeft(body: Element): void {
  const { first } = selectFirst(body, `${ADDRESS}, [role="treeitem"]`, MOST_ELEMENTS);
  keepInMind(guestsOf(first, null));
}

const guestsOf = (elements: readonly Element[], viewer: string | null) =>
  elements.flatMap((element) => {
    const person = guest(element, viewer);
    return person ? [[element, person] as const] : [];
  });

function guest(element: Element, viewer: string | null): Person | undefined {
  const email = emailOf(attribute(element, 'data-email') ?? attribute(element, 'data-hovercard-id'));
  const words = nameIn(element);
  if (email === null) return isUnnamed(element) ? undefined : byName(clip(words, 200));
  if (CALENDAR.test(email)) return undefined;
  const name = nameOf(words, email);
  const self = email.replace(/\+[^@]*@/, '@') === viewer || email === viewer;
  return { email, name, linkedinSlug: null, part: 'guest', self, doubt: null };
}

const byName = (name: string | null): Person | undefined =>
  name === null
    ? undefined
    : { email: null, name, linkedinSlug: null, part: 'guest', self: false, doubt: 'name-only' };

/** A row that holds a guest's address further down, or the head of a part of the list. */
const isUnnamed = (element: Element): boolean =>
  select(element, `${ADDRESS}, [role="treeitem"]`) !== null || attribute(element, 'aria-expanded') !== null;

/** "Maria Lopes, Attending, Organizer": what follows the name is translated. */
function nameIn(element: Element): string | null {
  const shown = select(element, '.SDqFWd span');
  return shown ? text(shown) : (attribute(element, 'aria-label')?.split(/[,،、]/)[0] ?? null);
}
