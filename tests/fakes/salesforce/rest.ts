import { Buffer } from 'node:buffer';
import type { Answer } from '../crm/stage.ts';
import { stampOf } from './derive.ts';
import { describeAll, describeOne } from './describe.ts';
import { noSuchField, notFound, Refusal } from './refusal.ts';
import type { ObjectDef } from './schema.ts';
import { type Result, run } from './soql.ts';
import type { Rec, Store } from './store.ts';
import { existing, type Writing } from './writing.ts';

/** A request behind `/services/data/vXX.X`, alone or as a part of another. */
export interface Part {
  readonly method: string;
  /** Begins behind the version. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
}

export interface Org {
  readonly store: Store;
  readonly writing: (allowSave: boolean) => Writing;
  /** `/services/data/v67.0` */
  readonly base: string;
  /** How many days back it knows what was deleted. */
  readonly deletedDays: number;
  /** Rows of one batch at most, whatever was asked for. */
  readonly maxBatch: number;
  /** Answers that are not finished yet. */
  readonly cursors: Map<string, Result>;
  readonly newId: (prefix: string) => string;
  readonly connect: () => object;
  readonly limits: () => object;
}

export function answerPart(org: Org, part: Part): Answer {
  const [first = '', ...rest] = part.path
    .split('/')
    .filter((step) => step !== '')
    .map(decodeURIComponent);
  if (first === 'sobjects') return sobjects(org, part, rest);
  if (part.method !== 'GET') throw methodNotAllowed(part);
  if (first === 'query' && rest.length > 0) return more(org, part, rest[0] ?? '');
  if (first === 'query' || first === 'queryAll') return query(org, part, first === 'queryAll');
  if (first === 'connect' && rest.join('/') === 'organization') return { status: 200, body: org.connect() };
  if (first === 'limits') return { status: 200, body: org.limits() };
  throw notFound();
}

