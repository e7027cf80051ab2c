import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Api } from '../http/api.ts';
import { Problem } from '../http/problem.ts';

/** Live: the process answers. Ready: its database answers too, and it has not been told to stop. */
export function addHealth(api: Api, db: Database, isOpen: () => boolean): void {
  api.get('/health/live', (c) => c.json({ live: true }));
  api.get('/health/ready', async (c) => {
    if (!isOpen()) throw new Problem('not-ready', 'The server is stopping.');
    await sql`select 1`.execute(db).catch(() => {
      throw new Problem('not-ready', 'The database does not answer.');
    });
    return c.json({ ready: true });
  });
}
