import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { HubspotApp } from '../brokers/app.ts';
import type { Database } from '../database/open.ts';
import type { Hub } from '../live/hub.ts';
import { addChange } from '../routes/change.ts';
import { addContext } from '../routes/context.ts';
import { addDocs } from '../routes/docs.ts';
import { addEvents } from '../routes/events.ts';
import { addFeed } from '../routes/feed.ts';
import { addHealth } from '../routes/health.ts';
import { addHubspot } from '../routes/hubspot.ts';
import { addLookup } from '../routes/lookup.ts';
import { addMe } from '../routes/me.ts';
import { addPortfolio } from '../routes/portfolio.ts';
import { addSearch } from '../routes/search.ts';
import { addToken } from '../routes/token.ts';
import { addWorkspace } from '../routes/workspace.ts';
import { ACCESS_LIFE } from '../workspaces/access.ts';
import { authenticate, limitRate } from './allow.ts';
import { type AddRoutes, createApi } from './api.ts';
import { describeError, type Log, logRequests } from './log.ts';
import { Problem, type ProblemKind, toResponse } from './problem.ts';
import { createRateLimit, type Rate } from './rate.ts';
import { refuseUnstorable } from './storable.ts';

export interface AppOptions {
  readonly db: Database;
  /** Hears what the database tells. */
  readonly hub: Hub;
  readonly log: Log;
  /** Of each token; null: none. */
  readonly rate: Rate | null;
  /** Seconds that an access token is good for. */
  readonly accessLife?: number;
  /** Null: nobody is signed in to HubSpot by this server. */
  readonly hubspot?: HubspotApp | null;
  /** False once the server is stopping. */
  isOpen(): boolean;
}

/** Bytes of a request's body at most. */
const MAX_BODY = 1024 * 1024;

const routes: readonly AddRoutes[] = [
  addMe,
  addLookup,
  addContext,
  addSearch,
  addFeed,
  addChange,
  addWorkspace,
  addPortfolio,
];

/** The Account API as a Hono app: no ports, no signals. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { db, hub, log, rate, isOpen, accessLife = ACCESS_LIFE, hubspot = null } = options;
  const app = new OpenAPIHono();
  app.use(logRequests(log), secureHeaders(), compress(), limitBody);
  app.onError((error) => toResponse(problemOf(error, log)));
  app.notFound(() => toResponse(new Problem('not-found', 'There is nothing at this address. See /docs.')));
  addHealth(app, db, isOpen);
  const api = createApi();
  api.use('/v1/*', authenticate(db));
  if (rate) api.use('/v1/*', limitRate(createRateLimit(rate)));
  api.use('/v1/*', refuseUnstorable);
  for (const add of [...routes, addEvents(hub), addToken(accessLife), addHubspot(hubspot)]) add(api, db);
  app.route('/', api);
  addDocs(app);
  return app;
}

const limitBody = bodyLimit({
  maxSize: MAX_BODY,
  onError: () => {
    throw tooLarge();
  },
});

// What is left of the body is not read, so the connection cannot be used again.
const tooLarge = () =>
  new Problem('too-large', 'The request is larger than 1 MiB. Send less at once.', {
    headers: { connection: 'close' },
  });

/** What Hono itself refuses, by status. */
const refusals: Readonly<Record<number, [ProblemKind, string]>> = {
  400: ['bad-request', 'The body is not valid JSON.'],
  415: ['not-json', 'Send the body as application/json.'],
};

function problemOf(error: Error, log: Log): Problem {
  if (error instanceof Problem) return error;
  const known = error instanceof HTTPException ? refusals[error.status] : undefined;
  if (known) return new Problem(...known);
  log({ event: 'error', ...describeError(error) });
  return new Problem(
    'failed',
    'The server failed. Try again in a moment; if it stays so, tell whoever runs it.',
  );
}
