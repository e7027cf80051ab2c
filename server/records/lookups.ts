import { sql, type Transaction } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Fields, Tables } from '../database/schema.ts';
import type { NewRow } from './row.ts';
import { wordsOf } from './words.ts';
import type { Writing } from './write.ts';

interface Lookup {
  readonly table: string;
  /** The lookup's column with the record's id. */
  readonly target: string;
  readonly key: string;
  keys(fields: Fields): readonly string[];
  /** A column to sort by that comes with the key, and the record's field it is taken from. */
  readonly sort?: { column: string; field: string };
}

/** What records are found by, beside their own columns. */
const lookups: { readonly [K in RecordKind]?: readonly Lookup[] } = {
  account: [
    {
      table: 'account_domain',
      target: 'account_id',
      key: 'domain',
      keys: (fields) => [...strings(fields.domains), ...strings(fields.aliasDomains)].map(lower),
    },
    {
      table: 'account_word',
      target: 'account_id',
      key: 'word',
      keys: (fields) => [...strings([fields.name]), ...strings(fields.domains)].flatMap(wordsOf),
    },
  ],
  contact: [
    {
      table: 'contact_email',
      target: 'contact_id',
      key: 'email',
      keys: (fields) => strings(fields.emails).map(lower),
    },
  ],
  interaction: [
    {
      table: 'interaction_contact',
      target: 'interaction_id',
      key: 'contact_id',
      keys: (fields) => strings(fields.contactIds),
      sort: { column: 'at', field: 'at' },
    },
  ],
};

const lower = (text: string) => text.toLowerCase();

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Makes the lookups of these records what the records say now. */
export async function indexRows(
  tx: Transaction<Tables>,
  { workspaceId, kind }: Writing,
  rows: readonly NewRow[],
): Promise<void> {
  for (const lookup of lookups[kind] ?? []) {
    const ids = rows.map(({ id }) => id);
    await sql`
      delete from ${sql.table(lookup.table)}
      where workspace_id = ${workspaceId} and ${sql.ref(lookup.target)} = any(${ids}::text[])`.execute(tx);
    await insertKeys(tx, workspaceId, lookup, rows);
  }
}

async function insertKeys(
  tx: Transaction<Tables>,
  workspaceId: string,
  { table, target, key, keys, sort }: Lookup,
  rows: readonly NewRow[],
): Promise<void> {
  const entries = rows.flatMap(({ id, fields }) =>
    [...new Set(keys(fields))].map((value) => [id, value, ...(sort ? [fields[sort.field]] : [])]),
  );
  if (entries.length === 0) return;
  const columns = [target, key, ...(sort ? [sort.column] : [])];
  const values = columns.map((_, place) => sql`item ->> ${sql.lit(place)}`);
  await sql`
    insert into ${sql.table(table)} (workspace_id, ${sql.join(columns.map((name) => sql.ref(name)))})
    select ${workspaceId}, ${sql.join(values)}
    from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) as item`.execute(tx);
}
