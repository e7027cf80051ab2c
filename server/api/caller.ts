import { sql } from 'kysely';
import { createMiddleware } from 'hono/factory';
import type { Database } from '../database/open.ts';
import { readToken, type Scope } from '../workspaces/token.ts';
import { Refusal } from './problem.ts';

/** Whose request it is; everything read or written is this workspace's. */
export interface Caller {
  workspaceId: string;
  tokenId: string;
  workspace: string;
  ownDomains: string[];
  name: string;
  email: string;
  /** The owner among the records with the person's address. */
  ownerId: string | null;
  scopes: readonly string[];
}

export interface Env {
  Variables: { caller: Caller };
}

/** Lets only requests with a good token of this scope pass, and says whose they are. */
export function requireScope(db: Database, scope: Scope) {
  return createMiddleware<Env>(async (c, next) => {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!token) throw new Refusal('signed-out', 'Send an access token: Authorization: Bearer kst_…');
    const caller = await findCaller(db, token);
    if (!caller)
      throw new Refusal('signed-out', 'This access token is unknown or revoked. Ask for a new one.');
    if (!caller.scopes.includes(scope))
      throw new Refusal('forbidden', 'This access token may only read. To save, use one with the scope write.');
    c.set('caller', caller);
    await next();
  });
}

interface Found extends Omit<Caller, 'workspaceId'> {
  usedToday: boolean;
}

async function findCaller(db: Database, token: string): Promise<Caller | undefined> {
  const read = readToken(token);
  if (!read) return undefined;
  const { workspaceId, hash } = read;
  const { rows } = await sql<Found>`
    select token.id as "tokenId", token.scopes, workspace.name as workspace,
      workspace.own_domains as "ownDomains", person.name, person.email,
      (select min(owner.id) from owner
        where owner.workspace_id = ${workspaceId} and owner.email = person.email) as "ownerId",
      coalesce(token.last_used_on = ${today}, false) as "usedToday"
    from token
    join person on person.workspace_id = token.workspace_id and person.id = token.person_id
    join workspace on workspace.id = token.workspace_id
    where token.workspace_id = ${workspaceId} and token.hash = ${hash} and token.revoked_at is null`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const { usedToday, ...caller } = found;
  if (!usedToday) await noteUse(db, workspaceId, caller.tokenId);
  return { workspaceId, ...caller };
}

const today = sql`to_char(now() at time zone 'UTC', 'YYYY-MM-DD')`;

/** By the day only: enough to find tokens nobody uses, and one write a day. */
async function noteUse(db: Database, workspaceId: string, tokenId: string): Promise<void> {
  await sql`update token set last_used_on = ${today}
    where workspace_id = ${workspaceId} and id = ${tokenId}`.execute(db);
}
