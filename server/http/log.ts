import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';

/** One line of the log: names and numbers of ours only, nothing that a person wrote or is called. */
export type LogLine = Readonly<Record<string, string | number | boolean | null>>;
export type Log = (line: LogLine) => void;

/** One JSON object a line, with the time. */
export const logToStdout: Log = (line) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
};

/** Logs each request by its route, `/v1/accounts/:id/context`, never by its address: that holds ids and queries. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log({
      event: 'request',
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}

/** What may be told of an error: its name, its code and where it arose. Its message may quote what a person wrote. */
export function describeError(error: unknown): LogLine {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    code,
    at: at
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  };
}
