import { select, selectAll } from '../dom.ts';
import type { Page } from '../page.ts';
import { addressOf, isAt, isMemberId, isNumber, linkTo, placeOf } from './address.ts';
import { line, onlyPlace } from './marks.ts';
import { companyOf, personOf, sightingOf } from './sighting.ts';
import { websiteOf } from './website.ts';

/** Sales Navigator marks what names somebody, so that it can be left out of pictures of the page. */
const PERSON =
  'h1[data-anonymize="person-name"], [data-sn-view-name="feature-lead-top-card"] [data-anonymize="person-name"]';
const HEADLINE = '[data-sn-view-name="feature-lead-top-card"] [data-anonymize="headline"]';
const EMPLOYER = '[data-sn-view-name="lead-current-role"] a[data-anonymize="company-name"]';
const PROFILE =
  ':is([data-sn-view-name="feature-lead-top-card"], [data-sn-view-name="lead-contact-info"]) a[href*="/in/"]';
const COMPANY = '[data-anonymize="company-name"]';

/** The id of a lead is one of Sales Navigator's own, so its people are known by name unless the page links a profile. */
export const lead: Page = {
  name: 'linkedin/lead',
  always: true,
  isPage: isAt('sales/lead'),
  ready: (document) => select(document, PERSON) !== null,
  read(document, url) {
    const name = line(document, PERSON);
    if (!name) return undefined;
    const linked = onlyPlace(selectAll(document, PROFILE), 'in');
    const slug = linked && !isMemberId(linked) ? linked.id : null;
    const headline = line(document, HEADLINE, 300);
    const employers = selectAll(document, EMPLOYER);
    const place = onlyPlace(employers, 'sales/company');
    return sightingOf({
      page: 'linkedin/lead',
      key: addressOf(url),
      title: name,
      link: linkAt(url),
      people: [personOf(name, slug, headline ? { headline } : {})],
      companies: place ? [companyOf(line(document, EMPLOYER), { linkedinId: place.id })] : [],
      how: `person-name ${slug ? 'profile link' : 'no profile link'}${place ? ' current role' : ''}`,
    });
  },
};

/** Named by number in the address only, and by name only on the page. */
export const salesAccount: Page = {
  name: 'linkedin/sales-account',
  always: true,
  isPage(url) {
    const place = placeOf(url.href);
    return place?.kind === 'sales/company' && isNumber(place);
  },
  ready: (document) => select(document, COMPANY) !== null,
  read(document, url) {
    const name = line(document, COMPANY);
    const linkedinId = placeOf(url.href)?.id;
    if (!name || !linkedinId) return undefined;
    const domain = websiteOf(document, 'a[data-control-name="visit_company_website"]');
    return sightingOf({
      page: 'linkedin/sales-account',
      // What shows that the page has changed as the address did.
      key: name,
      title: name,
      link: linkAt(url),
      companies: [companyOf(name, { linkedinId, domain })],
      how: `company-name${domain ? ' website' : ''}`,
    });
  },
};

function linkAt(url: URL): string | null {
  const place = placeOf(url.href);
  return place ? linkTo(place) : null;
}
