import type { Id } from '../../lib/model/index.ts';
import { count } from '../format/words.ts';
import type { FindView, Found } from '../panel/view.ts';

/** One line of the results. Whatever it is, choosing it shows an account. */
export interface Option {
  key: string;
  accountId: Id;
  account: string;
  name: string;
  detail: string;
}

export interface OptionGroup {
  name: string;
  options: Option[];
}

/** The results as they are shown, and so as the arrow keys walk: accounts, then contacts with their account. */
export function groupsOf(found: Found | null): OptionGroup[] {
  const accounts = (found?.accounts ?? []).map(
    ({ accountId, name, detail }): Option => ({
      key: `account ${accountId}`,
      accountId,
      account: name,
      name,
      detail,
    }),
  );
  const contacts = (found?.contacts ?? []).map(
    ({ contactId, accountId, name, account, detail }): Option => ({
      key: `contact ${contactId}`,
      accountId,
      account,
      name,
      detail: [account, detail].filter((each) => each !== '').join(' · '),
    }),
  );
  return [
    { name: 'Accounts', options: accounts },
    { name: 'Contacts', options: contacts },
  ].filter(({ options }) => options.length > 0);
}

/** What is said below the field, and read out: how much was found, or why nothing was. Empty: nothing to say. */
export function resultWords({ text, found, busy }: FindView): string {
  const wanted = text.trim();
  if (wanted === '') return '';
  const [accounts, contacts] = [found?.accounts.length ?? 0, found?.contacts.length ?? 0];
  if (accounts + contacts > 0) {
    const parts = [accounts > 0 && count(accounts, 'account'), contacts > 0 && count(contacts, 'contact')];
    return `${parts.filter(Boolean).join(' and ')} found.`;
  }
  if (Array.from(wanted).length < 3) return 'Type at least three letters.';
  if (busy || !found) return '';
  return `No account or contact has ${isAddress(wanted) ? 'this address' : 'a name like this'}.`;
}

/** An e-mail address, a domain or a link; no name has a dot between two letters and no space. */
function isAddress(text: string): boolean {
  return /^\S*[^\s.][@./]\S*[^\s.]$/u.test(text);
}

/** The id of a line in the document; the field's own id comes first. */
export function optionId(id: string, { key }: Option): string {
  return `${id}-${encodeURIComponent(key)}`;
}
