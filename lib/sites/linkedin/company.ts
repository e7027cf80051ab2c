import type { Company } from '../../model/sighting.ts';
import { attribute, closest, select, selectAll } from '../dom.ts';
import type { Page } from '../page.ts';
import { isAt, isNumber, linkTo, type Place, placeOf } from './address.ts';
import { line, onlyPlace, shown } from './marks.ts';
import { companyOf, sightingOf } from './sighting.ts';
import { websiteOf } from './website.ts';

/** The tabs under a company's name: each leads to a part of its own page. */
const TABS = 'section nav a[href*="/company/"]';
const JOBS = 'a[href*="currentCompany="]';

export const company: Page = {
  name: 'linkedin/company',
  always: true,
  isPage: isAt('company'),
  ready: (document) => select(document, TABS) !== null,
  read(document, url) {
    const place = placeOf(url.href);
    const tabs = shown(document, TABS);
    const own = onlyPlace(tabs, 'company');
    const card = tabs[0] && closest(tabs[0], 'section:has(h1)');
    const name = card && line(card, 'h1');
    if (!place || !own || !card || !name) return undefined;
    const seen = companyOf(name, { ...idsOf(card, own), domain: websiteOf(document) });
    if (!isOf(place, seen)) return undefined;
    return sightingOf({
      page: 'linkedin/company',
      key: isNumber(place) && seen.linkedinId ? place.id : own.id,
      title: name,
      link: linkTo(own),
      companies: [seen],
      how: `h1 nav tabs${seen.linkedinId ? ' number' : ''}${seen.domain ? ' website' : ''}`,
    });
  },
};

function idsOf(card: Element, own: Place): Partial<Company> {
  const number = numberIn(card);
  return isNumber(own) ? { linkedinId: own.id } : { linkedinSlug: own.id, linkedinId: number };
}

/** Links to what the company's own people do carry its number; with those of its branches there are several. */
function numberIn(card: Element): string | null {
  const [first, ...others] = new Set(
    selectAll(card, JOBS).flatMap((link) => {
      const query = URL.parse(attribute(link, 'href') ?? '', 'https://www.linkedin.com')?.searchParams;
      return query?.get('currentCompany')?.match(/\d{1,20}/g) ?? [];
    }),
  );
  return others.length > 0 ? null : (first ?? null);
}

/** An address by number says nothing that can be compared with a page that does not show any. */
function isOf(place: Place, { linkedinSlug, linkedinId }: Company): boolean {
  return isNumber(place) ? linkedinId === null || linkedinId === place.id : linkedinSlug === place.id;
}
