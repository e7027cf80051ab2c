import type { Sighting } from '../../model/sighting.ts';
import { closest, select, selectAll } from '../dom.ts';
import { isMemberId, type Place } from './address.ts';
import { employerOf } from './employer.ts';
import { leadsTo, line, lineOf, restsOn } from './marks.ts';
import { pageOf } from './page.ts';
import { CANONICAL, readPublic } from './public-profile.ts';
import { inDoubt, personOf, sightingOf } from './sighting.ts';
import { isTitledOtherwise } from './title.ts';
import { CONTACT, type TopCard, topCardOf } from './top-card.ts';

const PERSON_IN_MAIN = ':is(main, [role=main]) a[href*="/in/"]';
/** Only owners are offered to edit; the words for it are translated, what draws it is not. */
const EDIT = 'a[href*="/in/"][href*="/edit/"]';
const OWN = `${EDIT}, [data-test-icon^=edit-], svg[id^=edit-]`;

/** In the layout of 2026: headline, then company and school. Before it, one marked line. */
const UNDER_NAME = `:has(h1, h2):has(${CONTACT}) > p`;
const HEADLINE = '[data-generated-suggestion-target], .text-body-medium';

export const profile = pageOf(
  'profile',
  'in',
  `${CONTACT}, ${CANONICAL}, ${PERSON_IN_MAIN}`,
  (document, place) => {
    const top = topCardOf(document);
    if (top) return readTop(document, top, place);
    return select(document, CANONICAL) ? readPublic(document, place) : readPart(document, place);
  },
);

function readTop(document: Document, top: TopCard, place: Place): Sighting | undefined {
  const { card, name, owner, ref } = top;
  const isProven = isMemberId(place) && ref?.endsWith(`ref${place.raw}`);
  // Whose the page is, not whose the address is: the address is the first to change. One by a member's id says nothing
  // that can be compared with a page that does not show any, so whose that is stays a question.
  const isNamed = place.id === owner.id || isProven;
  if (!isNamed && !(isMemberId(place) && !ref && !isMemberId(owner))) return undefined;
  const self = select(card, OWN) !== null;
  const [headline, said] = selectAll(card, UNDER_NAME).map((one) => lineOf(one, 300));
  const isDoubtful = !isNamed || top.isTorn || isTitledOtherwise(document, name);
  const { companies, how } = self ? { companies: [], how: '' } : employerOf(document, top, said);
  return sightingOf(
    'profile',
    owner,
    name,
    restsOn('contact-info', ref ? 'sdui' : 'ember', how),
    [personOf(name, owner, headline ?? line(card, HEADLINE, 300), isDoubtful && 'disagreement', self)],
    inDoubt(companies, isDoubtful),
    // The page says itself that it is of the id: it is no less so when the address becomes the name.
    isProven ? place.id : owner.id,
  );
}

/** A page of its own for a part of a profile has no head; whom it is of, its first link says. */
function readPart(document: Document, place: Place): Sighting | undefined {
  const link = select(document, PERSON_IN_MAIN);
  const owner = leadsTo(link, 'in');
  if (!link || owner?.id !== place.id || !/^(details|recent)/.test(place.rest)) return undefined;
  const main = closest(link, 'main, [role=main]');
  const self = main !== null && select(main, EDIT) !== null;
  return sightingOf('profile', owner, null, 'first-link', [personOf(null, owner, null, null, self)]);
}
