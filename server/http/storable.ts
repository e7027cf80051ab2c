import type { MiddlewareHandler } from 'hono';
import { fieldName, MOST_ERRORS } from './invalid.ts';
import { type FieldError, Problem } from './problem.ts';

/**
 * PostgreSQL keeps neither a NUL nor half of a surrogate pair in a text. Refused here once, for all routes, so that it
 * is the request that is at fault and not the database: https://www.postgresql.org/docs/current/datatype-json.html
 */
export const refuseUnstorable: MiddlewareHandler = async (c, next) => {
  if (/%00/.test(c.req.url)) throw new Problem('bad-request', 'Leave out the character NUL (%00).');
  if (c.req.method === 'POST' && isJson(c.req.header('content-type'))) {
    // What is no JSON is told by the route.
    const errors = unstorable(await c.req.json<unknown>().catch(() => undefined));
    const detail = 'Remove the characters that cannot be saved, then send it again.';
    if (errors.length > 0)
      throw new Problem('not-acceptable-fields', detail, { errors: errors.slice(0, MOST_ERRORS) });
  }
  await next();
};

const isJson = (type = '') => /^application\/([\w.+-]+\+)?json\b/i.test(type);

/** Deeper than any body that a route takes; one that goes on further is refused by its shape. */
const DEEP = 10;

function unstorable(value: unknown, path: readonly string[] = []): FieldError[] {
  if (typeof value === 'string')
    return value.includes('\0') || !value.isWellFormed()
      ? [{ field: fieldName(path), message: 'It holds a character that cannot be saved.' }]
      : [];
  if (typeof value !== 'object' || value === null || path.length === DEEP) return [];
  return Object.entries(value).flatMap(([name, item]) => unstorable(item, [...path, name]));
}
