import { type Kysely, sql } from 'kysely';

/** Accounts by who looks after them, as a portfolio is read. */
export const accountOwners = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index on account (workspace_id, (fields ->> 'ownerId'), id)`.execute(db);
  },
};
