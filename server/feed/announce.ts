import { sql, type Transaction } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Tables } from '../database/schema.ts';

/**
 * Takes the workspace's next `count` sequences and resolves to the first. The workspace's row stays locked until the
 * transaction ends, so sequences become visible in their order: a reader of the feed that has seen one has seen all
 * before it, however late a transaction commits.
 */
export async function takeSequences(
  tx: Transaction<Tables>,
  workspaceId: string,
  count: number,
): Promise<number> {
  const { seq } = await tx
    .updateTable('workspace')
    .set((eb) => ({ seq: eb('seq', '+', count) }))
    .where('id', '=', workspaceId)
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq - count + 1;
}

/** Puts records at the end of the feed, in their order, in place of what it said of them before. */
export async function announce(
  tx: Transaction<Tables>,
  { workspaceId, kind }: { workspaceId: string; kind: RecordKind },
  ids: readonly string[],
  { first, deleted }: { first: number; deleted: boolean },
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into feed (workspace_id, kind, record_id, seq, deleted)
    select ${workspaceId}, ${kind}, item.id, ${first}::bigint + item.place - 1, ${deleted}
    from unnest(${ids}::text[]) with ordinality as item (id, place)
    on conflict (workspace_id, kind, record_id) do update
    set seq = excluded.seq, deleted = excluded.deleted, at = excluded.at`.execute(tx);
}
