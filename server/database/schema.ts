import type { ColumnType, Generated } from 'kysely';

type Written<T> = ColumnType<T, T, never>;
/** int8: node-postgres gives it as text, PGlite as a number. Read it with Number(). */
type Big = ColumnType<string | number | bigint, number, number>;

interface WorkspaceTable {
  workspace_id: Written<string>;
  name: string;
  own_domains: string[];
  /** The last number given to a write; see records/feed.ts. */
  seq: Generated<Big>;
  /** Deletes up to here are forgotten. */
  floor_seq: Generated<Big>;
  /** Another one makes all cursors void. */
  epoch: string;
  created_at: Generated<Date>;
}

interface TokenTable {
  workspace_id: Written<string>;
  id: Written<string>;
  /** SHA-256 of the token, hex; the token itself is nowhere. */
  hash: Written<string>;
  owner_id: Written<string>;
  name: string;
  scopes: ('read' | 'write')[];
  created_at: Generated<Date>;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

interface FeedTable {
  workspace_id: string;
  kind: string;
  record_id: string;
  seq: Big;
  deleted: boolean;
  at: Generated<Date>;
}

interface AppliedTable {
  workspace_id: string;
  change_id: string;
  body_hash: string;
  record_id: string;
  version: string;
  at: Generated<Date>;
}

/** What all tables of records have; their other columns stand in records/tables.ts. */
export interface RecordTable {
  workspace_id: string;
  id: string;
  version: Big;
  updated_at: Generated<Date>;
  fields: Record<string, unknown>;
}

export interface Schema {
  workspace: WorkspaceTable;
  token: TokenTable;
  feed: FeedTable;
  applied: AppliedTable;
  owner: RecordTable;
  account: RecordTable & { name: string };
}
