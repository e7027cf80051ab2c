import { sql } from 'kysely';
import type { Owner, Target, Team } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { type Row, toRecord } from '../records/row.ts';
import type { Reader } from './accounts.ts';

/** As many as `Team` of lib/model takes. */
const OWNERS = 2000;
const TARGETS = 20_000;

/** Who sells and how much they are to sell: last year, this one and the next. */
export async function findTeam(
  db: Database,
  { workspaceId, ownerId }: Reader,
  now = new Date(),
): Promise<Team> {
  const year = now.getUTCFullYear();
  const { rows: owners } = await sql<Row>`
    select id, version, updated_at, fields from owner where workspace_id = ${workspaceId}
    order by fields ->> 'name', id limit ${OWNERS}`.execute(db);
  const { rows: targets } = await sql<Row>`
    select id, version, updated_at, fields from target where workspace_id = ${workspaceId}
      and fields ->> 'startDate' between ${`${year - 1}-01-01`} and ${`${year + 1}-12-31`}
    order by fields ->> 'startDate', id limit ${TARGETS}`.execute(db);
  return {
    owners: owners.map((row) => toRecord<Owner>(row)),
    targets: targets.map((row) => toRecord<Target>(row)),
    viewerId: ownerId,
  };
}
