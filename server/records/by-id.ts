import { sql } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import type { Row } from './row.ts';

/** Those of a kind that are in the workspace, by id. */
export async function rowsOf(
  db: Database,
  kind: RecordKind,
  workspaceId: string,
  ids: readonly string[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, version, updated_at, fields from ${sql.table(kind)}
    where workspace_id = ${workspaceId} and id = any(${ids}::text[]) order by id`.execute(db);
  return rows;
}
