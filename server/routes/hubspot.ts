import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { HubspotApp } from '../brokers/app.ts';
import { authorizeUrl, exchange, type Granted, renew, revoke } from '../brokers/hubspot.ts';
import { createSeal, type Seal } from '../brokers/seal.ts';
import { limitRate, needs } from '../http/allow.ts';
import type { AddRoutes } from '../http/api.ts';
import type { Caller } from '../http/caller.ts';
import { Problem, problems } from '../http/problem.ts';
import { createRateLimit } from '../http/rate.ts';

const hash = z.string().regex(/^[\w-]{43}$/);
const Begin = z.strictObject({
  redirectUri: z.url().max(500),
  state: z.string().min(16).max(200),
  challenge: hash.openapi({ description: 'SHA-256 of the verifier, as base64url without padding' }),
});
const Begun = z.object({ url: z.string(), ticket: z.string() }).openapi('HubspotBegun');
const Exchange = z.strictObject({
  ticket: z.string().max(2000),
  code: z.string().min(1).max(2000),
  verifier: z.string().regex(/^[\w.~-]{43,128}$/),
});
const Refresh = z.strictObject({ refresh: z.string().min(1).max(8000) });
const Access = z
  .object({
    access: z.string(),
    refresh: z.string().openapi({ description: 'Opens only here, for this person' }),
    expiresIn: z.number().openapi({ description: 'Seconds' }),
  })
  .openapi('HubspotAccess');
const Done = z.object({ done: z.literal(true) });
/** What a sign-in must come back with. */
const Ticket = z.object({ redirectUri: z.string(), challenge: z.string(), until: z.number() });

/** Milliseconds within which a sign-in has to be finished. */
const IN_TIME = 600_000;
/** Of each token: nobody signs in more often, and an access is good for half an hour. */
const RATE = { burst: 20, perSecond: 0.1 };

function route<B extends z.ZodType, A extends z.ZodType>(
  name: string,
  [summary, description]: readonly [string, string],
  body: B,
  answer: A,
) {
  return createRoute({
    method: 'post',
    path: `/v1/hubspot/${name}`,
    summary,
    description,
    middleware: [needs('read')] as const,
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: answer } } },
      ...problems(400, 401, 403, 404, 422, 429, 500, 503),
    },
  });
}

const begin = route(
  'begin',
  [
    'Begin to sign in to HubSpot',
    'Answers where the person says yes to this server’s app. They are sent back only to an address that whoever runs the ' +
      'server has listed. The ticket is good for ten minutes, for the person who asked, with the verifier.',
  ],
  Begin,
  Begun,
);
const finish = route(
  'exchange',
  [
    'Give in the code that HubSpot sent the person back with',
    'Nothing of what is granted is kept here: the access opens HubSpot, and what renews it is sealed for this person.',
  ],
  Exchange,
  Access,
);
const again = route(
  'renew',
  ['Get another access to HubSpot', 'With what came with the first.'],
  Refresh,
  Access,
);
const end = route(
  'revoke',
  ['End an access to HubSpot', 'What renewed it renews nothing more.'],
  Refresh,
  Done,
);

/** Signing in to HubSpot, which wants a secret that no browser can keep. @param app null: it is not set up here */
export const addHubspot =
  (app: HubspotApp | null): AddRoutes =>
  (api) => {
    const ready = app && { app, seal: createSeal(app.clientSecret) };
    const own = () => ready ?? notSetUp();
    api.use('/v1/hubspot/*', limitRate(createRateLimit(RATE)), async (c, next) => {
      await next();
      c.header('cache-control', 'no-store');
    });
    api.openapi(begin, (c) => {
      const { app, seal } = own();
      const asked = c.req.valid('json');
      const { redirectUri, challenge } = asked;
      if (!app.redirects.includes(redirectUri))
        throw new Problem(
          'not-allowed',
          'This server sends nobody back to this browser’s Keyside. Ask whoever runs it to list its callback URL.',
        );
      const ticket = JSON.stringify({ redirectUri, challenge, until: Date.now() + IN_TIME });
      const sealed = seal.close(ticket, forWhom('ticket', c.var.caller));
      return c.json({ url: authorizeUrl(app, asked), ticket: sealed }, 200);
    });
    api.openapi(finish, async (c) => {
      const { app, seal } = own();
      const { ticket, code, verifier } = c.req.valid('json');
      const { redirectUri } = goodTicket(seal, ticket, verifier, c.var.caller);
      return c.json(sealed(seal, await exchange(app, { code, redirectUri, verifier }), c.var.caller), 200);
    });
    api.openapi(again, async (c) => {
      const { app, seal } = own();
      const refresh = opened(seal, c.req.valid('json').refresh, c.var.caller);
      return c.json(sealed(seal, await renew(app, refresh), c.var.caller), 200);
    });
    api.openapi(end, async (c) => {
      const { app, seal } = own();
      await revoke(app, opened(seal, c.req.valid('json').refresh, c.var.caller));
      return c.json({ done: true as const }, 200);
    });
  };

function notSetUp(): never {
  throw new Problem(
    'not-found',
    'This server signs nobody in to HubSpot: whoever runs it has not set that up.',
  );
}

const forWhom = (what: 'ticket' | 'refresh', { workspaceId, email }: Caller) =>
  JSON.stringify([what, workspaceId, email]);

const sealed = (seal: Seal, { refresh, ...granted }: Granted, caller: Caller) => ({
  ...granted,
  refresh: seal.close(refresh, forWhom('refresh', caller)),
});

function opened(seal: Seal, refresh: string, caller: Caller): string {
  const own = seal.open(refresh, forWhom('refresh', caller));
  if (own === undefined)
    throw new Problem('not-allowed', 'This access was not granted to you here. Sign in to HubSpot again.');
  return own;
}

/** Whoever has only the code, or only the ticket, or is somebody else, gets nothing for it. */
function goodTicket(seal: Seal, ticket: string, verifier: string, caller: Caller) {
  const text = seal.open(ticket, forWhom('ticket', caller));
  const own = text === undefined ? undefined : Ticket.parse(JSON.parse(text));
  const proof = createHash('sha256').update(verifier).digest('base64url');
  if (!own || own.until < Date.now() || own.challenge !== proof)
    throw new Problem('not-allowed', 'This is not the sign-in that was begun here. Begin it again.');
  return own;
}
