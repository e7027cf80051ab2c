import { createRoute, z } from '@hono/zod-openapi';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { problems } from '../http/problem.ts';

const Me = z
  .object({
    workspace: z.string().openapi({ example: 'Norvane Systems' }),
    ownerId: z.string().nullable(),
    name: z.string(),
    email: z.string(),
    ownDomains: z.array(z.string()),
    scopes: z.array(z.enum(['read', 'write'])),
  })
  .openapi('Me');

const route = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Who the token speaks for',
  description: 'Also the domains of the person’s own company, which are never a client’s.',
  middleware: [needs('read')] as const,
  responses: {
    200: { description: 'The person', content: { 'application/json': { schema: Me } } },
    ...problems(401, 403, 429),
  },
});

export const addMe: AddRoutes = (api) => {
  api.openapi(route, (c) => {
    const { workspace, ownerId, name, email, ownDomains, scopes } = c.var.caller;
    return c.json({ workspace, ownerId, name, email, ownDomains: [...ownDomains], scopes: [...scopes] }, 200);
  });
};
