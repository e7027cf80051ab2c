import type { DirectoryEntry } from '../model/directory.ts';
import type { Company, Person, Sighting } from '../model/sighting.ts';
import { hostAndParents, hostOf, registeredLabel, registrableDomain } from './domain.ts';
import { canonicalEmail, hostOfEmail } from './email.ts';
import { isAmong, isFreeMail } from './free-mail.ts';
import type { DirectoryKey, Hit } from './key.ts';
import type { Rules } from './rules.ts';

/** What a person or company of a page can be looked up by, strongest first. */
export interface Clues {
  readonly email: DirectoryKey | undefined;
  readonly linkedin: DirectoryKey | undefined;
  /** The exact host first, then its parents down to what was registered; empty for free mail. */
  readonly domains: readonly DirectoryKey[];
  /** For "same name, other ending"; undefined when the label is too short to mean anything. */
  readonly label: DirectoryKey | undefined;
  readonly host: string | undefined;
}

export function cluesOfPerson({ email, linkedinSlug }: Person): Clues {
  const address = email === null ? undefined : canonicalEmail(email);
  const host = address === undefined ? undefined : hostOfEmail(address);
  return {
    email: address === undefined ? undefined : `e:${address}`,
    linkedin: linkedinSlug === null ? undefined : personKey(linkedinSlug),
    ...cluesOfHost(host !== undefined && isFreeMail(host) ? undefined : host),
    host,
  };
}

/** The same for a company, which a page may know by number, slug, domain or only by name. */
export function cluesOfCompany({ domain, linkedinSlug, linkedinId, name }: Company) {
  const host = domain === null ? undefined : hostOf(domain);
  return {
    linkedin: [linkedinSlug, linkedinId].flatMap((id) => (id === null ? [] : [companyKey(id)])),
    name: name === null ? undefined : labelKey(nameLabel(name)),
    ...cluesOfHost(host !== undefined && isFreeMail(host) ? undefined : host),
    host,
  };
}

function cluesOfHost(host: string | undefined): Pick<Clues, 'domains' | 'label'> {
  if (host === undefined) return { domains: [], label: undefined };
  const label = registeredLabel(host);
  return {
    domains: hostAndParents(host).map((name) => `d:${name}` as const),
    label: label === undefined ? undefined : labelKey(label),
  };
}

/** Everything that a sighting is to be looked up by, in one batch. The viewer's own side is not looked up at all. */
export function keysOf(sighting: Sighting, rules: Rules): DirectoryKey[] {
  const keys = new Set<DirectoryKey>();
  for (const person of sighting.people) {
    const clues = cluesOfPerson(person);
    if (isOwn(person, clues, rules) || person.doubt === 'notification') continue;
    for (const key of [clues.email, clues.linkedin, ...clues.domains, clues.label]) if (key) keys.add(key);
  }
  for (const company of sighting.companies) {
    const clues = cluesOfCompany(company);
    for (const key of [...clues.linkedin, clues.name, ...clues.domains, clues.label]) if (key) keys.add(key);
  }
  for (const { key, verdict, accountId } of rules.corrections)
    if (verdict === 'is' && accountId !== null && keys.has(key as DirectoryKey)) keys.add(`a:${accountId}`);
  return [...keys];
}

/** The viewer, a colleague, or an address of the viewer's: never a client, whatever the directory holds. */
export function isOwn(person: Person, clues: Clues, { ownDomains, ownEmails }: Rules): boolean {
  if (person.self) return true;
  if (clues.host !== undefined && isAmong(clues.host, ownHosts(ownDomains))) return true;
  return clues.email !== undefined && ownEmails.some((own) => `e:${canonicalEmail(own)}` === clues.email);
}

/** Someone whose own company mails from a free provider does not own everybody there. */
const ownHosts = (domains: readonly string[]) =>
  domains.flatMap((domain) => {
    const host = hostOf(domain);
    return host === undefined || isFreeMail(host) ? [] : [host];
  });

/** Everything that an entry of the directory is filed under. */
export function entryKeys(entry: DirectoryEntry): { key: DirectoryKey; hit: Hit }[] {
  return entry.kind === 'account' ? accountKeys(entry) : contactKeys(entry);
}

function contactKeys(entry: Extract<DirectoryEntry, { kind: 'contact' }>) {
  const { id, accountId, name, emails, linkedinSlug } = entry;
  const hit: Hit = { kind: 'contact', id, accountId, name };
  const keys = new Set<DirectoryKey>();
  for (const email of emails) {
    const address = canonicalEmail(email);
    if (address !== undefined) keys.add(`e:${address}`);
  }
  if (linkedinSlug !== null) keys.add(personKey(linkedinSlug));
  return [...keys].map((key) => ({ key, hit }));
}

type AccountAs = Extract<Hit, { kind: 'account' }>['as'];

function accountKeys({ id, name, ...entry }: Extract<DirectoryEntry, { kind: 'account' }>) {
  const as = new Map<DirectoryKey, AccountAs>();
  const put = (key: DirectoryKey | undefined, how: AccountAs) => key && !as.has(key) && as.set(key, how);
  for (const host of claimable(entry.domains)) put(`d:${host}`, 'domain');
  for (const host of claimable(entry.aliasDomains)) put(`d:${host}`, 'alias');
  for (const host of claimable([...entry.domains, ...entry.aliasDomains]))
    put(labelKey(registeredLabel(host) ?? ''), 'label');
  put(labelKey(nameLabel(name)), 'label');
  for (const linkedin of [entry.linkedinSlug, entry.linkedinId])
    if (linkedin !== null) put(companyKey(linkedin), 'linkedin');
  put(`a:${id}`, 'id');
  return [...as].map(([key, how]) => ({ key, hit: { kind: 'account', id, name, as: how } as const }));
}

/** Public suffixes and free-mail providers belong to no account, whatever a record claims. */
const claimable = (domains: readonly string[]) =>
  domains.flatMap((domain) => {
    const host = hostOf(domain.replace(/^www\./i, ''));
    return host !== undefined && registrableDomain(host) !== undefined && !isFreeMail(host) ? [host] : [];
  });

const personKey = (slug: string): DirectoryKey => `l:${slugOf(slug)}`;
const companyKey = (slugOrId: string): DirectoryKey => `c:${slugOf(slugOrId)}`;

/** LinkedIn addresses are case-blind and percent-encode what is not ASCII. */
function slugOf(text: string): string {
  const slug = text.trim().toLowerCase().replace(/\/+$/, '');
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}

const MIN_LABEL = 4;
const LEGAL_FORMS =
  /\b(gmbh|ag|se|kg|inc|llc|ltd|limited|plc|corp|corporation|co|company|sa|sas|sarl|spa|srl|bv|nv|ab|as|oy|group|holding)\b/g;

/** `Arden Medical GmbH` and arden-medical.com come to the same label. */
function nameLabel(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '');
  return words.replace(LEGAL_FORMS, ' ');
}

function labelKey(label: string): DirectoryKey | undefined {
  const letters = label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < MIN_LABEL ? undefined : `n:${letters}`;
}
