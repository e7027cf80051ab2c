import type { Person } from '../../model/sighting.ts';
import { attribute } from '../dom.ts';
import { emailOf, gather, MOST_PEOPLE, nameOf } from '../people.ts';
import type { Viewer } from './viewer.ts';

/** Unchanged from 2014 to 2025: whoever Gmail names has the address in an attribute. */
export const PERSON = '[email], [data-hovercard-id*="@"]';

/** The people that elements name, each once: of a crowd only the first in full. */
export function peopleIn(
  named: readonly Element[],
  part: (element: Element) => Person['part'],
  viewer: Viewer,
) {
  const all = distinct(named);
  const near = all.slice(0, 2 * MOST_PEOPLE).map((element) => personOf(element, part(element), viewer));
  const { people, morePeople } = gather(near.filter((person) => person !== undefined));
  return { people, morePeople: morePeople + all.length - near.length };
}

/** A row names everyone twice, and many rows the same. */
function distinct(named: readonly Element[]): Element[] {
  const first = new Map<string, Element>();
  for (const element of named) {
    const words = `${addressOf(element)}\n${attribute(element, 'name')}`;
    if (!first.has(words)) first.set(words, element);
  }
  return [...first.values()];
}

const addressOf = (element: Element) =>
  attribute(element, 'email') ?? attribute(element, 'data-hovercard-id');

/** Undefined for an element that names nobody. */
export function personOf(element: Element, part: Person['part'], viewer: Viewer): Person | undefined {
  const email = emailOf(addressOf(element));
  const name = attribute(element, 'name') ?? attribute(element, 'data-name');
  return email === null ? undefined : personAt(email, name, part, viewer);
}

export function personAt(email: string, words: string | null, part: Person['part'], viewer: Viewer): Person {
  const self = viewer.isSelf(email);
  // Gmail calls the viewer "me", in the language of the interface.
  const name = self ? null : nameOf(words, email);
  return { email, name, linkedinSlug: null, part, self, doubt: null };
}
