import { t } from '../../lib/i18n/index.ts';
import type { Id } from '../../lib/model/index.ts';
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
    { name: t('find.accounts'), options: accounts },
    { name: t('find.contacts'), options: contacts },
  ].filter(({ options }) => options.length > 0);
}

/** What is said below the field, and read out: how much was found, or why nothing was. Empty: nothing to say. */
export function resultWords({ text, found, busy }: FindView): string {
  const wanted = text.trim();
  if (wanted === '') return '';
  const [accounts, contacts] = [found?.accounts.length ?? 0, found?.contacts.length ?? 0];
  if (accounts + contacts > 0) return foundWords(accounts, contacts);
  if (Array.from(wanted).length < 3) return t('find.tooShort');
  if (busy || !found) return '';
  return t(isAddress(wanted) ? 'find.noAddress' : 'find.noName');
}

function foundWords(accounts: number, contacts: number): string {
  if (contacts === 0) return t('find.foundAccounts', accounts);
  if (accounts === 0) return t('find.foundContacts', contacts);
  return t('find.accountsAnd', accounts, { contacts: t('find.andContacts', contacts) });
}

/** An e-mail address, a domain or a link; no name has a dot between two letters and no space. */
function isAddress(text: string): boolean {
  return /^\S*[^\s.][@./]\S*[^\s.]$/u.test(text);
}

/** The id of a line in the document; the field's own id comes first. */
export function optionId(id: string, { key }: Option): string {
  return `${id}-${encodeURIComponent(key)}`;
}
