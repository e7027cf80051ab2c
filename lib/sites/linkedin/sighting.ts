import type { Company, Person, Sighting } from '../../model/sighting.ts';
import { isMemberId, isNumber, type Place } from './address.ts';
import type { PageName } from './page.ts';

/** A sighting of LinkedIn; what most pages of it do not show is left out. */
export const sightingOf = (
  page: PageName,
  { kind, raw, id }: Place,
  title: string | null,
  how: string,
  people: Person[],
  companies: Company[] = [],
  key: string = id,
): Sighting => ({
  site: 'linkedin',
  page: `linkedin/${page}`,
  key,
  title,
  // Without what follows the name, so that it is never longer than the model allows.
  link: `https://www.linkedin.com/${kind}/${raw}/`,
  people,
  morePeople: 0,
  companies,
  viewer: null,
  how,
});

/** Whoever is known by no more than a name may be anybody of that name. */
export function personOf(
  name: string | null,
  place: Place | undefined,
  headline?: string | null,
  doubt: Person['doubt'] | false = null,
  self = false,
): Person {
  const linkedinSlug = place && !isMemberId(place) ? place.id : null;
  return {
    email: null,
    name,
    linkedinSlug,
    part: 'profile',
    self,
    doubt: linkedinSlug === null ? 'name-only' : doubt || null,
    ...(headline && { headline }),
  };
}

/** What a page with two stories says of companies is never certain. */
export const inDoubt = (companies: Company[], isDoubtful: boolean): Company[] =>
  isDoubtful ? companies.map((one) => ({ ...one, doubt: 'disagreement' })) : companies;

export const companyOf = (
  name: string | null,
  place: Place | undefined,
  domain: string | null = null,
): Company => ({
  name,
  domain,
  linkedinSlug: place && !isNumber(place) ? place.id : null,
  linkedinId: place && isNumber(place) ? place.id : null,
});
