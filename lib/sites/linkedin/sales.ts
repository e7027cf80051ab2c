import { select, selectAll } from '../dom.ts';
import { line, onlyPlace, restsOn } from './marks.ts';
import { pageOf } from './page.ts';
import { companyOf, inDoubt, personOf, sightingOf } from './sighting.ts';
import { isTitledOtherwise } from './title.ts';
import { websiteOf } from './website.ts';

/** Sales Navigator marks what names somebody, so that it can be left out of pictures of the page. */
const TOP = '[data-sn-view-name=feature-lead-top-card]';
const PERSON = `h1[data-anonymize=person-name], ${TOP} [data-anonymize=person-name]`;
const EMPLOYER = '[data-sn-view-name=lead-current-role] a[data-anonymize=company-name]';
const PROFILE = `:is(${TOP}, [data-sn-view-name=lead-contact-info]) a[href*="/in/"]`;
const COMPANY = '[data-anonymize=company-name]';

/**
 * The id of a lead is one of Sales Navigator's own, so people are known by name unless the page links a profile. No mark
 * is known that has the id in the page, so the title is all that the name can be held against.
 */
export const lead = pageOf('lead', 'sales/lead', PERSON, (document, place) => {
  const name = line(document, PERSON);
  if (!name) return undefined;
  const linked = onlyPlace(selectAll(document, PROFILE), 'in');
  const job = onlyPlace(selectAll(document, EMPLOYER), 'sales/company');
  const isDoubtful = isTitledOtherwise(document, name);
  const headline = line(document, `${TOP} [data-anonymize=headline]`, 300);
  return sightingOf(
    'lead',
    place,
    name,
    restsOn('person-name', linked && 'profile-link', job && 'current-role'),
    [personOf(name, linked, headline, isDoubtful && 'disagreement')],
    inDoubt(job ? [companyOf(line(document, EMPLOYER), job)] : [], isDoubtful),
    `sales/lead/${place.id}`,
  );
});

/** Named by number in the address only, and by name only on the page and in its title. */
export const salesAccount = pageOf('sales-account', 'sales/company', COMPANY, (document, place) => {
  const name = line(document, COMPANY);
  // The page of a lead that is there still names companies as well.
  if (!name || select(document, PERSON)) return undefined;
  const domain = websiteOf(document, 'a[data-control-name=visit_company_website]');
  // The name is what shows that the page has changed as the address did.
  return sightingOf(
    'sales-account',
    place,
    name,
    restsOn('company-name', domain && 'website'),
    [],
    inDoubt([companyOf(name, place, domain)], isTitledOtherwise(document, name)),
    name,
  );
});
