import { type DirectoryKey, entryKeys, type Hit, type Hits, personNameKey } from '../../lib/match/index.ts';
import type { AccountEntry, ContactEntry, DirectoryEntry } from '../../lib/model/index.ts';

/** A directory in memory that files and finds as the store's does; full names too, as searching it does. */
export function createFakeDirectory(entries: readonly DirectoryEntry[]) {
  const filed = Map.groupBy([...entries.flatMap(entryKeys), ...entries.flatMap(byName)], ({ key }) => key);
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

function byName(entry: DirectoryEntry): { key: DirectoryKey; hit: Hit }[] {
  const key = entry.kind === 'contact' ? personNameKey(entry.name) : undefined;
  if (entry.kind !== 'contact' || !key) return [];
  const { id, accountId, name } = entry;
  return [{ key, hit: { kind: 'contact', id, accountId, name } }];
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
