import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { select, text } from '../dom.ts';
import type { Place } from './address.ts';
import { leadsTo, line, lineOf, restsOn } from './marks.ts';
import { companyOf, inDoubt, personOf, sightingOf } from './sighting.ts';
import { isTitledOtherwise } from './title.ts';

/** Pages for those who are not signed in, and for telephones, are loaded whole: what this says is said of all of it. */
export const CANONICAL = 'link[rel=canonical]';

/** Former jobs are marked as present ones too, but not in the head. */
const JOB = '.top-card-layout [data-section=currentPositionsDetails] a[href*="/company/"]';

/** The profile as strangers see it. Null: the wall that asks them to join, or a profile that is not there. */
export function readPublic(document: Document, place: Place): Sighting | null | undefined {
  const owner = leadsTo(select(document, CANONICAL), 'in');
  if (!owner) return null;
  const name = line(document, 'main h1');
  if (owner.id !== place.id || !name) return undefined;
  const told = toldName(document);
  // Pages for telephones tell search engines nothing, and their title names nobody: there the address is all.
  const isDoubtful = (told ?? name) !== name || isTitledOtherwise(document, name);
  const headline = line(document, '.top-card-layout__headline', 300);
  const job = select(document, JOB);
  return sightingOf(
    'profile',
    owner,
    name,
    restsOn('canonical', told && 'json-ld', job && 'current-position'),
    [personOf(name, owner, headline, isDoubtful && 'disagreement')],
    inDoubt(job ? [companyOf(lineOf(job), leadsTo(job, 'company'))] : [], isDoubtful),
  );
}

/** What the page tells search engines; the first of the name, which is that of the person. */
function toldName(document: Document): string | null {
  const script = select(document, 'script[type="application/ld+json"]');
  try {
    const told = JSON.parse(script ? text(script) : '');
    return clip(told['@graph'].find((one: { '@type': unknown }) => one['@type'] === 'Person').name, 200);
  } catch {
    return null;
  }
}
