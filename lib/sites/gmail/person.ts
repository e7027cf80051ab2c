import type { Person } from '../../model/sighting.ts';
import { attribute } from '../dom.ts';
import { emailOf, nameOf } from '../people.ts';
import { doubtOf } from './doubt.ts';
import type { Viewer } from './viewer.ts';

/** Unchanged from 2014 to 2025: whoever Gmail names has the address in an attribute. */
export const PERSON = '[email], [data-hovercard-id*="@"]';

/** Undefined for an element that names nobody. */
export function personOf(element: Element, part: Person['part'], viewer: Viewer): Person | undefined {
  const email = emailOf(attribute(element, 'email') ?? attribute(element, 'data-hovercard-id'));
  const name = attribute(element, 'name') ?? attribute(element, 'data-name');
  return email === null ? undefined : personAt(email, name, part, viewer);
}

export function personAt(email: string, words: string | null, part: Person['part'], viewer: Viewer): Person {
  const self = viewer.isSelf(email);
  // Gmail calls the viewer "me", in the language of the interface.
  const name = self ? null : nameOf(words, email);
  const doubt = self ? null : doubtOf(email, name, part);
  return { email, name, linkedinSlug: null, part, self, doubt };
}
