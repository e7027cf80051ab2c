import type { Company, Person, Sighting } from '../../../lib/model/index.ts';

/** Whom a page without an account is about, in words. */
export interface Subject {
  kind: 'person' | 'company';
  name: string;
  /** What the page says of them in a line. */
  detail: string | null;
}

/** The one person of a page, else its one company; undefined where there are several, or none with a name. */
export function subjectOf(sighting: Sighting | null): Subject | undefined {
  const people = peopleOf(sighting);
  const [person] = people;
  if (person && people.length === 1 && person.name !== null)
    return { kind: 'person', name: person.name, detail: person.headline ?? person.email };
  const [company] = sighting?.companies ?? [];
  if (people.length > 0 || sighting?.companies.length !== 1 || !company || company.name === null)
    return undefined;
  return { kind: 'company', name: company.name, detail: company.domain };
}

/** Two marks of the page contradict each other. */
export function disagrees(sighting: Sighting | null): boolean {
  const seen: (Person | Company)[] = [...peopleOf(sighting), ...(sighting?.companies ?? [])];
  return seen.some(({ doubt }) => doubt === 'disagreement');
}

/** The page shows the names of people and none of their addresses. */
export function isNamesOnly(sighting: Sighting | null): boolean {
  const people = peopleOf(sighting);
  return people.length > 0 && people.every(({ doubt }) => doubt === 'name-only');
}

/** Rows of a list are nobody whom the page is about. */
function peopleOf(sighting: Sighting | null): Person[] {
  return (sighting?.people ?? []).filter(({ part, self }) => part !== 'row' && !self);
}
