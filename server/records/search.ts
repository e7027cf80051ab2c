import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { wordsOf } from './words.ts';

export interface FoundAccount {
  id: string;
  name: string;
}

/** Words of a search beyond these are not looked at. */
const MANY_WORDS = 6;

/** Accounts whose name or domains have a word that begins so, for each word of the search; by name. */
export async function searchAccounts(
  db: Database,
  workspaceId: string,
  query: string,
  limit: number,
): Promise<FoundAccount[]> {
  const words = wordsOf(query).slice(0, MANY_WORDS);
  if (words.length === 0) return [];
  const conditions = words.map(
    (word) => sql`id in (
      select account_id from account_word
      where workspace_id = ${workspaceId} and word >= ${word} and word < ${word + LAST})`,
  );
  const { rows } = await sql<FoundAccount>`
    select id, name from account
    where workspace_id = ${workspaceId} and ${sql.join(conditions, sql` and `)}
    order by name, id limit ${limit}`.execute(db);
  return rows;
}

/** Sorts behind every letter. */
const LAST = '\u{10FFFF}';
