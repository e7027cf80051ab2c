import { sampleAccounts } from '../../../server/sample/accounts.ts';
import { sampleContacts } from '../../../server/sample/people/index.ts';
import { type Listed, listPages } from './page/listing.ts';
import { accountOfCompany } from './world/companies.ts';
import { sampleWorld } from './world/index.ts';

export interface LinkedInPage extends Listed {
  about: 'person' | 'company' | 'own' | 'none';
  /** The account of the sample portfolio that may be shown beside it; every other one would be wrong. */
  accountId: string | null;
  /**
   * The most that may be said. `certain`: the page shows a slug or number that the portfolio has; `question`: a name is
   * all that speaks for the account; `own`: the viewer, or the company they work for.
   */
  certainty: 'certain' | 'question' | 'none' | 'own';
}

type Expected = Pick<LinkedInPage, 'accountId' | 'certainty'>;
const nothing: Expected = { accountId: null, certainty: 'none' };
const own: Expected = { accountId: null, certainty: 'own' };

function expected(page: Listed): LinkedInPage {
  if (page.slug === sampleWorld.viewer) return { ...page, ...own, about: 'own' };
  if (page.slug !== null) return { ...page, ...ofPerson(page, page.slug), about: 'person' };
  if (page.companyId === null) return { ...page, ...nothing, about: 'none' };
  if (page.companyId === ownCompany) return { ...page, ...own, about: 'own' };
  const accountId = accountOfCompany.get(page.companyId) ?? null;
  return { ...page, accountId, certainty: accountId ? 'certain' : 'none', about: 'company' };
}

const ownCompany = sampleWorld.members.find(({ slug }) => slug === sampleWorld.viewer)?.jobs[0]?.companyId;

/** The slug decides where the page has it, which Sales Navigator has not; after it what the page says of the company. */
function ofPerson(page: Listed, slug: string): Expected {
  const isLead = page.kind === 'lead';
  const known = sampleContacts.find(({ linkedinSlug }) => linkedinSlug === slug);
  if (known && !isLead) return { accountId: known.accountId, certainty: 'certain' };
  const employer = employerOf(page);
  const namesake = isLead ? sampleContacts.find(({ name }) => name === page.name) : undefined;
  if (employer.accountId || !namesake) return employer;
  return { accountId: namesake.accountId, certainty: 'question' };
}

/** Logged out, the employer is linked by slug; elsewhere by a number that the portfolio may not have. */
function employerOf({ kind, companyId, address }: Listed): Expected {
  const account = sampleAccounts.find(({ id }) => id === accountOfCompany.get(companyId ?? ''));
  // Conversations and lists of jobs do not say where somebody is now, and of the site for phones too little is known.
  if (!account || kind === 'messaging' || kind === 'details' || address.includes('ui=mwlite')) return nothing;
  const isLinked = address.includes('ui=guest') || account.linkedinId !== null;
  return { accountId: account.id, certainty: isLinked ? 'certain' : 'question' };
}

/** Every page of the sample that is listed, with what the extension should make of it with the sample portfolio. */
export const linkedinPages: readonly LinkedInPage[] = listPages(sampleWorld).map(expected);
