import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { Problem, problems } from '../http/problem.ts';

const Status = z.object({ status: z.literal('ok') });
const ok = { description: 'Yes', content: { 'application/json': { schema: Status } } };

const live = createRoute({
  method: 'get',
  path: '/health/live',
  summary: 'Whether the server runs',
  responses: { 200: ok },
});

const ready = createRoute({
  method: 'get',
  path: '/health/ready',
  summary: 'Whether the server can answer: it is not stopping, and its database answers',
  responses: { 200: ok, ...problems(503) },
});

export function addHealth(app: OpenAPIHono, db: Database, isOpen: () => boolean): void {
  app.openapi(live, (c) => c.json({ status: 'ok' as const }, 200));
  app.openapi(ready, async (c) => {
    if (!isOpen()) throw new Problem('not-ready', 'The server is stopping.');
    await askDatabase(db);
    return c.json({ status: 'ok' as const }, 200);
  });
}

async function askDatabase(db: Database): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch {
    throw new Problem('not-ready', 'The database does not answer. Check that it runs and can be reached.');
  }
}
