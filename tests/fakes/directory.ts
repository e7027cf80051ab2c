import { type DirectoryKey, entryKeys, type Hit, type Hits } from '../../lib/match/index.ts';
import type { AccountEntry, ContactEntry, DirectoryEntry } from '../../lib/model/index.ts';

/** A directory in memory that files and finds as the store's does. */
export function createFakeDirectory(entries: readonly DirectoryEntry[]) {
  const filed = Map.groupBy(entries.flatMap(entryKeys), ({ key }) => key);
  const under = (key: DirectoryKey): Hit[] => (filed.get(key) ?? []).map(({ hit }) => hit);
  return {
    look(keys: readonly DirectoryKey[]): Hits {
      const found = keys.map((key) => [key, under(key)] as const);
      const owners = found.flatMap(([, hits]) =>
        hits.flatMap((hit) => (hit.kind === 'contact' ? [hit] : [])),
      );
      return new Map([
        ...found,
        ...owners.map(({ accountId }) => [`a:${accountId}`, under(`a:${accountId}`)] as const),
      ]);
    },
  };
}

export function accountEntry(id: string, name: string, over: Partial<AccountEntry> = {}): AccountEntry {
  return {
    kind: 'account',
    id,
    name,
    domains: [],
    aliasDomains: [],
    linkedinSlug: null,
    linkedinId: null,
    tier: null,
    ownerId: null,
    health: null,
    renewalDate: null,
    ...over,
  };
}

export function contactEntry(id: string, accountId: string, over: Partial<ContactEntry> = {}): ContactEntry {
  return { kind: 'contact', id, accountId, name: id, emails: [], linkedinSlug: null, ...over };
}
