import { type DirectoryKey, type Hit, type Hits, personNameKey } from '../match/index.ts';
import { queryWords } from '../search/index.ts';
import type { Store } from '../store/index.ts';

/** How many people known by name alone are looked for on one page, and of how many contacts with that very name. */
const MOST_NAMES = 10;
const MOST_CONTACTS = 8;

type Parts = Pick<Store, 'directory' | 'names'>;

/**
 * Who has the names that a page shows without any address, as hits under their `p:` keys. The directory does not file
 * names: a line more for each of a million contacts would serve the few pages that show nothing else.
 */
export async function lookByName(store: Parts, keys: readonly DirectoryKey[]): Promise<Hits> {
  const names = keys.filter((key) => key.startsWith('p:')).slice(0, MOST_NAMES);
  if (names.length === 0) return new Map();
  const found = await Promise.all(names.map(async (key) => [key, await contactsCalled(store, key)] as const));
  const owners = new Set(found.flatMap(([, hits]) => hits.map(({ accountId }) => `a:${accountId}` as const)));
  return new Map<DirectoryKey, readonly Hit[]>([...found, ...(await store.directory.look([...owners]))]);
}

async function contactsCalled({ names }: Parts, key: DirectoryKey) {
  const { contacts } = await names.find(queryWords(key.slice(2)), MOST_CONTACTS);
  return contacts
    .map(({ contact }) => contact)
    .filter(({ name }) => personNameKey(name) === key)
    .map(({ id, accountId, name }) => ({ kind: 'contact' as const, id, accountId, name }));
}
