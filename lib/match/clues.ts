import type { Company, Person } from '../model/sighting.ts';
import { hostAndParents, hostOf, registeredLabel } from './domain.ts';
import { canonicalEmail, hostOfEmail } from './email.ts';
import { isFreeMail } from './free-mail.ts';
import type { DirectoryKey } from './key.ts';
import { labelKey, nameKey, personNameKey } from './label.ts';
import { companyKey, personKey } from './linkedin.ts';

/** What a person or company of a page can be looked up by. */
export interface Clues {
  readonly email: DirectoryKey | undefined;
  /** A person's slug, or a company's slug and number. */
  readonly linkedin: readonly DirectoryKey[];
  /** The exact host first, then its parents down to what was registered; empty for free mail. */
  readonly domains: readonly DirectoryKey[];
  /** For "same name, other ending". */
  readonly label: DirectoryKey | undefined;
  /** A company's name, in the spelling of labels; a person's, where the page shows nothing else of them. */
  readonly name: DirectoryKey | undefined;
  readonly host: string | undefined;
}

export function cluesOfPerson({ email, linkedinSlug, name }: Person): Clues {
  const address = email === null ? undefined : canonicalEmail(email);
  return {
    email: address === undefined ? undefined : `e:${address}`,
    linkedin: present(personKey(linkedinSlug)),
    name: email === null && linkedinSlug === null ? personNameKey(name) : undefined,
    ...cluesOfHost(address === undefined ? undefined : hostOfEmail(address)),
  };
}

/** A page may know a company by number, slug, domain or only by name. */
export function cluesOfCompany({ domain, linkedinSlug, linkedinId, name }: Company): Clues {
  return {
    email: undefined,
    linkedin: present(companyKey(linkedinSlug), companyKey(linkedinId)),
    name: name === null ? undefined : nameKey(name),
    ...cluesOfHost(domain === null ? undefined : hostOf(domain)),
  };
}

function cluesOfHost(host: string | undefined): Pick<Clues, 'domains' | 'label' | 'host'> {
  if (host === undefined || isFreeMail(host)) return { domains: [], label: undefined, host };
  const domains = hostAndParents(host).map((name) => `d:${name}` as const);
  return { domains, label: labelKey(registeredLabel(host)), host };
}

/** What a correction can be about, the closest first. A label never is: too many share it. */
export const keysOfClues = ({ email, linkedin, domains, name }: Clues): DirectoryKey[] =>
  present(email, ...linkedin, ...domains, name);

const present = (...keys: (DirectoryKey | undefined)[]): DirectoryKey[] =>
  keys.filter((key) => key !== undefined);
