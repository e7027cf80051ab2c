import { sql, type Transaction } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Tables } from '../database/schema.ts';

/** Kinds whose records belong to a record of another kind and go with it. */
export const children: { readonly [K in RecordKind]?: readonly RecordKind[] } = {
  account: ['contact', 'opportunity', 'contract', 'initiative', 'case', 'note', 'interaction', 'task'],
};

/** Whether records of this kind belong to an account. */
export const isChild = (kind: RecordKind): boolean => children.account?.includes(kind) ?? false;

/** Accounts that these records belong to, as they stand now. The kind must be one that belongs to accounts. */
export async function accountsOf(
  tx: Transaction<Tables>,
  workspaceId: string,
  kind: RecordKind,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    select distinct account_id from ${sql.table(kind)}
    where workspace_id = ${workspaceId} and id = any(${ids}::text[])`.execute(tx);
  return rows.map(({ account_id }) => account_id);
}
