import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Row } from '../records/row.ts';
import type { Place } from './cursor.ts';

export interface Reader {
  readonly workspaceId: string;
  /** The reader as an owner of accounts. */
  readonly ownerId: string | null;
}

export type AccountRow = Row & { others: boolean };

const owner = sql`a.fields ->> 'ownerId'`;

/** Accounts that somebody looks after, the reader's own first, each group by id. */
export async function accountsAfter(
  db: Database,
  { workspaceId, ownerId }: Reader,
  { others, after }: Place,
  limit: number,
): Promise<AccountRow[]> {
  const branch = (isOther: boolean) => sql`(
    select ${isOther}::boolean as others, a.id, a.version, a.updated_at, a.fields from account as a
    where a.workspace_id = ${workspaceId} and a.id > ${others === isOther ? after : ''}
      and ${isOther ? sql`${owner} is not null and ${owner} is distinct from ${ownerId}` : sql`${owner} = ${ownerId}`}
    order by a.id limit ${limit})`;
  const branches = [...(others || ownerId === null ? [] : [branch(false)]), branch(true)];
  const { rows } = await sql<AccountRow>`
    select * from (${sql.join(branches, sql` union all `)}) as page order by others, id limit ${limit}`.execute(
    db,
  );
  return rows;
}

export async function countAccounts(db: Database, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from account as a
    where a.workspace_id = ${workspaceId} and ${owner} is not null`.execute(db);
  return rows[0]?.count ?? 0;
}
