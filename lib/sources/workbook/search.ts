import type { BookRecords, Kept } from '../../model/index.ts';
import type { FoundAccount } from '../contract.ts';
import { ordered } from '../records/parts.ts';
import { isFoundBy, wordsOf } from '../search-words.ts';

/** Words of a search beyond these are not looked at; accounts found beyond these are left out. */
const [MANY_WORDS, MOST] = [6, 50];

/** Accounts whose name or domains have a word that begins so, for each word of the search; by name. */
export async function searchIn(
  records: BookRecords,
  query: string,
  signal: AbortSignal,
): Promise<FoundAccount[]> {
  const words = wordsOf(query).slice(0, MANY_WORDS);
  if (words.length === 0) return [];
  const found: FoundAccount[] = [];
  for await (const rows of records.packs(1)) {
    signal.throwIfAborted();
    for (const row of rows) if (isFound(row, words)) found.push(named(row));
  }
  return ordered(found, ({ name }) => name).slice(0, MOST);
}

const named = ({ record }: Extract<Kept, { kind: 'account' }>) => ({ id: record.id, name: record.name });

function isFound(row: Kept, words: readonly string[]): row is Extract<Kept, { kind: 'account' }> {
  if (row.kind !== 'account') return false;
  const { name, domains, aliasDomains } = row.record;
  return isFoundBy(words, [name, ...domains, ...aliasDomains]);
}
