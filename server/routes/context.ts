import { createRoute, z } from '@hono/zod-openapi';
import { Context, Id } from '../../lib/model/index.ts';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { Problem, problems } from '../http/problem.ts';
import { findContext } from '../records/context.ts';
import { refuseMerged } from '../records/merged.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/accounts/{id}/context',
  summary: 'All that the panel shows of one account',
  description:
    'The most relevant of each part; `more` says how many a part has beyond those. Of an account that was ' +
    'merged, the problem (404, `/problems/merged`) says in `into` which has its records.',
  middleware: [needs('read')] as const,
  request: { params: z.object({ id: Id }) },
  responses: {
    200: {
      description: 'The account with its parts',
      content: { 'application/json': { schema: Context.clone().openapi('Context') } },
    },
    ...problems(400, 401, 403, 404, 429),
  },
});

export const addContext: AddRoutes = (api, db) => {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const context = await findContext(db, c.var.caller, id);
    if (context) return c.json(context, 200);
    await refuseMerged(db, c.var.caller.workspaceId, id);
    throw new Problem('not-found', 'This account is not in your workspace. It may have been deleted.');
  });
};
