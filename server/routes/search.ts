import { createRoute, z } from '@hono/zod-openapi';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { problems } from '../http/problem.ts';
import { searchAccounts } from '../records/search.ts';

const Query = z.object({
  q: z.string().max(200).openapi({ example: 'arden' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const Hits = z
  .object({ accounts: z.array(z.object({ id: z.string(), name: z.string() })) })
  .openapi('SearchHits');

const route = createRoute({
  method: 'get',
  path: '/v1/search',
  summary: 'Find accounts by the beginnings of words',
  description: 'In names and domains; accents and case do not matter. Each word of `q` must be found.',
  middleware: [needs('read')] as const,
  request: { query: Query },
  responses: {
    200: { description: 'Accounts, by name', content: { 'application/json': { schema: Hits } } },
    ...problems(400, 401, 403, 429),
  },
});

export const addSearch: AddRoutes = (api, db) => {
  api.openapi(route, async (c) => {
    const { q, limit } = c.req.valid('query');
    return c.json({ accounts: await searchAccounts(db, c.var.caller.workspaceId, q, limit) }, 200);
  });
};
