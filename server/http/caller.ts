import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { readToken, type Scope } from '../workspaces/token.ts';

/** Who asks: the person that a token speaks for. */
export interface Caller {
  readonly tokenId: string;
  readonly workspaceId: string;
  readonly workspace: string;
  readonly ownDomains: readonly string[];
  readonly name: string;
  readonly email: string;
  /** The person as an owner of accounts: the one with the same address. */
  readonly ownerId: string | null;
  readonly scopes: readonly Scope[];
}

interface CallerRow extends Caller {
  seenToday: boolean;
}

/** Undefined: the token is none of ours, or revoked. */
export async function findCaller(db: Database, token: string): Promise<Caller | undefined> {
  const read = readToken(token);
  if (!read) return undefined;
  const { rows } = await sql<CallerRow>`
    select token.id as "tokenId", workspace.id as "workspaceId", workspace.name as workspace,
      workspace.own_domains as "ownDomains", person.name, person.email, token.scopes,
      (select min(owner.id) from owner where owner.workspace_id = person.workspace_id and owner.email = person.email)
        as "ownerId",
      coalesce(token.last_used_on = ${today}, false) as "seenToday"
    from token
    join person on person.workspace_id = token.workspace_id and person.id = token.person_id
    join workspace on workspace.id = token.workspace_id
    where token.workspace_id = ${read.workspaceId} and token.hash = ${read.hash} and token.revoked_at is null`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { seenToday, ...caller } = row;
  if (!seenToday) await markUsed(db, caller);
  return caller;
}

const today = sql<string>`to_char(now() at time zone 'utc', 'YYYY-MM-DD')`;

/** Once a day: a read stays a read. */
async function markUsed(db: Database, { workspaceId, tokenId }: Caller): Promise<void> {
  await db
    .updateTable('token')
    .set({ last_used_on: today })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', tokenId)
    .execute();
}
