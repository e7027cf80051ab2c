import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import type { Dialect } from '../dialect.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { retryAt } from '../failure.ts';

/** Records that are the same by a rule of the organisation's. */
const Duplicates = z.object({
  matchResults: z.array(
    z.object({ matchRecords: z.array(z.object({ record: z.object({ Id: z.string() }) })) }),
  ),
});

/** Salesforce always refuses with a list. */
const Refusals = z.array(
  z.object({
    errorCode: z.string().optional(),
    statusCode: z.string().optional(),
    message: z.string().default(''),
    fields: z.array(z.string()).nullish(),
    duplicateResult: Duplicates.optional().catch(undefined),
  }),
);
type Refused = { code: string; message: string; fields: readonly string[] };

/** Of a refusal, what Salesforce said beside its words. */
export class Reason extends Error {
  readonly code: string;
  /** Ids of records that are there already. */
  readonly matches: readonly string[];
  constructor(code: string, matches: readonly string[]) {
    super(code);
    this.code = code;
    this.matches = matches;
  }
}

/** Whether it names what is not there (any more): what we know of the organisation may be old. */
export const isStale = (error: unknown): boolean =>
  error instanceof SourceError &&
  error.cause instanceof Reason &&
  /^INVALID_(FIELD|TYPE)$/.test(error.cause.code);

const SECOND = 1000;
/** The day's calls are counted over the last 24 hours: some are free again with each hour. */
const HOUR = 3600 * SECOND;

type Fault = (refused: Refused) => [SourceFault, string];

const rejected: Fault = ({ message, fields }) => [
  { kind: 'rejected', fields: Object.fromEntries(fields.map((field) => [field, message])) },
  message || t('errors.source.rejected'),
];
const forbidden: Fault = () => [{ kind: 'forbidden' }, t('errors.crm.forbidden', { source: 'Salesforce' })];
const gone: Fault = () => [{ kind: 'not-found' }, t('errors.source.notFound')];
const waiting = (wait: number): [SourceFault, string] => [
  { kind: 'rate-limited', until: Date.now() + wait },
  t('errors.source.rateLimited'),
];

const byCode: Readonly<Record<string, Fault>> = {
  INVALID_SESSION_ID: () => [{ kind: 'signed-out' }, t('errors.crm.ended', { source: 'Salesforce' })],
  // Too many at once is over in seconds; too many in a day is not.
  REQUEST_LIMIT_EXCEEDED: ({ message }) => waiting(/concurrent/i.test(message) ? 5 * SECOND : HOUR),
  UNABLE_TO_LOCK_ROW: () => waiting(2 * SECOND),
  INVALID_TYPE: forbidden,
  INVALID_FIELD: forbidden,
  API_DISABLED_FOR_ORG: forbidden,
  API_CURRENTLY_DISABLED: forbidden,
  INSUFFICIENT_ACCESS: forbidden,
  INSUFFICIENT_ACCESS_OR_READONLY: forbidden,
  OPERATION_NOT_ALLOWED: forbidden,
  NOT_FOUND: gone,
  ENTITY_IS_DELETED: gone,
  INVALID_QUERY_LOCATOR: () => [{ kind: 'start-over' }, t('errors.source.startOver')],
};

const byStatus: Readonly<Record<number, Fault>> = {
  400: rejected,
  401: byCode.INVALID_SESSION_ID as Fault,
  403: forbidden,
  404: gone,
  412: () => [{ kind: 'conflict', current: undefined }, t('errors.source.conflict')],
};

/** A refusal, of a request or of a part of one, in our words. Its fields are still named as Salesforce names them. */
export function refusalOf(status: number, body: unknown, write: boolean): SourceError {
  const [first] = Refusals.safeParse(body).data ?? [];
  const refused = {
    code: first?.errorCode ?? first?.statusCode ?? '',
    message: first?.message.slice(0, 500) ?? '',
    fields: first?.fields ?? [],
  };
  // A field that cannot be written is wrong in what was sent, not in what may be seen.
  const fault =
    write && refused.code === 'INVALID_FIELD' ? rejected : (byCode[refused.code] ?? byStatus[status]);
  const cause = new Reason(
    refused.code,
    first?.duplicateResult?.matchResults.flatMap(({ matchRecords }) =>
      matchRecords.map(({ record }) => record.Id),
    ) ?? [],
  );
  if (fault) return new SourceError(...fault(refused), { cause });
  if (status >= 500 && write)
    return new SourceError({ kind: 'outcome-unknown' }, t('errors.source.failedSaving'));
  if (status >= 500) return new SourceError({ kind: 'unreachable' }, t('errors.source.ownProblem'));
  const sentence = t('errors.source.unknownAnswer', { status: String(status) });
  return new SourceError({ kind: 'bad-answer' }, sentence);
}

/** How Salesforce speaks. */
export const salesforceDialect: Dialect = {
  authorization: (token) => `Bearer ${token}`,
  faultOf: (response, body, write) =>
    // What stands before it may give up on what it goes on with: a write is not known to be undone.
    response.status === 429 || (response.status === 503 && !write)
      ? new SourceError({ kind: 'rate-limited', until: retryAt(response) }, t('errors.source.rateLimited'))
      : refusalOf(response.status, body, write),
  emptyAnswers: true,
};
