import { z } from 'zod';
import { t } from '../i18n/index.ts';
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
  detail ?? t('errors.source.rejected'),
];

const byStatus: Record<number, Fault> = {
  400: rejected,
  401: () => [{ kind: 'signed-out' }, t('errors.source.signedOut')],
  403: ({ detail }) => [{ kind: 'forbidden' }, detail ?? t('errors.source.forbidden')],
  404: ({ type = '', into, detail }) =>
    into && type.endsWith('/problems/merged')
      ? [{ kind: 'merged', into }, detail ?? t('errors.source.merged', { name: into.name })]
      : [{ kind: 'not-found' }, detail ?? t('errors.source.notFound')],
  409: ({ current, detail }) => [{ kind: 'conflict', current }, detail ?? t('errors.source.conflict')],
  410: () => [{ kind: 'start-over' }, t('errors.source.startOver')],
  413: ({ detail }) => [{ kind: 'too-large' }, detail ?? t('errors.source.tooLarge')],
  422: rejected,
  429: (_problem, response) => [
    { kind: 'rate-limited', until: retryAt(response) },
    t('errors.source.rateLimited'),
  ],
};

/** A refusal in our words. After a server error a write may have happened all the same. */
export function faultOf(response: Response, body: unknown, write: boolean): SourceError {
  const problem = Problem.safeParse(body).data ?? {};
  const fault = byStatus[response.status];
  if (fault) return new SourceError(...fault(problem, response));
  if (response.status >= 500 && write)
    return new SourceError({ kind: 'outcome-unknown' }, t('errors.source.failedSaving'));
  if (response.status >= 500) return new SourceError({ kind: 'unreachable' }, t('errors.source.ownProblem'));
  return new SourceError(
    { kind: 'bad-answer' },
    t('errors.source.unknownAnswer', { status: String(response.status) }),
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
    t(slow ? 'errors.source.slow' : 'errors.source.unreachable'),
    { cause: error },
  );
}

/** A write whose answer is missing or unreadable may have been done all the same. */
export function ofWrite(error: unknown): SourceError {
  if (error instanceof SourceError && error.fault.kind !== 'bad-answer') return error;
  return new SourceError({ kind: 'outcome-unknown' }, t('errors.source.broke'), { cause: error });
}
