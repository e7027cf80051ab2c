import { sql } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { type Row, toRecord } from '../records/row.ts';
import type { FeedItem } from './page.ts';

export interface WholeRecord {
  kind: RecordKind;
  record: object;
}

/** The whole records of a page, in its order. One deleted meanwhile is left out: its delete comes later in the feed. */
export async function getWholeRecords(
  db: Database,
  workspaceId: string,
  items: readonly FeedItem[],
): Promise<WholeRecord[]> {
  const found = new Map<string, WholeRecord>();
  for (const [kind, group] of Map.groupBy(items, ({ kind }) => kind)) {
    const ids = group.map(({ id }) => id);
    const { rows } = await sql<Row>`
      select id, version, updated_at, fields from ${sql.table(kind)}
      where workspace_id = ${workspaceId} and id = any(${ids}::text[])`.execute(db);
    for (const row of rows) found.set(`${kind} ${row.id}`, { kind, record: toRecord(row) });
  }
  return items.flatMap(({ kind, id }) => found.get(`${kind} ${id}`) ?? []);
}
