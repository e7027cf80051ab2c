import { sql, type Transaction } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Tables } from '../database/schema.ts';
import { announce, takeSequences } from '../feed/announce.ts';
import { tell } from '../live/tell.ts';
import { accountsOf, children, isChild } from './children.ts';
import { indexRows } from './lookups.ts';
import type { NewRow } from './row.ts';

export interface Writing {
  workspaceId: string;
  kind: RecordKind;
}

/**
 * Creates or replaces records, each with a new version, and tells the feed. Resolves to the version of the first; the
 * others follow it by one. Of two with the same id the later counts.
 */
export async function writeRows(
  tx: Transaction<Tables>,
  { workspaceId, kind }: Writing,
  given: readonly NewRow[],
): Promise<number> {
  const rows = [...new Map(given.map((row) => [row.id, row])).values()];
  const ids = rows.map(({ id }) => id);
  const first = await takeSequences(tx, workspaceId, rows.length);
  // One that moves to another account is news at both.
  const before = isChild(kind) ? await accountsOf(tx, workspaceId, kind, ids) : [];
  await upsert(tx, { workspaceId, kind }, rows, first);
  await indexRows(tx, { workspaceId, kind }, rows);
  await announce(tx, { workspaceId, kind }, ids, { first, deleted: false });
  const after = isChild(kind) ? rows.map(({ fields }) => String(fields.accountId)) : ids;
  if (kind === 'contract') await announceRenewals(tx, workspaceId, [...before, ...after]);
  await tell(tx, workspaceId, kind, [...before, ...after]);
  return first;
}

/**
 * Deletes records and, of accounts, all that belongs to them; unknown ids are passed over. Resolves to the sequence of
 * the first delete.
 */
export async function deleteRows(
  tx: Transaction<Tables>,
  { workspaceId, kind }: Writing,
  ids: readonly string[],
): Promise<number> {
  // Taken first: whoever holds the workspace's row is the one writer.
  await takeSequences(tx, workspaceId, 0);
  for (const child of children[kind] ?? []) {
    const owned = await sql<{ id: string }>`
      select id from ${sql.table(child)} where workspace_id = ${workspaceId} and account_id = any(${ids}::text[])`.execute(
      tx,
    );
    if (owned.rows.length > 0)
      await deleteRows(
        tx,
        { workspaceId, kind: child },
        owned.rows.map(({ id }) => id),
      );
  }
  const accounts = isChild(kind) ? await accountsOf(tx, workspaceId, kind, ids) : [];
  const gone = await sql<{ id: string }>`
    delete from ${sql.table(kind)} where workspace_id = ${workspaceId} and id = any(${ids}::text[]) returning id`.execute(
    tx,
  );
  const first = await takeSequences(tx, workspaceId, gone.rows.length);
  const deleted = gone.rows.map(({ id }) => id);
  await announce(tx, { workspaceId, kind }, deleted, { first, deleted: true });
  if (kind === 'contract') await announceRenewals(tx, workspaceId, accounts);
  if (deleted.length > 0) await tell(tx, workspaceId, kind, isChild(kind) ? accounts : deleted);
  return first;
}

async function upsert(
  tx: Transaction<Tables>,
  { workspaceId, kind }: Writing,
  rows: readonly NewRow[],
  first: number,
): Promise<void> {
  await sql`
    insert into ${sql.table(kind)} (workspace_id, id, version, updated_at, fields)
    select ${workspaceId}, item.row ->> 'id', ${first}::bigint + item.place - 1, now(), item.row -> 'fields'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as item (row, place)
    on conflict (workspace_id, id) do update
    set version = excluded.version, updated_at = excluded.updated_at, fields = excluded.fields`.execute(tx);
}

/** An account's entry in the directory has the renewal date, which is its contracts'. */
async function announceRenewals(
  tx: Transaction<Tables>,
  workspaceId: string,
  accounts: readonly string[],
): Promise<void> {
  const ids = [...new Set(accounts)];
  const first = await takeSequences(tx, workspaceId, ids.length);
  await announce(tx, { workspaceId, kind: 'account' }, ids, { first, deleted: false });
}
