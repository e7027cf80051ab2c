import { selectAll } from '../dom.ts';
import { line, onlyPlace } from './marks.ts';
import { pageOf } from './page.ts';
import { companyOf, personOf, sightingOf } from './sighting.ts';
import { websiteOf } from './website.ts';

/** Sales Navigator marks what names somebody, so that it can be left out of pictures of the page. */
const TOP = '[data-sn-view-name=feature-lead-top-card]';
const PERSON = `h1[data-anonymize=person-name], ${TOP} [data-anonymize=person-name]`;
const EMPLOYER = '[data-sn-view-name=lead-current-role] a[data-anonymize=company-name]';
const PROFILE = `:is(${TOP}, [data-sn-view-name=lead-contact-info]) a[href*="/in/"]`;
const COMPANY = '[data-anonymize=company-name]';

/** The id of a lead is one of Sales Navigator's own, so people are known by name unless the page links a profile. */
export const lead = pageOf('lead', 'sales/lead', PERSON, (document, place) => {
  const name = line(document, PERSON);
  if (!name) return undefined;
  const linked = onlyPlace(selectAll(document, PROFILE), 'in');
  const job = onlyPlace(selectAll(document, EMPLOYER), 'sales/company');
  return sightingOf(
    'lead',
    place,
    name,
    'person-name current-role',
    [personOf(name, linked, line(document, `${TOP} [data-anonymize=headline]`, 300))],
    job ? [companyOf(line(document, EMPLOYER), job)] : [],
    `sales/lead/${place.id}`,
  );
});

/** Named by number in the address only, and by name only on the page. */
export const salesAccount = pageOf('sales-account', 'sales/company', COMPANY, (document, place) => {
  const name = line(document, COMPANY);
  if (!name) return undefined;
  const domain = websiteOf(document, 'a[data-control-name=visit_company_website]');
  // The name is what shows that the page has changed as the address did.
  return sightingOf(
    'sales-account',
    place,
    name,
    'company-name website',
    [],
    [companyOf(name, place, domain)],
    name,
  );
});
