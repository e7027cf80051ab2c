import type { DirectoryEntry, DirectoryPage } from '../../model/index.ts';
import type { Joined } from './joins.ts';
import type { Wanted } from './rows.ts';

/** What a page of the feed tells. */
export type Told = Omit<DirectoryPage, 'next' | 'more'>;

export const empty: Told = { upserts: [], deletes: [], total: 0 };
export const nothing = ({ total }: Told): Told => ({ ...empty, total });

/** Accounts that belong to one of the first source's are that one, and their contacts are its. */
export function asJoined({ upserts, deletes, total }: Told, joins: Joined): Told {
  const told = upserts.flatMap((entry): DirectoryEntry[] => {
    if (entry.kind === 'account') return joins.leadOf(entry.id) === undefined ? [entry] : [];
    return [{ ...entry, accountId: joins.leadOf(entry.accountId) ?? entry.accountId }];
  });
  const hidden = upserts.filter(({ kind, id }) => kind === 'account' && joins.leadOf(id) !== undefined);
  return { upserts: told, deletes: [...deletes, ...hidden.map(({ kind, id }) => ({ kind, id }))], total };
}

/** Whose rows tell who is who in a page of what is beside. */
export const accountsIn = ({ upserts, deletes }: Pick<Told, 'upserts' | 'deletes'>): string[] => [
  ...upserts.map((entry) => (entry.kind === 'account' ? entry.id : entry.accountId)),
  ...deletes.flatMap(({ kind, id }) => (kind === 'account' ? [id] : [])),
];

export const wantedOfLead = (
  { upserts, deletes }: Told,
  keysOf: (entry: DirectoryEntry) => readonly string[],
): Wanted => {
  const accounts = upserts.filter(({ kind }) => kind === 'account');
  const gone = deletes.filter(({ kind }) => kind === 'account');
  return { keys: accounts.flatMap(keysOf), leads: [...accounts, ...gone].map(({ id }) => id) };
};
