import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { select, text } from '../dom.ts';
import { linkTo, type Place } from './address.ts';
import { companyAt } from './employer.ts';
import { leadsTo, line } from './marks.ts';
import { personOf, sightingOf } from './sighting.ts';

/** Pages for those who are not signed in, and for telephones, are loaded whole: what this says is said of all of it. */
export const CANONICAL = 'link[rel="canonical"]';

/** The profile as strangers see it. Null: the wall that asks them to join, or a profile that is not there. */
export function readPublic(document: Document, place: Place): Sighting | null | undefined {
  const owner = leadsTo(select(document, CANONICAL), 'in');
  if (!owner) return null;
  const name = line(document, 'main h1, [role="main"] h1');
  if (owner.id !== place.id || !name) return undefined;
  const told = toldName(document);
  const clash = told !== undefined && told !== name;
  const headline = line(document, '.top-card-layout__headline', 300);
  const job = '.top-card-layout [data-section="currentPositionsDetails"] a[href*="/company/"]';
  const company = select(document, job);
  const more = headline ? { headline } : {};
  return sightingOf({
    page: 'linkedin/profile',
    key: owner.id,
    title: name,
    link: linkTo(owner),
    people: [personOf(name, owner.id, clash ? { ...more, doubt: 'disagreement' } : more)],
    companies: company ? [companyAt(line(document, job), company)] : [],
    how: `public canonical h1${told ? ' json-ld' : ''}${clash ? ' disagreement' : ''}`,
  });
}

/** What the page tells search engines; the first of the name, which is that of the person. */
function toldName(document: Document): string | undefined {
  const script = select(document, 'script[type="application/ld+json"]');
  try {
    const { '@graph': graph = [] } = JSON.parse(script ? text(script) : '{}');
    const person = graph.find((one: { '@type'?: unknown }) => one['@type'] === 'Person');
    return clip(String(person?.name ?? ''), 200) ?? undefined;
  } catch {
    return undefined;
  }
}
