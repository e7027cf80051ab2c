import { clip } from '../clip.ts';
import { attribute, closest, select, text } from '../dom.ts';
import { isMemberId, type Place } from './address.ts';
import { leadsTo, onlyPlace, shown } from './marks.ts';

/** In the head of every profile seen by a member, of all generations; it names the profile's owner in its address. */
export const CONTACT = 'a[href*="/overlay/contact-info"]';

/** The head of a profile, and whom it says the profile is of. */
export interface TopCard {
  readonly card: Element;
  readonly contact: Element;
  readonly heading: Element;
  readonly name: string;
  /** As the page names them; a member's id where it knows no other. */
  readonly owner: Place;
  /** Whom the name's own link leads to, if it is another. */
  readonly other: Place | undefined;
}

/** Undefined while there is none, or while it is not clear which of two is on show. */
export function topCardOf(document: Document): TopCard | undefined {
  const contacts = shown(document, CONTACT);
  const owner = onlyPlace(contacts, 'in');
  const card = contacts[0] && closest(contacts[0], 'section');
  const heading = card && select(card, 'h1, h2');
  const name = heading && clip(text(heading), 200);
  if (!owner || !contacts[0] || !name) return undefined;
  const named = leadsTo(closest(heading, 'a'), 'in');
  const other = named && named.id !== owner.id ? named : undefined;
  const base = { card, contact: contacts[0], heading, name };
  // The same person by two names: the one that anybody can know them by is better.
  return other && isMemberId(owner) ? { ...base, owner: other, other: undefined } : { ...base, owner, other };
}

/** The member's id that a card of 2026 carries in its key: `….card.refACoAA…Topcard`. */
export const memberOf = (card: Element): string | undefined =>
  /card\.ref(ACoAA[\w-]+)Topcard$/.exec(attribute(card, 'componentkey') ?? '')?.[1];
