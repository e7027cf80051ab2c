import type { Row } from '../crm/vendor.ts';
import { and, holds, isSet, or } from './coql.ts';
import { type Desk, fieldsRead } from './desk.ts';
import { accountRow } from './rows.ts';

/** Letters that may have an accent where the account's name has one: what is between them is looked for as well. */
const PLAIN = /[bdfghjkmpqrtvwx0-9]{2,}|[bdfghjklmpqrtvwx][l]/g;

/** Words of a query at most, as each is two conditions. */
const WORDS = 5;

/**
 * By the store, not by the index, which is late. Zoho does not say whether it looks past accents: a second query asks for
 * the longest part of each word that cannot have any.
 */
export async function searchAccounts(
  desk: Desk,
  words: readonly string[],
  signal: AbortSignal,
): Promise<Row<'account'>[]> {
  const some = words.slice(0, WORDS);
  const bare = some.flatMap(
    (word) =>
      [...word.matchAll(PLAIN)]
        .map(([part]) => part)
        .toSorted((one, other) => other.length - one.length)[0] ?? [],
  );
  const ask = async (wanted: readonly string[]) => {
    if (wanted.length === 0) return [];
    const each = wanted.map((word) => or(holds('Account_Name', word), holds('Website', word)));
    const query = {
      fields: fieldsRead(desk, 'Accounts'),
      from: 'Accounts',
      where: and(isSet('id'), ...each),
      limit: 200,
    };
    return (await desk.calls.query(query, { purpose: 'search' }, signal)).rows;
  };
  const found = (await Promise.all([ask(some), ask(bare)])).flat();
  return [...new Map(found.map((raw) => [raw.id, accountRow(desk, raw)])).values()];
}
