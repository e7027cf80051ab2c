import { type Kysely, sql } from 'kysely';

/** What a workspace has agreed on, as `Workspace` of lib/model; null: nothing yet. */
export const workspaceAgreements = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table workspace add column agreed jsonb`.execute(db);
  },
};
