import type { Generated } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';

/** A record without the parts that the server gives it (id, version, time), as its column holds it. */
export type Fields = Record<string, unknown>;

/**
 * One table per kind. What is searched for or sorted by stands in columns that PostgreSQL derives from `fields`, so
 * that a column and its record cannot drift apart.
 */
export interface RecordTable {
  workspace_id: string;
  id: string;
  version: number;
  updated_at: Date;
  fields: Fields;
}

type RecordTables = { [K in RecordKind]: RecordTable };

/** Derived from `fields`. */
type Named = RecordTable & { name: Generated<string> };

export interface Tables extends Omit<RecordTables, 'account'> {
  account: Named;
  workspace: {
    id: string;
    name: string;
    own_domains: string[];
    /** Names this history of changes; a database made anew has another. */
    epoch: string;
    /** Sequence of the latest change. */
    seq: Generated<number>;
    /** Deletes up to here have been forgotten. */
    feed_floor: Generated<number>;
    /** `Workspace` of lib/model; null: nothing was agreed on. */
    agreed: Generated<unknown>;
    created_at: Generated<Date>;
  };
  person: { workspace_id: string; id: string; name: string; email: string; created_at: Generated<Date> };
  token: {
    workspace_id: string;
    id: string;
    /** SHA-256 of the whole token, hex. */
    hash: string;
    person_id: string;
    label: string;
    scopes: string[];
    created_at: Generated<Date>;
    /** `2026-11-24`, by the database's clock in UTC. */
    last_used_on: Generated<string | null>;
    revoked_at: Generated<Date | null>;
  };
  /** Tokens for a short time, each with the one it was given for. */
  access_token: { workspace_id: string; hash: string; token_id: string; until: Date };
  /** The latest change of each record: what a reader of the feed still has to hear. */
  feed: {
    workspace_id: string;
    kind: RecordKind;
    record_id: string;
    seq: number;
    deleted: boolean;
    at: Generated<Date>;
  };
  /** Changes applied, for good: one with the same id has no second effect. */
  change: {
    workspace_id: string;
    id: string;
    body_hash: string;
    kind: RecordKind;
    record_id: string;
    version: number;
    applied_at: Generated<Date>;
  };
  /** Accounts that are no more, and the one that has their records. */
  account_merge: { workspace_id: string; from_id: string; into_id: string; merged_at: Generated<Date> };
  account_domain: { workspace_id: string; domain: string; account_id: string };
  account_word: { workspace_id: string; word: string; account_id: string };
  contact_email: { workspace_id: string; email: string; contact_id: string };
  interaction_contact: { workspace_id: string; contact_id: string; interaction_id: string; at: string };
}
