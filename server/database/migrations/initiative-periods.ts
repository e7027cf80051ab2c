import { type Kysely, sql } from 'kysely';

/** An initiative is of a month or a quarter: what says which is called by what both are. */
export const initiativePeriods = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`update initiative
      set fields = (fields - 'quarter') || jsonb_build_object('period', fields -> 'quarter')
      where fields ? 'quarter'`.execute(db);
  },
};
