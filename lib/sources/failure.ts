import { z } from 'zod';
import { Id, Name } from '../model/index.ts';
import { SourceError, type SourceFault } from './error.ts';

/** What our API says of a failure (RFC 9457); anything else counts as nothing said. */
const Problem = z.object({
  type: z.string().max(500).optional(),
  detail: z.string().max(500).optional(),
  errors: z
    .array(z.object({ field: z.string().max(200), message: z.string().max(500) }))
    .max(100)
    .optional(),
  current: z.unknown().optional(),
  into: z.object({ id: Id, name: Name }).optional().catch(undefined),
});
type Problem = z.infer<typeof Problem>;

/** Wait this long (milliseconds) when the server does not say how long. */
const DEFAULT_WAIT = 30_000;
const LONGEST_WAIT = 3_600_000;

type Fault = (problem: Problem, response: Response) => [SourceFault, string];

const rejected: Fault = ({ detail, errors }) => [
  {
    kind: 'rejected',
    fields: Object.fromEntries((errors ?? []).map(({ field, message }) => [field, message])),
  },
  detail ?? 'The server did not accept this.',
];

const byStatus: Record<number, Fault> = {
  400: rejected,
  401: () => [{ kind: 'signed-out' }, 'Sign in again: the server no longer accepts your access token.'],
  403: ({ detail }) => [
    { kind: 'forbidden' },
    detail ?? 'Your access token does not allow this. Ask for one that does.',
  ],
  404: ({ type = '', into, detail }) =>
    into && type.endsWith('/problems/merged')
      ? [{ kind: 'merged', into }, detail ?? `This account is part of ${into.name} now.`]
      : [{ kind: 'not-found' }, detail ?? 'The server does not have this any more.'],
  409: ({ current, detail }) => [
    { kind: 'conflict', current },
    detail ?? 'Someone else changed this meanwhile.',
  ],
  410: () => [{ kind: 'start-over' }, 'The server asks Keyside to read all accounts anew.'],
  413: ({ detail }) => [
    { kind: 'too-large' },
    detail ?? 'This is more than the server takes at once. Shorten it, then send it again.',
  ],
  422: rejected,
  429: (_problem, response) => [
    { kind: 'rate-limited', until: retryAt(response) },
    'The server asks for a little patience. Keyside goes on by itself.',
  ],
};

/** A refusal in our words. After a server error a write may have happened all the same. */
export function faultOf(response: Response, body: unknown, write: boolean): SourceError {
  const problem = Problem.safeParse(body).data ?? {};
  const fault = byStatus[response.status];
  if (fault) return new SourceError(...fault(problem, response));
  if (response.status >= 500 && write)
    return new SourceError(
      { kind: 'outcome-unknown' },
      'The server failed while saving. Keyside looks before it tries again.',
    );
  if (response.status >= 500)
    return new SourceError(
      { kind: 'unreachable' },
      'The server has a problem of its own. Keyside tries again by itself.',
    );
  return new SourceError(
    { kind: 'bad-answer' },
    `The server gave an answer Keyside does not know (${response.status}). Check the address.`,
  );
}

/**
 * When to ask again, in epoch milliseconds by our own clock: Retry-After as seconds or as a date, the date measured
 * against the server's own Date, since clocks differ. Never longer than an hour: nobody would wait for it.
 */
export function retryAt({ headers }: Pick<Response, 'headers'>, now = Date.now()): number {
  const wait = waitOf(headers.get('retry-after')?.trim() ?? '', headers.get('date') ?? '', now);
  return now + (Number.isNaN(wait) ? DEFAULT_WAIT : Math.min(Math.max(0, wait), LONGEST_WAIT));
}

function waitOf(wanted: string, date: string, now: number): number {
  if (/^\d+$/.test(wanted)) return Number(wanted) * 1000;
  // The engine would read "-5" as a date as well.
  if (!/^[a-z]{3}/i.test(wanted)) return Number.NaN;
  const server = Date.parse(date);
  return Date.parse(wanted) - (Number.isNaN(server) ? now : server);
}

/** A read that gets no answer has done nothing. */
export function ofRead(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const slow = error instanceof DOMException && error.name === 'TimeoutError';
  return new SourceError(
    { kind: 'unreachable' },
    slow
      ? 'The server takes too long to answer. What you see is what Keyside knew before.'
      : 'The server cannot be reached. Check your connection; what you see is what Keyside knew before.',
    { cause: error },
  );
}

/** A write whose answer is missing or unreadable may have been done all the same. */
export function ofWrite(error: unknown): SourceError {
  if (error instanceof SourceError && error.fault.kind !== 'bad-answer') return error;
  return new SourceError(
    { kind: 'outcome-unknown' },
    'The connection broke before the answer came. Keyside looks whether it was saved before it tries again.',
    { cause: error },
  );
}
