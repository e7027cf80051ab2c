import { sampleAccounts } from './accounts.ts';
import { sampleContacts } from './people/index.ts';
import type { Sample } from './record.ts';
import { slug } from './slug.ts';

const accounts = new Map(sampleAccounts.map((account) => [account.id, account]));
const contacts = new Map(sampleContacts.map((contact) => [contact.id, contact]));

/** `arden-medical` → its account. Throws on a name that the sample does not have. */
export function accountOf(key: string): Sample<'account'> {
  const account = accounts.get(`acc-${key}`);
  if (!account) throw new Error(`The sample has no account ${key}`);
  return account;
}

/** `maria-lopes` → the contact. Throws on a name that the sample does not have. */
export function contactOf(key: string): Sample<'contact'> {
  const contact = contacts.get(`con-${key}`);
  if (!contact) throw new Error(`The sample has no contact ${key}`);
  return contact;
}

export function contactsOf(accountId: string): Sample<'contact'>[] {
  return sampleContacts.filter((contact) => contact.accountId === accountId);
}

/** `opp-brightlane-reefer-sensors`: an id that a person can read in a test or an address. */
export function recordId(prefix: string, account: string, name: string): string {
  return `${prefix}-${account}-${slug(name)}`.slice(0, 120);
}
