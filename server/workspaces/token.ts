import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { toJson } from '../database/json.ts';
import type { Database } from '../database/open.ts';
import { tellRevoked } from '../live/tell.ts';

export type Scope = 'read' | 'write';

/** Who may write may read. */
const granted: Readonly<Record<Scope, readonly Scope[]>> = { read: ['read'], write: ['read', 'write'] };

export interface NewToken {
  workspaceId: string;
  /** Of the person it speaks for. */
  email: string;
  scope: Scope;
  /** What it is for, in the person's words. */
  label?: string;
}

export interface TokenInfo {
  id: string;
  email: string;
  label: string;
  scopes: readonly string[];
  lastUsedOn: string | null;
  revoked: boolean;
}

/** `token` is shown this once: only its hash is kept. Rejects with a sentence when nobody has the address. */
export async function createToken(db: Database, given: NewToken): Promise<{ id: string; token: string }> {
  const { workspaceId, email, scope, label = '' } = given;
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  if (!person) throw new Error(`Nobody in this workspace has the address ${email}. Add the person first.`);
  const id = randomUUIDv7();
  const { token, hash } = makeToken('kst', workspaceId);
  await db
    .insertInto('token')
    .values({
      workspace_id: workspaceId,
      id,
      hash,
      person_id: person.id,
      label,
      scopes: toJson([...granted[scope]]),
    })
    .execute();
  return { id, token };
}

/** From then on the token opens nothing. Rejects with a sentence when there is no such token. */
export async function revokeToken(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('token')
      .set((eb) => ({ revoked_at: eb.fn<Date>('now') }))
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Error('There is no such token, or it is revoked already.');
    await tellRevoked(tx, workspaceId, id);
  });
}

/** Newest first. */
export async function listTokens(db: Database, workspaceId: string): Promise<TokenInfo[]> {
  const rows = await db
    .selectFrom('token')
    .innerJoin('person', (join) =>
      join.onRef('person.workspace_id', '=', 'token.workspace_id').onRef('person.id', '=', 'token.person_id'),
    )
    .select(['token.id', 'email', 'label', 'scopes', 'last_used_on', 'revoked_at'])
    .where('token.workspace_id', '=', workspaceId)
    .orderBy('token.id', 'desc')
    .execute();
  return rows.map(({ last_used_on, revoked_at, ...row }) => ({
    ...row,
    lastUsedOn: last_used_on,
    revoked: revoked_at !== null,
  }));
}

/** `kst`: a person's, for good. `ksa`: for a short time in its place. */
type TokenKind = 'kst' | 'ksa';

/** A token names its workspace, so that it is looked up there and nowhere else. */
export function makeToken(kind: TokenKind, workspaceId: string): { token: string; hash: string } {
  const token = `${kind}_${workspaceId}.${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** Undefined: this is none of ours. */
export function readToken(token: string): { kind: TokenKind; workspaceId: string; hash: string } | undefined {
  const [, kind, workspaceId] = /^(kst|ksa)_([a-z0-9-]{1,40})\.[\w-]{43}$/.exec(token) ?? [];
  if (kind === undefined || workspaceId === undefined) return undefined;
  return { kind: kind as TokenKind, workspaceId, hash: hashOf(token) };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
