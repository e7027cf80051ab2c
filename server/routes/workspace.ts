import { createRoute } from '@hono/zod-openapi';
import { plainWorkspace, Workspace } from '../../lib/model/index.ts';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { problems } from '../http/problem.ts';
import { findAgreement } from '../workspaces/agreement.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/workspace',
  summary: 'What the workspace has agreed on',
  description:
    'Its currency with the dated rates of others, what is expected of accounts by tier, the stages of ' +
    'opportunities in their order, and its products. An administrator sets it: `workspace agree`.',
  middleware: [needs('read')] as const,
  responses: {
    200: {
      description: 'As it was agreed, or what holds without an agreement',
      content: { 'application/json': { schema: Workspace.clone().openapi('Workspace') } },
    },
    ...problems(401, 403, 429),
  },
});

export const addWorkspace: AddRoutes = (api, db) => {
  api.openapi(route, async (c) =>
    c.json((await findAgreement(db, c.var.caller.workspaceId)) ?? plainWorkspace, 200),
  );
};
