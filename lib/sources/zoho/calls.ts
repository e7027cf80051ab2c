import { z } from 'zod';
import type { Ask } from '../crm/ask.ts';
import type { Call } from '../http.ts';
import { parse } from '../parse.ts';
import { coqlOf, countOf, type Query } from './coql.ts';
import { Refusal, refused, Said } from './fault.ts';
import { Answer, type Raw } from './raw.ts';

/** What a call is for, and whose. */
export interface Why {
  readonly purpose: 'context' | 'portfolio' | 'directory' | 'search' | 'change' | 'person' | 'setup';
  readonly accountId?: string;
}

export interface Found {
  readonly rows: readonly Raw[];
  readonly more: boolean;
  readonly token: string | null;
}

/** Which version of the API all calls speak. */
const BASE = '/crm/v8';

const Results = z.object({ data: z.array(Said).min(1) });
const Counted = z.object({ data: z.array(z.record(z.string(), z.unknown())).min(1) });

export interface Calls {
  get(path: string, why: Why, signal: AbortSignal, headers?: Call['headers']): Promise<unknown>;
  list(path: string, why: Why, signal: AbortSignal, headers?: Call['headers']): Promise<Found>;
  query(query: Query, why: Why, signal: AbortSignal): Promise<Found>;
  count(query: Pick<Query, 'from' | 'where'>, why: Why, signal: AbortSignal): Promise<number | undefined>;
  /** The id that Zoho gave or kept; rejects with a {@link Refusal} where the record was refused. */
  write(call: Pick<Call, 'method' | 'path' | 'body'>, why: Why, signal: AbortSignal): Promise<string>;
}

export function createCalls(ask: Ask): Calls {
  const get: Calls['get'] = (path, why, signal, headers) =>
    ask({ method: 'GET', path: `${BASE}${path}`, ...why, ...(headers && { headers }) }, signal);
  const coql = (select_query: string, why: Why, signal: AbortSignal) =>
    ask({ method: 'POST', path: `${BASE}/coql`, body: { select_query }, ...why }, signal);

  return {
    get,
    list: async (path, why, signal, headers) => foundIn(await get(path, why, signal, headers)),
    query: async (query, why, signal) => foundIn(await coql(coqlOf(query), why, signal)),
    async count(query, why, signal) {
      const told = Counted.safeParse(await coql(countOf(query), why, signal)).data;
      const counts = Object.values(told?.data[0] ?? {}).map(Number);
      return told ? counts.find((count) => Number.isSafeInteger(count)) : 0;
    },
    async write(call, why, signal) {
      const answer = await ask({ ...call, path: `${BASE}${call.path}`, ...why, write: true }, signal);
      const [said] = parse(Results, answer, 'outcome-unknown').data;
      if (said?.status === 'success') return String(said.details?.id ?? '');
      throw said ? refused(said) : new Refusal({ kind: 'rejected', fields: {} }, '', { code: '' });
    },
  };
}

/** Nothing found is no body at all. */
function foundIn(answer: unknown): Found {
  if (answer === null || answer === undefined) return { rows: [], more: false, token: null };
  const { data, info } = parse(Answer, answer);
  return { rows: data, more: info?.more_records ?? false, token: info?.next_page_token ?? null };
}
