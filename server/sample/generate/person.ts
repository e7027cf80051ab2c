import { slug } from '../slug.ts';
import type { Company } from './company.ts';
import { departments, familyNames, givenNames, titles } from './words.ts';

export interface Person {
  id: string;
  name: string;
  givenName: string;
  familyName: string;
  emails: string[];
  title: string;
  linkedinSlug: string | null;
}

const given = givenNames.map((name) => [name, slug(name)] as const);
const family = familyNames.map((name) => [name, slug(name)] as const);
/** So many different people has one company; then numbers tell them apart. */
const PAIRS = given.length * family.length;

/** The nth person of a company; `serial` is a number that no other person of any company has. */
export function personAt(nth: number, serial: number, company: Company): Person {
  const [givenName = '', first = ''] = given[(nth + company.label.length) % given.length] ?? [];
  const [familyName = '', last = ''] = family[nth % family.length] ?? [];
  const lap = Math.floor(nth / PAIRS);
  const local = `${first}.${last}${lap || ''}`;
  const { random } = company;
  return {
    id: `con-${serial}`,
    name: `${givenName} ${familyName}`,
    givenName,
    familyName,
    emails: addresses(local, serial, company),
    title: random.pick(titles),
    linkedinSlug: random.chance(0.7) ? `${first}-${last}-${serial.toString(36)}` : null,
  };
}

/** Mostly one at the main domain; some sit at a sub-domain, some have a second one, a few a private one as well. */
function addresses(local: string, serial: number, { domains, aliasDomains, random }: Company): string[] {
  const [main] = domains;
  const other = domains[1] ?? aliasDomains[0] ?? `${departments[0]}.${main}`;
  const home = random.chance(0.06) ? `${random.pick(departments)}.${main}` : main;
  const emails = [`${local}@${home}`];
  if (random.chance(0.15) && other !== home) emails.push(`${local}@${other}`);
  if (random.chance(0.02)) emails.push(`${local}.${serial.toString(36)}@gmail.com`);
  return emails;
}
