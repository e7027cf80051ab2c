import { createRoute, z } from '@hono/zod-openapi';
import { needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import { Problem, problems } from '../http/problem.ts';
import { type Hub, MOST } from '../live/hub.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/events',
  summary: 'Hear of changes as they happen',
  description:
    'Server-sent events. `hello`: what changes from now on is told. `change`: something has changed; its data is ' +
    '`{"accounts": ["acc-1"], "directory": false}`, the accounts whose context to read again (null: any) and whether ' +
    '`/v1/changes` has news for matching. It says nothing of what changed. A comment comes every 20 s; where none ' +
    `comes, the connection is dead. A token has at most ${MOST} streams.`,
  middleware: [needs('read')] as const,
  responses: {
    200: { description: 'A stream without an end', content: { 'text/event-stream': { schema: z.string() } } },
    ...problems(401, 403, 429),
  },
});

/** Seconds; streams end when their reader goes. */
const PATIENCE = 30;

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  // Sent at once, byte by byte: by us, and by a proxy that would rather collect them (nginx).
  'transfer-encoding': 'chunked',
  'x-accel-buffering': 'no',
  // Nobody waits for another request on it when the server closes.
  connection: 'close',
};

export const addEvents =
  (hub: Hub): AddRoutes =>
  (api) => {
    api.openapi(route, (c) => {
      const stream = hub.follow(c.var.caller);
      if (!stream)
        throw new Problem('too-many-requests', `This token has ${MOST} streams already. Close one first.`, {
          headers: { 'retry-after': String(PATIENCE) },
        });
      return c.body(stream, 200, headers);
    });
  };
