import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { RecordKind } from '../../lib/model/index.ts';
import { CHANNEL } from '../database/listen.ts';
import type { Tables } from '../database/schema.ts';

/** What has changed, for those who follow it. */
export interface Told {
  /** Accounts whose context may be another now; null: any may. */
  readonly accounts: readonly string[] | null;
  /** Whether the directory, which matching needs, has changed too. */
  readonly directory: boolean;
}

/** Accounts named at most. */
const MANY = 100;
/** Bytes of a payload, below PostgreSQL's limit of 8000. */
const LARGE = 7900;

const inDirectory: ReadonlySet<RecordKind> = new Set(['account', 'contact', 'contract']);

/** Tells all servers, once the transaction has committed, that records of a kind have changed at these accounts. */
export async function tell(
  tx: Transaction<Tables>,
  workspaceId: string,
  kind: RecordKind,
  accountIds: readonly string[],
): Promise<void> {
  // Nobody is shown targets yet. The name of one of ours may stand at any account.
  if (kind === 'target' || (kind !== 'owner' && accountIds.length === 0)) return;
  const accounts = kind === 'owner' ? null : few([...new Set(accountIds)]);
  const payload = JSON.stringify(['changed', workspaceId, accounts, inDirectory.has(kind)]);
  const small = Buffer.byteLength(payload) <= LARGE;
  await notify(tx, small ? payload : JSON.stringify(['changed', workspaceId, null, inDirectory.has(kind)]));
}

/** Tells all servers that a token opens nothing any more. */
export async function tellRevoked(
  tx: Transaction<Tables>,
  workspaceId: string,
  tokenId: string,
): Promise<void> {
  await notify(tx, JSON.stringify(['revoked', workspaceId, tokenId]));
}

async function notify(tx: Transaction<Tables>, payload: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(tx);
}

/** Beyond a number of accounts it is not worth saying which. */
export const few = (ids: readonly string[]) => (ids.length > MANY ? null : ids);

const Heard = z.union([
  z.tuple([z.literal('changed'), z.string(), z.array(z.string()).nullable(), z.boolean()]),
  z.tuple([z.literal('revoked'), z.string(), z.string()]),
]);
export type Heard = z.infer<typeof Heard>;

/** Undefined: another version of this server has told it. */
export function parseHeard(payload: string): Heard | undefined {
  try {
    return Heard.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}
