import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { closest, property, select, selectAll, text } from '../dom.ts';
import type { Page } from '../page.ts';
import { isAt, isMemberId, linkTo, type Place, placeOf } from './address.ts';
import { employerOf } from './employer.ts';
import { leadsTo, line } from './marks.ts';
import { CANONICAL, readPublic } from './public-profile.ts';
import { personOf, sightingOf } from './sighting.ts';
import { CONTACT, memberOf, type TopCard, topCardOf } from './top-card.ts';

const PERSON_IN_MAIN = ':is(main, [role="main"]) a[href*="/in/"]';
/** Only owners are offered to edit; the words for it are translated, what draws it is not. */
const EDIT = 'a[href*="/in/"][href*="/edit/"]';
const OWN = `${EDIT}, [data-test-icon^="edit-"], svg[id^="edit-"]`;

export const profile: Page = {
  name: 'linkedin/profile',
  always: true,
  isPage: isAt('in'),
  ready: (document) => select(document, `${CONTACT}, ${CANONICAL}, ${PERSON_IN_MAIN}`) !== null,
  read(document, url) {
    const place = placeOf(url.href);
    const top = topCardOf(document);
    if (!place) return undefined;
    if (top) return readTop(document, top, place);
    return select(document, CANONICAL) ? readPublic(document, place) : readPart(document, place);
  },
};

function readTop(document: Document, top: TopCard, place: Place): Sighting | undefined {
  const { card, contact, name, owner, other } = top;
  const member = memberOf(card);
  const isProven = isMemberId(place) && (member ?? owner.raw) === place.raw;
  // Whose the page is, not whose the address is: the address is the first to change.
  if (!isProven && !isOf(place, owner, member)) return undefined;
  const self = select(card, OWN) !== null;
  const slug = isMemberId(owner) ? null : owner.id;
  const [headline, said] = lines(card, contact);
  const clash = other || isOfAnother(document, name);
  const more = headline ? { self, headline } : { self };
  return sightingOf({
    page: 'linkedin/profile',
    key: isProven ? place.id : owner.id,
    title: name,
    link: linkTo(owner),
    people: [personOf(name, slug, slug && clash ? { ...more, doubt: 'disagreement' } : more)],
    companies: self ? [] : employerOf(document, card, said),
    viewer: self ? slug : null,
    how: `${member ? 'sdui' : 'ember'} contact-info ${other ? 'other name link' : 'section h1/h2'}${clash ? ' disagreement' : ''}`,
  });
}

/** An address by a member's id says nothing that can be compared with a page that does not show any. */
const isOf = (place: Place, owner: Place, member: string | undefined) =>
  place.id === owner.id || (isMemberId(place) && member === undefined && !isMemberId(owner));

/** What stands under the name in the layout of 2026: headline, then company and school. Before it, one marked line. */
function lines(card: Element, contact: Element): (string | undefined)[] {
  const box = closest(contact, ':has(h1, h2)');
  const paragraphs = box ? selectAll(box, ':scope > p').map((p) => clip(text(p), 300) ?? undefined) : [];
  if (paragraphs.length > 0) return paragraphs;
  return [line(card, '[data-generated-suggestion-target], .text-body-medium', 300) ?? undefined];
}

/** The title has the name of someone else: two words at least, none of which is in this one. */
function isOfAnother(document: Document, name: string): boolean {
  const title = String(property(document, 'title')).replace(/ \| LinkedIn$/, '');
  const words = wordsOf(title);
  const own = new Set(wordsOf(name));
  return words.length > 1 && !words.some((word) => own.has(word));
}

const wordsOf = (line: string) =>
  line
    .slice(0, 300)
    .toLowerCase()
    .normalize('NFKC')
    .match(/\p{L}+/gu) ?? [];

/** A page of its own for a part of a profile has no head; whom it is of, its first link says. */
function readPart(document: Document, place: Place): Sighting | undefined {
  const link = select(document, PERSON_IN_MAIN);
  const owner = leadsTo(link, 'in');
  if (!owner || owner.id !== place.id || !/^(details|recent-activity)/.test(place.rest)) return undefined;
  const main = link && closest(link, 'main, [role="main"]');
  const self = main !== null && select(main, EDIT) !== null;
  return sightingOf({
    page: 'linkedin/profile',
    key: owner.id,
    title: null,
    link: linkTo(owner),
    people: [personOf(null, isMemberId(owner) ? null : owner.id, { self })],
    how: 'part of a profile, first link',
  });
}
