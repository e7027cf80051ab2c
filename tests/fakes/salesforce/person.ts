import { derived } from './derive.ts';
import type { ObjectDef } from './schema.ts';
import type { Rec, Store } from './store.ts';

/** An account that is given a last name is a person, where the organisation has such. */
export const personOf = (store: Store, { name }: ObjectDef, given: Partial<Rec>): Partial<Rec> =>
  name === 'Account' && store.features.has('PersonAccounts') && given.LastName
    ? { IsPersonAccount: true }
    : {};

/** The contact that a person is as well; it follows its account. */
export function relatePerson(store: Store, record: Rec): void {
  const [before] = store.children('Contact', 'AccountId', record.Id);
  const { FirstName = null, LastName = null, PersonEmail: Email = null } = record;
  const Id = before?.Id ?? store.newId('Contact');
  const { CreatedDate, LastModifiedDate, SystemModstamp, OwnerId } = record;
  const own = { FirstName, LastName, Email, AccountId: record.Id, IsPersonAccount: true };
  const stamps = { CreatedDate, LastModifiedDate, SystemModstamp, OwnerId, IsDeleted: false };
  store.put('Contact', derived(store, 'Contact', { ...before, ...own, ...stamps, Id } as Rec));
  store.put('Account', { ...record, PersonContactId: Id });
}
