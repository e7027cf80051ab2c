import { attribute, closest, select } from '../dom.ts';
import { isMemberId, type Place } from './address.ts';
import { allShown, leadsTo, lineOf, onlyPlace } from './marks.ts';

/** In the head of every profile seen by a member, of all generations; it names the profile's owner in its address. */
export const CONTACT = 'a[href*="/overlay/contact-info"]';

/** The head of a profile, and whom it says the profile is of. */
export interface TopCard {
  readonly card: Element;
  readonly name: string;
  /** As the page names them; a member's id where it knows no other. */
  readonly owner: Place;
  /** The name's own link leads to someone else. */
  readonly isTorn: boolean;
  /** What a card of 2026 is called: `….card.refACoAA…`. */
  readonly ref: string | undefined;
}

/** Undefined while there is none, or while it is not clear which of two is on show. */
export function topCardOf(document: Document): TopCard | undefined {
  const contacts = allShown(document, CONTACT);
  const [contact] = contacts;
  const owner = onlyPlace(contacts, 'in');
  const card = contact && closest(contact, 'section');
  const heading = card && select(card, 'h1, h2');
  const name = lineOf(heading);
  if (!owner || !heading || !name) return undefined;
  const named = leadsTo(closest(heading, 'a'), 'in') ?? owner;
  const [ref] = /^[\w.-]+(?=Topcard$)/.exec(attribute(card, 'componentkey') ?? '') ?? [];
  // The same person by two names: the one that anybody can know them by is better.
  const isSame = isMemberId(owner) || named.id === owner.id;
  return { card, name, owner: isSame ? named : owner, isTorn: !isSame, ref };
}
