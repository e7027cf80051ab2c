import type { Company } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { attribute, select, selectAll, text } from '../dom.ts';
import { isNumber } from './address.ts';
import { leadsTo, line } from './marks.ts';
import { companyOf } from './sighting.ts';

/** The company of a head of 2026; a school has a drawing of its own. Of all others, and of a school too, a button. */
const NOW = '[role="button"]:has(svg[id^="company-accent"])';
const NOW_OR_SCHOOL = 'ul button[aria-label]';

/**
 * Where the person works now; nothing unless two places of the page say the same. The first link to a company is no
 * such place: an employer without a page has none, and a former one may.
 */
export function employerOf(document: Document, card: Element, said: string | undefined): Company[] {
  const modern = line(card, NOW);
  const name = modern ?? line(card, NOW_OR_SCHOOL);
  const first = firstPosition(document, card);
  const isConfirmed = name !== null && first !== null && names(first, 'p, span[aria-hidden="true"]', name);
  if (!name || !(isConfirmed || (modern && said && isNamed(said, name)))) return [];
  return [companyAt(name, isConfirmed ? select(first, 'a[href*="/company/"]') : null)];
}

/** A company and the page that a link of its leads to. */
export function companyAt(name: string | null, link: Element | null): Company {
  const place = leadsTo(link, 'company');
  if (!place) return companyOf(name);
  return companyOf(name, isNumber(place) ? { linkedinId: place.id } : { linkedinSlug: place.id });
}

/** Cards of 2026 carry the same member's id as the head of theirs; before it there is one anchor. */
function firstPosition(document: Document, card: Element): Element | null {
  const [ref] = /^[\w.-]+(?=Topcard$)/.exec(attribute(card, 'componentkey') ?? '') ?? [];
  const list = ref
    ? `[componentkey="${ref}ExperienceTopLevelSection"] [componentkey^="entity-coll"]`
    : '#experience ~ div li';
  return select(document, list);
}

const names = (within: Element, selector: string, name: string) =>
  selectAll(within, selector).some((element) => isNamed(clip(text(element), 500) ?? '', name));

/** `Acme · Full-time`, `Acme · University of Porto`. */
const isNamed = (words: string, name: string) => words === name || words.startsWith(`${name} · `);
