import type { KyselyPlugin } from 'kysely';
import type { Database } from '../database/open.ts';

/** The database with its queries counted. */
export function countQueries(db: Database): { db: Database; count(): number } {
  let queries = 0;
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(counter), count: () => queries };
}
