import type { Company, Person, Sighting } from '../../model/sighting.ts';

/** A sighting of LinkedIn; what most pages of it do not show is left out. */
export const sightingOf = (
  seen: Pick<Sighting, 'page' | 'key' | 'title' | 'link' | 'how'> & Partial<Sighting>,
): Sighting => ({ site: 'linkedin', people: [], morePeople: 0, companies: [], viewer: null, ...seen });

/** Whoever is known by no more than a name may be anybody of that name. */
export const personOf = (
  name: string | null,
  linkedinSlug: string | null,
  more: Partial<Person> = {},
): Person => ({
  email: null,
  name,
  linkedinSlug,
  part: 'profile',
  self: false,
  doubt: linkedinSlug === null ? 'name-only' : null,
  ...more,
});

export const companyOf = (name: string | null, more: Partial<Company> = {}): Company => ({
  name,
  domain: null,
  linkedinSlug: null,
  linkedinId: null,
  ...more,
});