const methodNotAllowed = ({ method }: Part) =>
  new Refusal(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are HEAD,GET`);

/** Salesforce promises no batch of the size that was asked for: of wide rows it gives fewer. */
function batchOf({ maxBatch }: Org, part: Part): number {
  const wanted = /batchSize=(\d+)/i.exec(part.header('sforce-query-options') ?? '')?.[1];
  return Math.min(maxBatch, 2000, Math.max(200, Number(wanted ?? 2000)));
}

function query(org: Org, part: Part, all: boolean): Answer {
  const text = part.query.get('q');
  if (text === null)
    throw new Refusal(400, 'MALFORMED_QUERY', "SOQL statement is required: use the 'q' parameter");
  const batch = batchOf(org, part);
  const result = run(org.store, text, { all, path: org.base, batch });
  if (result.isCount) return { status: 200, body: { totalSize: result.total, done: true, records: [] } };
  return { status: 200, body: page(org, result, org.newId('01g').slice(0, 15), 0, batch) };
}

function more(org: Org, part: Part, locator: string): Answer {
  const [cursor = '', from] = locator.split('-');
  const result = org.cursors.get(cursor);
  if (!result || !/^\d+$/.test(from ?? ''))
    throw new Refusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  return { status: 200, body: page(org, result, cursor, Number(from), batchOf(org, part)) };
}

function page(org: Org, result: Result, cursor: string, from: number, batch: number): object {
  const to = from + batch;
  const done = to >= result.total;
  if (done) org.cursors.delete(cursor);
  else org.cursors.set(cursor, result);
  const next = done ? {} : { nextRecordsUrl: `${org.base}/query/${cursor}-${to}` };
  return { totalSize: result.total, done, ...next, records: result.rows(from, to) };
}

function sobjects(org: Org, part: Part, steps: string[]): Answer {
  const { store } = org;
  if (steps.length === 0) return { status: 200, body: describeAll(store, org.base) };
  const [name = '', id, field] = steps;
  const object = store.object(name);
  if (!object) throw notFound();
  if (id === 'describe') return { status: 200, body: describeOne(store, object, org.base) };
  if (id === 'deleted' || id === 'updated') return replicated(org, object, id, part.query);
  if (id === undefined) return collection(org, object, part);
  if (field !== undefined && store.field(object, id)?.externalId)
    return byExternalId(org, object, id, field, part);
  if (field !== undefined) return blob(store, object, id, field);
  return row(org, object, id, part);
}

const bodyOf = ({ body }: Part): Record<string, unknown> => {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw new Refusal(400, 'JSON_PARSER_ERROR', 'Unexpected character at [line:1, column:1]');
  return body as Record<string, unknown>;
};

const allowsSave = (part: Part) => /allowSave=true/i.test(part.header('sforce-duplicate-rule-header') ?? '');

function collection(org: Org, object: ObjectDef, part: Part): Answer {
  if (part.method !== 'POST') throw methodNotAllowed(part);
  const id = org.writing(allowsSave(part)).insert(object.name, bodyOf(part));
  return { status: 201, body: { id, success: true, errors: [] } };
}

function row(org: Org, object: ObjectDef, id: string, part: Part): Answer {
  const { store } = org;
  const record = existing(store, object, id);
  if (part.method === 'GET')
    return { status: 200, body: rowShown(org, object, record, part.query.get('fields')) };
  const unless = part.header('if-unmodified-since');
  if (unless !== undefined && Date.parse(String(record.LastModifiedDate)) > Date.parse(unless))
    throw new Refusal(
      412,
      'PRECONDITION_FAILED',
      'The record has been modified since the date given in If-Unmodified-Since',
    );
  if (part.method === 'PATCH') org.writing(allowsSave(part)).update(object.name, id, bodyOf(part));
  else if (part.method === 'DELETE') org.writing(false).remove(object.name, id);
  else throw methodNotAllowed(part);
  return { status: 204 };
}

function rowShown({ store, base }: Org, object: ObjectDef, record: Rec, names: string | null): object {
  const wanted = names?.split(',') ?? [...object.fields.keys()].filter((name) => store.field(object, name));
  const shown: Record<string, unknown> = {
    attributes: { type: object.name, url: `${base}/sobjects/${object.name}/${record.Id}` },
  };
  for (const name of wanted) {
    const field = store.field(object, name);
    if (!field) throw noSuchField(name, object.name);
    shown[field.name] =
      field.type === 'base64'
        ? `${base}/sobjects/${object.name}/${record.Id}/${field.name}`
        : (record[field.name] ?? null);
  }
  return { ...shown, Id: record.Id };
}

function blob(store: Store, object: ObjectDef, id: string, name: string): Answer {
  const field = store.field(object, name);
  if (field?.type !== 'base64') throw notFound();
  const content = String(existing(store, object, id)[field.name] ?? '');
  return {
    status: 200,
    text: Buffer.from(content, 'base64').toString('utf8'),
    headers: { 'content-type': 'application/octet-stream' },
  };
}

function byExternalId(org: Org, object: ObjectDef, field: string, value: string, part: Part): Answer {
  const { store } = org;
  const known = store.field(object, field)?.name ?? field;
  const matches = [...(store.tables.get(object.name)?.values() ?? [])].filter(
    (each) => each[known] === value && each.IsDeleted !== true,
  );
  if (matches.length > 1)
    return { status: 300, body: matches.map(({ Id }) => `${org.base}/sobjects/${object.name}/${Id}`) };
  const [match] = matches;
  if (part.method === 'GET') {
    if (!match) throw notFound();
    return { status: 200, body: rowShown(org, object, match, part.query.get('fields')) };
  }
  if (part.method !== 'PATCH') throw methodNotAllowed(part);
  const fields = bodyOf(part);
  if (known in fields)
    throw new Refusal(
      400,
      'INVALID_FIELD',
      `The ${known} field should not be specified in the sobject data.`,
      { fields: [] },
    );
  const writing = org.writing(allowsSave(part));
  if (match) {
    writing.update(object.name, match.Id, fields);
    return { status: 200, body: { id: match.Id, success: true, errors: [], created: false } };
  }
  const id = writing.insert(object.name, { ...fields, [known]: value });
  return { status: 201, body: { id, success: true, errors: [], created: true } };
}

const DAY = 86_400_000;

function replicated(
  org: Org,
  object: ObjectDef,
  what: 'deleted' | 'updated',
  query: URLSearchParams,
): Answer {
  const { store } = org;
  if (!object.replicated)
    throw new Refusal(400, 'OPERATION_NOT_ALLOWED', `The ${object.name} object is not replicateable`);
  const [start, end] = ['start', 'end'].map((name) => Date.parse(query.get(name) ?? ''));
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end))
    throw new Refusal(400, 'INVALID_REPLICATION_DATE', 'start and end are required, in ISO 8601');
  if (end - start < 60_000)
    throw new Refusal(
      400,
      'INVALID_REPLICATION_DATE',
      'startDate must be at least one minute greater than endDate',
    );
  if (start < store.now() - 30 * DAY)
    throw new Refusal(400, 'INVALID_REPLICATION_DATE', 'startDate cannot be more than 30 days ago');
  const rows = [...(store.tables.get(object.name)?.values() ?? [])].filter((record) => {
    const at = Date.parse(String(record.SystemModstamp));
    return at >= start && at < end && (record.IsDeleted === true) === (what === 'deleted');
  });
  const latestDateCovered = stampOf(Math.min(end, store.now()));
  if (what === 'updated') return { status: 200, body: { ids: rows.map(({ Id }) => Id), latestDateCovered } };
  const deletedRecords = rows.map(({ Id, SystemModstamp }) => ({ id: Id, deletedDate: SystemModstamp }));
  return {
    status: 200,
    body: {
      deletedRecords,
      earliestDateAvailable: stampOf(store.now() - org.deletedDays * DAY),
      latestDateCovered,
    },
  };
}
