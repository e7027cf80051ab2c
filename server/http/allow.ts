import type { MiddlewareHandler } from 'hono';
import type { Database } from '../database/open.ts';
import type { Scope } from '../workspaces/token.ts';
import type { Env } from './api.ts';
import { findCaller } from './caller.ts';
import { Problem } from './problem.ts';

/** Finds out who asks; without a valid token there is no going on. */
export function authenticate(db: Database): MiddlewareHandler<Env> {
  return async (c, next) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    const caller = token === undefined ? undefined : await findCaller(db, token);
    if (!caller)
      throw new Problem(
        'signed-out',
        'Send a valid access token. Ask whoever runs this server for a new one.',
        {
          headers: { 'www-authenticate': 'Bearer' },
        },
      );
    c.set('caller', caller);
    await next();
  };
}

/** Lets only tokens with this scope pass. */
export function needs(scope: Scope): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!c.var.caller.scopes.includes(scope)) throw new Problem('not-allowed', refusals[scope]);
    await next();
  };
}

const refusals: Readonly<Record<Scope, string>> = {
  read: 'This access token may not read. Ask for one with the scope "read".',
  write: 'This access token may only read. Ask for one with the scope "write".',
};

/** Holds each token to its rate. `take` answers how many seconds to wait. */
export function limitRate(take: (key: string) => number): MiddlewareHandler<Env> {
  return async (c, next) => {
    const wait = take(c.var.caller.tokenId);
    if (wait > 0)
      throw new Problem('too-many-requests', `Wait ${wait} s, then go on more slowly.`, {
        headers: { 'retry-after': String(wait) },
      });
    await next();
  };
}
