import type { Person } from '../model/sighting.ts';
import { clip } from './clip.ts';

/** As in the model; repeated because importing a value from there would bring zod into every page. */
export const MOST_PEOPLE = 200;
const LONGEST_EMAIL = 320;
const LONGEST_NAME = 200;

const strength: readonly Person['part'][] = ['profile', 'from', 'guest', 'to', 'cc', 'bcc', 'row'];

/** Everyone once, by address, in the strongest part they have; senders first. Those beyond the limit are counted. */
export function gather(seen: Iterable<Person>): { people: Person[]; morePeople: number } {
  const byAddress = new Map<string, Person>();
  for (const person of seen) {
    const address = person.email ?? `name:${person.name}`;
    const known = byAddress.get(address);
    byAddress.set(address, known ? merge(known, person) : person);
  }
  const all = [...byAddress.values()].sort((one, other) => rank(one) - rank(other));
  return { people: all.slice(0, MOST_PEOPLE), morePeople: Math.max(0, all.length - MOST_PEOPLE) };
}

const rank = ({ part }: Person) => strength.indexOf(part);

/** A doubt once raised about an address stays. */
function merge(one: Person, other: Person): Person {
  const [strong, weak] = rank(other) < rank(one) ? [other, one] : [one, other];
  return { ...strong, name: strong.name ?? weak.name, doubt: strong.doubt ?? weak.doubt };
}

/** Null for what is no address. */
export function emailOf(value: string | null): string | null {
  if (value === null || value.length > 2 * LONGEST_EMAIL) return null;
  const email = value.trim().toLowerCase();
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= LONGEST_EMAIL && email.isWellFormed();
  return isAddress ? email : null;
}

/** Null when the page only repeats the address where a name would be. */
export function nameOf(value: string | null, email: string): string | null {
  const name = clip(value, LONGEST_NAME);
  const lower = name?.toLowerCase();
  return lower === email || lower === email.slice(0, email.lastIndexOf('@')) ? null : name;
}
