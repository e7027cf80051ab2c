import { sql } from 'kysely';
import type { Database } from '../database/open.ts';

/**
 * Forgets deletes from before a time. Readers that were last there before the latest of them must start over. Resolves
 * to how many were forgotten.
 */
export async function pruneFeed(db: Database, workspaceId: string, before: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ seq: number }>`
      delete from feed where workspace_id = ${workspaceId} and deleted and at < ${before} returning seq`.execute(
      tx,
    );
    const latest = rows.reduce((highest, { seq }) => Math.max(highest, seq), 0);
    await sql`
      update workspace set feed_floor = greatest(feed_floor, ${latest}::bigint) where id = ${workspaceId}`.execute(
      tx,
    );
    return rows.length;
  });
}
