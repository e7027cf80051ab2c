import { cluesOfCompany, cluesOfPerson, keysOfClues } from '../match/index.ts';
import type { Sighting } from '../model/index.ts';

/**
 * What an account picked by hand may be remembered for: the one person the page is about, else its one company. Null
 * where there are several, or nothing that would be known again for certain: a name alone is many people's.
 */
export function rememberable(sighting: Sighting | null): { key: string; name: string } | null {
  if (!sighting) return null;
  const people = sighting.people.filter(({ part, self }) => part !== 'row' && !self);
  const [person] = people;
  if (person && people.length === 1 && !person.doubt)
    return keyed(keysOfClues(cluesOfPerson(person)), person.name ?? person.email);
  const [company] = sighting.companies;
  if (!company || people.length > 0 || sighting.companies.length > 1) return null;
  return keyed(keysOfClues(cluesOfCompany(company)), company.name ?? company.domain);
}

const keyed = ([key]: readonly string[], name: string | null) =>
  key && name && !/^[pn]:/.test(key) ? { key, name } : null;
