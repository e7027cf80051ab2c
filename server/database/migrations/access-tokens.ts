import { type Kysely, sql } from 'kysely';

/** Tokens that open for minutes what the token they were given for opens. */
export const accessTokens = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table access_token (
      workspace_id text not null,
      hash text not null,
      token_id text not null,
      until timestamptz not null,
      primary key (workspace_id, hash),
      foreign key (workspace_id, token_id) references token (workspace_id, id)
    )`.execute(db);
    await sql`create index on access_token (workspace_id, until)`.execute(db);
  },
};
