import type { Company } from '../../model/sighting.ts';
import { select, selectAll } from '../dom.ts';
import { leadsTo, line, lineOf } from './marks.ts';
import { companyOf } from './sighting.ts';
import type { TopCard } from './top-card.ts';

/** A company's button in a head of 2026 has a drawing that a school's has not. */
const COMPANY = '[role=button]:has(svg[id^=company-accent])';
/** Where nothing tells them apart, a school may be the first. */
const COMPANY_OR_SCHOOL = 'ul button[aria-label], [role=button]';

/**
 * Where the person works now; nothing unless two places of the page say the same. The first link to a company is no
 * such place: an employer without a page has none, and a former one may.
 *
 * @param said what stands under the headline
 */
export function employerOf(
  document: Document,
  { card, ref }: TopCard,
  said: string | null | undefined,
): Company[] {
  const drawn = line(card, COMPANY);
  const name = drawn ?? line(card, COMPANY_OR_SCHOOL);
  if (!name) return [];
  // Cards of 2026 carry the member's id of their head; before it there is one anchor.
  const first = select(
    document,
    ref
      ? `[componentkey="${ref}ExperienceTopLevelSection"] :is([componentkey^=entity-coll], li)`
      : '#experience ~ div li',
  );
  const lines = first ? selectAll(first, 'p, [aria-hidden=true]').map((one) => lineOf(one, 500)) : [];
  if (first && lines.some((words) => isNamed(words, name)))
    return [companyOf(name, leadsTo(select(first, 'a[href*="/company/"]'), 'company'))];
  return drawn && isNamed(said, name) ? [companyOf(name, undefined)] : [];
}

/** `Acme`, `Acme · Full-time`, `Acme · University of Porto`. */
const isNamed = (words: string | null | undefined, name: string) => `${words} · `.startsWith(`${name} · `);
