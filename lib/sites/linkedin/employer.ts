import type { Company } from '../../model/sighting.ts';
import { attribute, select, selectAll } from '../dom.ts';
import { type Place, placeOf } from './address.ts';
import { leadsTo, line, lineOf } from './marks.ts';
import { companyOf } from './sighting.ts';
import type { TopCard } from './top-card.ts';

/** A company's button in a head of 2026 has a drawing that a school's has not. */
const COMPANY = '[role=button]:has(svg[id^=company-accent])';
/** Where nothing tells them apart, a school may be the first. */
const COMPANY_OR_SCHOOL = 'ul button[aria-label], [role=button]';

/** Its slug follows: whom a list of jobs of 2026 is of. */
const ANCHOR = 'profile_experience_top_anchor_';

export interface Employer {
  readonly companies: Company[];
  /** What it rests on. */
  readonly how: '' | 'jobs' | typeof OWN_JOBS | 'affiliation';
}

/** The list of jobs says itself whose it is. */
export const OWN_JOBS = 'own-jobs';

const nobody: Employer = { companies: [], how: '' };

/**
 * Where the person works now; nothing unless two places of the page say the same. The first link to a company is no
 * such place: an employer without a page has none, and a former one may.
 *
 * @param said what stands under the headline
 */
export function employerOf(
  document: Document,
  { card, ref, owner }: TopCard,
  said: string | null | undefined,
): Employer {
  const drawn = line(card, COMPANY);
  const name = drawn ?? line(card, COMPANY_OR_SCHOOL);
  if (!name) return nobody;
  // Cards of 2026 carry the member's id of their head; before it there is one anchor.
  const jobs = ref && `[componentkey="${ref}ExperienceTopLevelSection"]`;
  const first = select(
    document,
    jobs ? `${jobs} :is([componentkey^=entity-coll], li)` : '#experience ~ div li',
  );
  const lines = first ? selectAll(first, 'p, [aria-hidden=true]').map((one) => lineOf(one, 500)) : [];
  if (first && lines.some((words) => isNamed(words, name)))
    return {
      companies: [companyOf(name, leadsTo(select(first, 'a[href*="/company/"]'), 'company'))],
      how: jobs && isOf(document, jobs, owner) ? OWN_JOBS : 'jobs',
    };
  return drawn && isNamed(said, name)
    ? { companies: [companyOf(name, undefined)], how: 'affiliation' }
    : nobody;
}

function isOf(document: Document, jobs: string, { id }: Place): boolean {
  const anchor = select(document, `${jobs} [componentkey^=${ANCHOR}]`);
  const slug = anchor && attribute(anchor, 'componentkey')?.slice(ANCHOR.length);
  return slug ? placeOf(`/in/${slug}`)?.id === id : false;
}

/** `Acme`, `Acme · Full-time`, `Acme · University of Porto`. */
const isNamed = (words: string | null | undefined, name: string) => `${words} · `.startsWith(`${name} · `);
