import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { readToken, type Scope } from '../workspaces/token.ts';

/** Who asks: the person that a token speaks for. */
export interface Caller {
  /** Of the personal token, also where one stands in its place. */
  readonly tokenId: string;
  readonly workspaceId: string;
  readonly workspace: string;
  readonly ownDomains: readonly string[];
  readonly name: string;
  readonly email: string;
  /** The person as an owner of accounts: the one with the same address. */
  readonly ownerId: string | null;
  readonly scopes: readonly Scope[];
  /** Milliseconds until its token opens nothing any more; null: a personal token, which has no end. */
  readonly expiresIn: number | null;
}

interface CallerRow extends Caller {
  seenToday: boolean;
}

/** Undefined: the token is none of ours, revoked or expired. */
export async function findCaller(db: Database, token: string): Promise<Caller | undefined> {
  const read = readToken(token);
  if (!read) return undefined;
  const { rows } = await sql<CallerRow>`
    select token.id as "tokenId", workspace.id as "workspaceId", workspace.name as workspace,
      workspace.own_domains as "ownDomains", person.name, person.email, token.scopes,
      (select min(owner.id) from owner where owner.workspace_id = person.workspace_id and owner.email = person.email)
        as "ownerId",
      coalesce(token.last_used_on = ${today}, false) as "seenToday", given.expires_in as "expiresIn"
    from (${given[read.kind](read)}) as given
    join token on token.workspace_id = given.workspace_id and token.id = given.token_id
    join person on person.workspace_id = token.workspace_id and person.id = token.person_id
    join workspace on workspace.id = token.workspace_id
    where token.revoked_at is null`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { seenToday, ...caller } = row;
  if (!seenToday) await markUsed(db, caller);
  return caller;
}

/** The personal token that each kind of token stands for. */
const given = {
  kst: ({ workspaceId, hash }: Read) => sql`
    select workspace_id, id as token_id, null::float8 as expires_in from token
    where workspace_id = ${workspaceId} and hash = ${hash}`,
  ksa: ({ workspaceId, hash }: Read) => sql`
    select workspace_id, token_id, (extract(epoch from until - now()) * 1000)::float8 as expires_in from access_token
    where workspace_id = ${workspaceId} and hash = ${hash} and until > now()`,
};
type Read = NonNullable<ReturnType<typeof readToken>>;

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
