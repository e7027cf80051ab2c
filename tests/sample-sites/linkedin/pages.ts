import { sampleContacts } from '../../../server/sample/people/index.ts';
import { type Listed, listPages } from './page/listing.ts';
import { accountOfCompany } from './world/companies.ts';
import { sampleWorld } from './world/index.ts';

export interface LinkedInPage extends Listed {
  about: 'person' | 'company' | 'own' | 'none';
  /** The account of the sample portfolio that may be shown beside it; every other one would be wrong. */
  accountId: string | null;
  /**
   * `question`: the name of the company is all that speaks for the account. A reader that finds the company's number
   * beside it may be certain of the same account.
   */
  certainty: 'certain' | 'question' | 'none' | 'own';
}

/** Every page of the sample that is listed, with what the extension should make of it with the sample portfolio. */
export const linkedinPages: readonly LinkedInPage[] = listPages(sampleWorld).map(expected);

function expected(page: Listed): LinkedInPage {
  if (page.slug === sampleWorld.viewer) return { ...page, about: 'own', accountId: null, certainty: 'own' };
  const accountOfTheirs = page.companyId === null ? null : (accountOfCompany.get(page.companyId) ?? null);
  if (page.slug !== null) return person(page, page.slug, accountOfTheirs);
  const about = page.companyId === null ? 'none' : 'company';
  return { ...page, about, accountId: accountOfTheirs, certainty: accountOfTheirs ? 'certain' : 'none' };
}

/** The slug decides, where the page has it; Sales Navigator shows a name and a company alone. */
function person(page: Listed, slug: string, accountOfTheirs: string | null): LinkedInPage {
  const contact = sampleContacts.find(({ linkedinSlug }) => linkedinSlug === slug);
  if (contact && page.kind !== 'lead')
    return { ...page, about: 'person', accountId: contact.accountId, certainty: 'certain' };
  const shown = page.kind === 'messaging' || page.kind === 'details' ? null : accountOfTheirs;
  return { ...page, about: 'person', accountId: shown, certainty: shown ? 'question' : 'none' };
}
