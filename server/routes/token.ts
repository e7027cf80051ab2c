import { createRoute, z } from '@hono/zod-openapi';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { Problem, problems } from '../http/problem.ts';
import { createAccessToken } from '../workspaces/access.ts';

const Access = z
  .object({
    token: z.string(),
    expiresIn: z.number().openapi({ description: 'Seconds' }),
  })
  .openapi('Access');

const route = createRoute({
  method: 'post',
  path: '/v1/token',
  summary: 'Get a token for a short time',
  description:
    'In place of the personal token, which then need not travel with every request. It opens the same, and nothing any ' +
    'more once the personal token is revoked. Only a personal token gets one.',
  middleware: [needs('read')] as const,
  responses: {
    200: { description: 'The access token', content: { 'application/json': { schema: Access } } },
    ...problems(401, 403, 429),
  },
});

/** @param life seconds */
export const addToken =
  (life: number): AddRoutes =>
  (api, db) => {
    api.openapi(route, async (c) => {
      // Else one that was stolen could be kept alive for good.
      if (c.var.caller.expiresIn !== null)
        throw new Problem('not-allowed', 'Send the personal access token to get one for a short time.');
      const token = await createAccessToken(db, c.var.caller, life);
      c.header('cache-control', 'no-store');
      return c.json({ token, expiresIn: life }, 200);
    });
  };
