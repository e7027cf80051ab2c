import { createRoute, z } from '@hono/zod-openapi';
import { Change, ChangeId } from '../../lib/model/index.ts';
import { applyChange } from '../changes/apply.ts';
import { hashOfJson } from '../changes/canonical.ts';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { Problem, problems } from '../http/problem.ts';

const Applied = z.object({ recordId: z.string(), version: z.string() }).openapi('Applied');

const route = createRoute({
  method: 'post',
  path: '/v1/changes',
  summary: 'Apply a change',
  description:
    'Has effect once: sent again with the same id and body it has the same answer, for good. The same id with another ' +
    'body is refused (422). An update or delete of a record that has changed since `baseVersion` is refused with the ' +
    'record as it is now (409). One for an account that was merged is refused with `into`, which has its records ' +
    '(404, `/problems/merged`).',
  middleware: [needs('write')] as const,
  request: {
    headers: z.object({
      'idempotency-key': ChangeId.clone().openapi({ description: 'The id of the change' }),
    }),
    body: { required: true, content: { 'application/json': { schema: Change.clone().openapi('Change') } } },
  },
  responses: {
    200: {
      description: 'It is applied; the record has this version',
      content: { 'application/json': { schema: Applied } },
    },
    ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429),
  },
});

export const addChange: AddRoutes = (api, db) => {
  api.openapi(route, async (c) => {
    const change = c.req.valid('json');
    if (c.req.valid('header')['idempotency-key'] !== change.id)
      throw new Problem('bad-request', 'Send the id of the change as the header Idempotency-Key.');
    // As it was sent: what is made of it may differ between versions of this server.
    const bodyHash = hashOfJson(await c.req.json());
    const { workspaceId, ownerId: byId } = c.var.caller;
    return c.json(await applyChange(db, { workspaceId, byId, change, bodyHash }), 200);
  });
};
