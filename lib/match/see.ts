import { t } from '../i18n/index.ts';
import type { Company, Person, Sighting } from '../model/sighting.ts';
import { cluesOfCompany, cluesOfPerson, keysOfClues } from './clues.ts';
import { doubtOf } from './doubt.ts';
import { doubted, type Evidence, find } from './evidence.ts';
import { isPlatform } from './free-mail.ts';
import type { Hits } from './key.ts';
import type { Ruling } from './rules.ts';

/** What became of one person or company of a page. */
export interface Seen {
  readonly own: boolean;
  /** Someone from elsewhere who could be told from the page: counts towards "unknown". */
  readonly outsider: boolean;
  /** The registrable domain they are at, when it says something of their company. */
  readonly domain: string | undefined;
  /** Only the strongest kind there is. */
  readonly evidence: readonly Evidence[];
}

const nothing: Seen = { own: false, outsider: false, domain: undefined, evidence: [] };

/** What the directory and the viewer's own corrections say of each person of a page; same order. */
export function seePeople({ people }: Sighting, hits: Hits, ruling: Ruling): Seen[] {
  return people.map((person, index) => seePerson(person, index, hits, ruling));
}

function seePerson(person: Person, index: number, hits: Hits, ruling: Ruling): Seen {
  const clues = cluesOfPerson(person);
  // Even where the directory holds them: nobody of the viewer's own side is a client.
  if (person.self || ruling.isOwnHost(clues.host) || ruling.isOwnEmail(clues))
    return { ...nothing, own: true };
  const keys = keysOfClues(clues);
  const verdict = ruling.verdictOn(keys);
  const doubt = doubtOf(person);
  const notice = doubt === 'notification';
  if (verdict.never || (notice && !verdict.is && clues.host !== undefined && isPlatform(clues.host)))
    return nothing;
  const called = person.name ?? person.email ?? t('match.thisPerson');
  const found = find({ clues, called, person: keys[0] ?? `#${index}` }, verdict, hits);
  const evidence = doubt === null ? found : found.map(doubted);
  if (notice) return { ...nothing, evidence };
  return { own: false, outsider: keys.length > 0, domain: clues.domains.at(-1)?.slice(2), evidence };
}

/** What the page says of companies: a LinkedIn page, a web address, or only a name. */
export function seeCompanies({ companies, people }: Sighting, hits: Hits, ruling: Ruling): Seen[] {
  const withPerson = people.some(({ name, self }) => name !== null && !self);
  return companies.map((company) => seeCompany(company, withPerson, hits, ruling));
}

function seeCompany(company: Company, withPerson: boolean, hits: Hits, ruling: Ruling): Seen {
  const all = cluesOfCompany(company);
  if (ruling.isOwnHost(all.host)) return { ...nothing, own: true };
  const verdict = ruling.verdictOn(keysOfClues(all));
  if (verdict.never) return nothing;
  // A name counts only beside a person who bears it out.
  const clues = withPerson ? all : { ...all, name: undefined };
  const called = company.name ?? company.domain ?? t('match.thisCompany');
  const outsider = all.linkedin.length + all.domains.length > 0;
  const found = find({ clues, called, person: null }, verdict, hits);
  const evidence = company.doubt ? found.map(doubted) : found;
  return { own: false, outsider, domain: clues.domains.at(-1)?.slice(2), evidence };
}
