import { attribute, closest, select, selectAll } from '../dom.ts';
import { isNumber, urlOf } from './address.ts';
import { allShown, leadsTo, line, onlyPlace, restsOn } from './marks.ts';
import { pageOf } from './page.ts';
import { CANONICAL } from './public-profile.ts';
import { companyOf, inDoubt, sightingOf } from './sighting.ts';
import { isTitledOtherwise } from './title.ts';
import { websiteOf } from './website.ts';

/** The tabs under a company's name: each leads to a part of its own page. */
const TABS = 'section nav a[href*="/company/"]';
const JOBS = 'a[href*="currentCompany="]';
/** The menu, what the button leads to, and the part about the company. */
const WEBSITE = 'a.org-overflow-menu__item, .org-top-card-primary-actions__inner a, main dd a';

export const company = pageOf('company', 'company', `${TABS}, ${CANONICAL}`, (document, place) => {
  const tabs = allShown(document, TABS);
  const canonical = select(document, CANONICAL);
  const own = onlyPlace(tabs, 'company') ?? (tabs[0] ? undefined : leadsTo(canonical, 'company'));
  if (!own) return canonical ? null : undefined;
  const card = (tabs[0] && closest(tabs[0], 'section:has(h1)')) ?? document;
  const name = line(card, 'h1');
  const number = isNumber(own) ? own.id : numberIn(card);
  const isHere = own.id === place.id || (isNumber(place) && (number ?? place.id) === place.id);
  if (!name || !isHere) return undefined;
  const domain = websiteOf(document, WEBSITE);
  // At an address by number, a page that shows none may be of any company.
  const isProven = own.id === place.id || number === place.id;
  return sightingOf(
    'company',
    own,
    name,
    restsOn(tabs[0] ? 'nav tabs' : 'canonical', number && 'number', domain && 'website'),
    [],
    inDoubt(
      [{ ...companyOf(name, own, domain), linkedinId: number }],
      !isProven || isTitledOtherwise(document, name),
    ),
    // What the page itself says is of the number is no less so when the address becomes the name.
    number === place.id ? number : own.id,
  );
});

/** Links to a company's own people carry its number; with its branches there are several. */
function numberIn(card: Document | Element): string | null {
  const numbers = selectAll(card, JOBS).flatMap(
    (link) =>
      urlOf(attribute(link, 'href'))
        ?.searchParams.get('currentCompany')
        ?.match(/\d{1,20}/g) ?? [],
  );
  return new Set(numbers).size === 1 ? (numbers[0] ?? null) : null;
}
