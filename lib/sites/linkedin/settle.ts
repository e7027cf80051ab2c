import type { Company, Person, Sighting } from '../../model/sighting.ts';
import { leftOver, type Settle } from '../recycled.ts';
import { OWN_JOBS } from './employer.ts';

/** How long (milliseconds) what does not fit together has to stay as it is before it is believed. */
const SETTLING = 1_500;

/**
 * From one profile to the next, LinkedIn may fill the same page again, piece by piece: for a moment it is of two
 * people. What has anything of the one before is waited with, and so is what does not agree with itself. By staying
 * it proves nothing: what an account could be found by is told with a doubt, or not at all, until it has been gone.
 */
export const settlePieces: Settle = (seen, { last, left }) => {
  const before = last.get(seen.page);
  const marks = leftOver(seen, left.get(seen.page), marksOf, idOf);
  const isMixed = marks.length > 0 && before?.key !== seen.key;
  const isOdd = isMixed || [...seen.people, ...seen.companies].some(({ doubt }) => doubt === 'disagreement');
  const wait = isOdd && JSON.stringify(seen) !== JSON.stringify(before) ? SETTLING : 0;
  return { wait, told: marks.length > 0 ? doubted(seen, marks) : seen, marks };
};

/** An address by number and one by name are of the same person or company. */
const idOf = ({ page, key, people: [person], companies: [company] }: Sighting) =>
  (page === LEAD ? null : person ? person.linkedinSlug : company?.linkedinSlug) ?? key;

/** The page itself says that it is of this slug; what it says of a lead is of whoever was there. */
const LEAD = 'linkedin/lead';

/** What each page shows that it does not prove to be of whom it is of. */
function marksOf({ page, people: [person], companies: [company], how }: Sighting): string[] {
  const { linkedinId, name, domain } = company ?? {};
  const marks = person
    ? {
        name: person.name,
        headline: person.headline,
        slug: page === LEAD && person.linkedinSlug,
        company: !how.includes(OWN_JOBS) && company && employer(company),
      }
    : { name, domain, number: page === 'linkedin/company' && linkedinId };
  return Object.entries(marks).flatMap(([kind, value]) => (value ? [`${kind} ${value}`] : []));
}

const employer = ({ linkedinId, linkedinSlug, name }: Company) => linkedinId ?? linkedinSlug ?? name;

/** A person's employer becomes a question; a company is known by its page, and does without the rest. */
function doubted(seen: Sighting, marks: readonly string[]): Sighting {
  const isLeft = (kind: string) => marks.some((mark) => mark.startsWith(`${kind} `));
  const doubt = 'disagreement';
  const people = seen.people.map((one): Person => (isLeft('slug') ? { ...one, doubt } : one));
  const companies = seen.companies.map(
    (one): Company => ({
      ...one,
      ...(isLeft('company') && { doubt }),
      ...(isLeft('domain') && { domain: null }),
      ...(isLeft('number') && { linkedinId: null }),
    }),
  );
  return { ...seen, people, companies };
}
