import { type Kysely, sql } from 'kysely';

/** Which account has the records of one that is no more. Forgotten when that one goes as well. */
export const mergedAccounts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table account_merge (
      workspace_id text not null,
      from_id text not null,
      into_id text not null,
      merged_at timestamptz not null default now(),
      primary key (workspace_id, from_id),
      foreign key (workspace_id, into_id) references account (workspace_id, id) on delete cascade
    )`.execute(db);
    await sql`create index on account_merge (workspace_id, into_id)`.execute(db);
  },
};
