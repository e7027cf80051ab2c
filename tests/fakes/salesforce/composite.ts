import type { Answer } from '../crm/stage.ts';
import { Refusal } from './refusal.ts';
import { answerPart, type Org, type Part } from './rest.ts';

interface Sub {
  readonly method?: unknown;
  readonly url?: unknown;
  readonly referenceId?: unknown;
  readonly body?: unknown;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

const MOST = 25;
const QUERIES = 5;

/** Several requests in one, in their order; a later one may take what an earlier one gave. */
export function composite(org: Org, part: Part): Answer {
  const { allOrNone = false, compositeRequest } = (part.body ?? {}) as {
    allOrNone?: boolean;
    compositeRequest?: Sub[];
  };
  if (!Array.isArray(compositeRequest) || compositeRequest.length === 0)
    throw new Refusal(400, 'JSON_PARSER_ERROR', 'compositeRequest is required');
  const refusal = tooMuch(compositeRequest);
  if (refusal)
    return whole([{ body: refusal.errors, httpHeaders: {}, httpStatusCode: 400, referenceId: null }]);
  return org.store.tentatively(() => {
    const known = new Map<string, unknown>();
    const answers = compositeRequest.map((sub) => one(org, sub, known));
    const failed = answers.some(({ httpStatusCode }) => httpStatusCode >= 400);
    if (!failed || allOrNone !== true) return { keep: true, result: whole(answers) };
    const halted = answers.map((each) =>
      each.httpStatusCode >= 400 ? each : { ...each, body: haltedBody, httpHeaders: {}, httpStatusCode: 400 },
    );
    return { keep: false, result: whole(halted) };
  });
}

const haltedBody = [
  {
    errorCode: 'PROCESSING_HALTED',
    message: 'The transaction was rolled back since another operation in the same transaction failed.',
  },
];

const whole = (compositeResponse: readonly object[]): Answer => ({
  status: 200,
  body: { compositeResponse },
});

function tooMuch(subs: readonly Sub[]): Refusal | undefined {
  if (subs.length > MOST)
    return new Refusal(400, 'LIMIT_EXCEEDED', `The request can’t contain more than ${MOST} operations.`);
  const queries = subs.filter(({ url }) => /\/(query|queryAll|composite\/sobjects)\b/.test(String(url)));
  if (queries.length > QUERIES)
    return new Refusal(
      400,
      'LIMIT_EXCEEDED',
      `The request can’t contain more than ${QUERIES} query operations.`,
    );
  const names = subs.map(({ referenceId }) => referenceId);
  if (names.some((name) => typeof name !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(name)))
    return new Refusal(
      400,
      'INVALID_INPUT',
      'Provided referenceId is invalid: it must begin with a letter and hold letters, digits and underscores only',
    );
  if (new Set(names).size < names.length)
    return new Refusal(400, 'INVALID_INPUT', 'Duplicate referenceId provided in composite request');
  return undefined;
}

function one(org: Org, sub: Sub, known: Map<string, unknown>) {
  const referenceId = String(sub.referenceId);
  try {
    const url = new URL(String(filled(sub.url, known)), 'http://crm.invalid');
    if (!url.pathname.startsWith(`${org.base}/`))
      throw new Refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    const headers = Object.entries(sub.httpHeaders ?? {}).map(
      ([name, value]) => [name.toLowerCase(), value] as const,
    );
    const body = filled(sub.body, known);
    const part: Part = {
      ...{
        method: String(sub.method),
        path: url.pathname.slice(org.base.length),
        query: url.searchParams,
        body,
      },
      header: (name) => headers.find(([each]) => each === name)?.[1],
    };
    const answer = org.store.tentatively(() => ({ keep: true, result: answerPart(org, part) }));
    if (answer.text !== undefined)
      throw new Refusal(400, 'UNSUPPORTED', 'Blobs are not supported in composite requests');
    if (answer.status < 300) known.set(referenceId, answer.body);
    return {
      body: answer.body ?? null,
      httpHeaders: answer.headers ?? {},
      httpStatusCode: answer.status,
      referenceId,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { body: error.errors, httpHeaders: {}, httpStatusCode: error.status, referenceId };
  }
}

/** `@{name.records[0].Id}` stands for what the request of that name gave. */
function filled(value: unknown, known: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string')
    return value.replace(/@\{(\w+)\.([^}]+)\}/g, (_all, name: string, path: string) =>
      picked(name, path, known),
    );
  if (Array.isArray(value)) return value.map((each) => filled(each, known));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, known)]));
}

function picked(name: string, path: string, known: ReadonlyMap<string, unknown>): string {
  let at: unknown = known.get(name);
  for (const step of path.split(/[.[\]]/).filter((each) => each !== ''))
    at = at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[step] : undefined;
  if (at === undefined || at === null)
    throw new Refusal(
      400,
      'PROCESSING_HALTED',
      `Invalid reference specified. No value for ${name}.${path} found in ${name}`,
    );
  return String(at);
}

/** Up to 200 records at once, each with its own outcome. */
export function collections(org: Org, part: Part): Answer {
  if (part.method === 'DELETE') {
    const ids = (part.query.get('ids') ?? '').split(',').filter((id) => id !== '');
    return each(
      org,
      ids.map((id) => ({ id })),
      part.query.get('allOrNone') === 'true',
      ({ id = '' }) => {
        const object = [...org.store.schema.values()].find(({ prefix }) => prefix === id.slice(0, 3));
        org.writing(false).remove(object?.name ?? '', id);
        return id;
      },
    );
  }
  const { allOrNone = false, records } = (part.body ?? {}) as { allOrNone?: boolean; records?: Given[] };
  if (!Array.isArray(records)) throw new Refusal(400, 'JSON_PARSER_ERROR', 'records is required');
  return each(org, records, allOrNone, ({ attributes, id, Id, ...fields }) => {
    const writing = org.writing(/allowSave=true/i.test(part.header('sforce-duplicate-rule-header') ?? ''));
    const type = attributes?.type ?? '';
    if (part.method === 'POST') return writing.insert(type, fields);
    const own = String(id ?? Id ?? '');
    writing.update(type, own, fields);
    return own;
  });
}

interface Given {
  readonly attributes?: { type: string };
  readonly id?: string;
  readonly Id?: string;
}

function each(
  org: Org,
  records: readonly Given[],
  allOrNone: boolean,
  work: (record: Given) => string,
): Answer {
  if (records.length > 200)
    throw new Refusal(
      400,
      'EXCEEDED_ID_LIMIT',
      'record limit reached. cannot submit more than 200 records into this call',
    );
  return org.store.tentatively(() => {
    const results = records.map((record) => {
      try {
        return { id: work(record), success: true, errors: [] };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const errors = error.errors.map((one) => {
          const {
            errorCode,
            message,
            fields = [],
          } = one as { errorCode: string; message: string; fields?: string[] };
          return { statusCode: errorCode, message, fields };
        });
        return { success: false, errors };
      }
    });
    const keep = !allOrNone || results.every(({ success }) => success);
    const rolled = {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message:
        'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    };
    const told = keep
      ? results
      : results.map((one) => (one.success ? { success: false, errors: [rolled] } : one));
    return { keep, result: { status: 200, body: told } };
  });
}
