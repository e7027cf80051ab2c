import type { AccountEntry, ContactEntry, DirectoryEntry } from '../model/directory.ts';
import { hostOf, isPublicSuffix, registeredLabel, registrableDomain } from './domain.ts';
import { canonicalEmail } from './email.ts';
import { isFreeMail } from './free-mail.ts';
import type { DirectoryKey, Hit } from './key.ts';
import { labelKey, nameKey } from './label.ts';
import { companyKey, personKey } from './linkedin.ts';

export interface Filed {
  readonly key: DirectoryKey;
  readonly hit: Hit;
}

/** Everything that an entry of the directory is filed under. */
export function entryKeys(entry: DirectoryEntry): Filed[] {
  return entry.kind === 'account' ? accountKeys(entry) : contactKeys(entry);
}

function contactKeys({ id, accountId, name, emails, linkedinSlug }: ContactEntry): Filed[] {
  const hit: Hit = { kind: 'contact', id, accountId, name };
  const filed: Filed[] = [];
  for (const email of emails) {
    const address = canonicalEmail(email);
    const key = address === undefined ? undefined : (`e:${address}` as const);
    if (key !== undefined && !filed.some((one) => one.key === key)) filed.push({ key, hit });
  }
  const profile = personKey(linkedinSlug);
  if (profile !== undefined) filed.push({ key: profile, hit });
  return filed;
}

type AccountAs = Extract<Hit, { kind: 'account' }>['as'];

/** Under each key once, in its strongest quality. */
function accountKeys({ id, name, domains, aliasDomains, linkedinSlug, linkedinId }: AccountEntry): Filed[] {
  const as = new Map<DirectoryKey, AccountAs>();
  const put = (key: DirectoryKey | undefined, how: AccountAs) =>
    key !== undefined && !as.has(key) && as.set(key, how);
  const [main, alias] = [claimable(domains), claimable(aliasDomains)];
  for (const host of main) put(`d:${host}`, 'domain');
  for (const host of alias) put(`d:${host}`, 'alias');
  for (const host of [...main, ...alias]) put(ownLabel(host), 'label');
  put(nameKey(name), 'label');
  put(companyKey(linkedinSlug), 'linkedin');
  put(companyKey(linkedinId), 'linkedin');
  put(`a:${id}`, 'id');
  return [...as].map(([key, how]) => ({ key, hit: { kind: 'account', id, name, as: how } }));
}

/** A department's account at labs.acme.com does not have the name acme. */
const ownLabel = (host: string) =>
  registrableDomain(host) === host ? labelKey(registeredLabel(host)) : undefined;

/** Public suffixes and free-mail providers belong to no account, whatever a record claims. */
const claimable = (domains: readonly string[]) =>
  domains.flatMap((domain) => {
    const host = hostOf(domain.replace(/^www\./i, ''));
    return host === undefined || isPublicSuffix(host) || isFreeMail(host) ? [] : [host];
  });
