import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import type { Ask } from '../crm/ask.ts';
import { SourceError } from '../error.ts';
import type { Call } from '../http.ts';
import { parse } from '../parse.ts';
import { refusalOf } from './dialect.ts';

/** What we were built and tested against; an organisation answers to it for years. */
export const BASE = '/services/data/v62.0';
/** Queries of one composite request. */
export const QUERIES = 5;

/** A record as Salesforce gives it; what is read of it is looked at value by value. */
export type Rec = Readonly<Record<string, unknown>>;

export const Rows = z.object({
  totalSize: z.number(),
  done: z.boolean(),
  nextRecordsUrl: z.string().startsWith('/services/data/').max(300).optional(),
  records: z.array(z.record(z.string(), z.unknown())),
});
export type Rows = z.infer<typeof Rows>;

const Composite = z.object({
  compositeResponse: z.array(
    z.object({ body: z.unknown(), httpStatusCode: z.number(), referenceId: z.string().nullable() }),
  ),
});

export interface Sub {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the version. */
  readonly path: string;
  readonly referenceId: string;
  readonly body?: unknown;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

export interface SubAnswer {
  readonly body: unknown;
  readonly refused?: SourceError;
}

export interface About {
  readonly purpose: string;
  readonly accountId?: string;
  readonly signal: AbortSignal;
}

export interface Api {
  send(
    call: Pick<Call, 'method' | 'path' | 'body' | 'headers' | 'write' | 'plain'>,
    about: About,
  ): Promise<unknown>;
  query(soql: string, about: About, all?: boolean): Promise<Rows>;
  /** What a first batch has and those that follow it, until that is `most` or more: a batch may have fewer than were asked for. */
  rest(first: Rows, about: About, most?: number): Promise<Rec[]>;
  /** All batches. */
  everything(soql: string, about: About): Promise<Rec[]>;
  /** By their names; what is refused is told of each. */
  composite(
    subs: readonly Sub[],
    about: About,
    write?: { allOrNone: boolean },
  ): Promise<Map<string, SubAnswer>>;
}

export const queryPath = (soql: string, all = false) =>
  `${all ? '/queryAll' : '/query'}?q=${encodeURIComponent(soql)}`;

/** Requests of Salesforce's REST API. */
export function createApi(ask: Ask): Api {
  const send: Api['send'] = (call, { purpose, accountId, signal }) =>
    ask({ ...call, path: `${BASE}${call.path}`, purpose, ...(accountId && { accountId }) }, signal);
  const api: Api = {
    send,
    query: async (soql, about, all) =>
      parse(Rows, await send({ method: 'GET', path: queryPath(soql, all) }, about)),
    async rest(first, { purpose, signal }, most = Number.POSITIVE_INFINITY) {
      const records: Rec[] = [...first.records];
      for (let path = first.nextRecordsUrl; path && records.length < most; ) {
        const batch = parse(Rows, await ask({ method: 'GET', path, purpose }, signal));
        records.push(...batch.records);
        path = batch.nextRecordsUrl;
      }
      return records;
    },
    everything: async (soql, about) => api.rest(await api.query(soql, about), about),
    async composite(subs, about, write) {
      const compositeRequest = subs.map(({ path, ...sub }) => ({ ...sub, url: `${BASE}${path}` }));
      const body = { allOrNone: write?.allOrNone ?? false, compositeRequest };
      const call = { method: 'POST', path: '/composite', body, write: write !== undefined } as const;
      const kind = write ? 'outcome-unknown' : 'bad-answer';
      const { compositeResponse } = parse(Composite, await send(call, about), kind);
      const answers = compositeResponse.map((one): [string, SubAnswer] => [
        one.referenceId ?? '',
        answerOf(one),
      ]);
      const known = new Map(answers);
      for (const { referenceId } of subs) if (!known.has(referenceId)) throw unanswered(known, kind);
      return known;

      function answerOf({
        body: told,
        httpStatusCode: status,
      }: {
        body: unknown;
        httpStatusCode: number;
      }): SubAnswer {
        return status < 300
          ? { body: told }
          : { body: told, refused: refusalOf(status, told, write !== undefined) };
      }
    },
  };
  return api;
}

const unanswered = (known: ReadonlyMap<string, SubAnswer>, kind: 'bad-answer' | 'outcome-unknown') =>
  known.get('')?.refused ?? new SourceError({ kind }, t('errors.source.notUnderstood'));

/** Of parts that were all to be done or none: why not, in place of what only says that another was refused. */
export function refusalIn(answers: ReadonlyMap<string, SubAnswer>): SourceError | undefined {
  const refused = [...answers.values()].filter((answer) => answer.refused);
  const halted = ({ body }: SubAnswer) => /PROCESSING_HALTED/.test(JSON.stringify(body));
  return (refused.find((one) => !halted(one)) ?? refused[0])?.refused;
}
