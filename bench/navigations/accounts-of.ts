import { sampleAccounts } from '../../server/sample/accounts.ts';
import { sampleContacts } from '../../server/sample/people/index.ts';

/** The accounts that may be shown where these addresses are: by known contact, by domain or by a domain above it. */
export function accountsOf(emails: readonly (string | null)[]): string[] {
  const found = emails.flatMap((email) => (email ? accountsOfOne(email.toLowerCase()) : []));
  return [...new Set(found)];
}

function accountsOfOne(email: string): string[] {
  const host = email.slice(email.lastIndexOf('@') + 1);
  const contacts = sampleContacts.filter(({ emails }) => emails.some((each) => each.toLowerCase() === email));
  const accounts = sampleAccounts.filter(({ domains, aliasDomains }) =>
    [...domains, ...aliasDomains].some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
  return [...contacts.flatMap(({ accountId }) => accountId ?? []), ...accounts.map(({ id }) => id)];
}
