import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Caller } from '../http/caller.ts';
import { makeToken } from './token.ts';

/** Seconds for which an access token opens what its parent does. */
export const ACCESS_LIFE = 900;

/** A token for a short time in place of the one it is asked with; only its hash is kept. Those that have expired go. */
export async function createAccessToken(
  db: Database,
  { workspaceId, tokenId }: Caller,
  life: number,
): Promise<string> {
  const { token, hash } = makeToken('ksa', workspaceId);
  await sql`delete from access_token where workspace_id = ${workspaceId} and until < now()`.execute(db);
  await sql`
    insert into access_token (workspace_id, hash, token_id, until)
    values (${workspaceId}, ${hash}, ${tokenId}, now() + make_interval(secs => ${life}))`.execute(db);
  return token;
}
