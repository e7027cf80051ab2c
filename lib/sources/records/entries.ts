import type {
  Account,
  AccountEntry,
  Contact,
  ContactEntry,
  Day,
  DirectoryEntry,
  Kept,
} from '../../model/index.ts';
import { type Parts, partsOf } from './parts.ts';

/** What matching needs of an account and its contacts, and no more. */
export function entriesOf(rows: readonly Kept[]): DirectoryEntry[] {
  const byAccount = Map.groupBy(rows, accountIdOf);
  return [...byAccount.values()].flatMap((own): DirectoryEntry[] => {
    const parts = partsOf(own);
    return [
      ...parts.of('account').map((account) => accountEntry(account, parts)),
      ...parts.of('contact').map(contactEntry),
    ];
  });
}

/** Of which account a record is; an owner and a target are of none. */
export function accountIdOf({ kind, record }: Kept): string | null {
  if (kind === 'account') return record.id;
  return 'accountId' in record ? record.accountId : null;
}

export function accountEntry(account: Account, parts: Parts): AccountEntry {
  const ends = parts
    .of('contract')
    .flatMap(({ status, endDate }) => (status === 'active' && endDate ? [endDate] : []));
  return accountEntryOf(account, ends.toSorted()[0] ?? null);
}

export function accountEntryOf(account: Account, renewalDate: Day | null): AccountEntry {
  const { id, name, domains, aliasDomains, linkedinSlug, linkedinId, tier, ownerId, health } = account;
  const keys = { kind: 'account', id, name, domains, aliasDomains, linkedinSlug, linkedinId } as const;
  return { ...keys, tier, ownerId, health: health?.score ?? null, renewalDate };
}

export function contactEntry({ id, accountId, name, emails, linkedinSlug }: Contact): ContactEntry {
  return { kind: 'contact', id, accountId, name, emails, linkedinSlug };
}
