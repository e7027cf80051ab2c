import {
  type FieldType,
  type OrderByClause,
  parseQuery,
  type Query,
  type QueryBase,
  type Subquery,
} from '@jetstreamapp/soql-parser-js';
import { type Named, testOf } from './conditions.ts';
import { malformed, noSuchField, noSuchObject, Refusal } from './refusal.ts';
import type { FieldDef, ObjectDef } from './schema.ts';
import type { Rec, Store, Value } from './store.ts';

/** Rows of an answer, from the first to the last that fit; those behind it are made when they are asked for. */
export interface Result {
  readonly total: number;
  /** Of a query for a number alone. */
  readonly isCount: boolean;
  rows(from: number, to: number): object[];
}

/** What a query comes to; refused as Salesforce refuses it. `path`: before ids in the addresses of records. */
export function run(
  store: Store,
  text: string,
  options: { all: boolean; path: string; batch: number },
): Result {
  const query = parsed(text);
  if (text.length > 100_000) throw malformed('SOQL statements can not be longer than 100000 characters');
  const object = store.object(query.sObject ?? '');
  if (!object) throw noSuchObject(query.sObject ?? '');
  requireFilter(object, query);
  const plan = planOf(store, object, query, options);
  const found = plan.find(candidatesOf(store, object, query));
  return {
    total: found.length,
    isCount: plan.isCount,
    rows: (from, to) => found.slice(from, to).map(plan.row),
  };
}

function parsed(text: string): Query {
  try {
    return parseQuery(text);
  } catch (error) {
    throw malformed(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unexpected token');
  }
}

/** Links of files may be asked for by what they link only. */
function requireFilter({ name }: ObjectDef, { where }: QueryBase) {
  if (name !== 'ContentDocumentLink') return;
  for (let at = where; at; at = 'right' in at ? at.right : undefined) {
    const left = at.left as { field?: string; operator?: string } | null;
    if (
      /^(ContentDocumentId|LinkedEntityId)$/i.test(left?.field ?? '') &&
      /^(=|IN)$/.test(left?.operator ?? '')
    )
      return;
  }
  throw malformed(
    "Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or LinkedEntityId using the equals operator or multiple Id's using the IN operator.",
  );
}

/** By an index where the whole condition rests on ids, else all. */
function candidatesOf(store: Store, object: ObjectDef, { where }: QueryBase): Iterable<Rec> {
  const table = store.tables.get(object.name) ?? new Map<string, Rec>();
  const chain: { field?: string; operator?: string; value?: unknown; depth: number }[] = [];
  let depth = 0;
  for (let at = where; at; at = 'right' in at ? at.right : undefined) {
    const left = at.left as {
      field?: string;
      operator?: string;
      value?: unknown;
      openParen?: number;
      closeParen?: number;
    } | null;
    depth += left?.openParen ?? 0;
    if (left?.field) chain.push({ ...left, depth });
    depth -= left?.closeParen ?? 0;
    if (depth === 0 && 'operator' in at && at.operator !== 'AND') return table.values();
  }
  for (const { field = '', operator = '', value, depth: level } of chain) {
    const known = object.fields.get(field);
    if (level > 0 || !/^(=|IN)$/.test(operator) || !known) continue;
    const values = [value].flat().map((each) => String(each).replace(/^'|'$/g, ''));
    if (field === 'Id') return values.flatMap((id) => table.get(id) ?? []);
    if (known.type === 'reference') return values.flatMap((id) => store.children(object.name, field, id));
  }
  return table.values();
}

interface Plan {
  readonly isCount: boolean;
  find(candidates: Iterable<Rec>): Rec[];
  row(record: Rec): object;
}

interface Options {
  readonly all: boolean;
  readonly path: string;
  readonly batch: number;
}

function planOf(store: Store, object: ObjectDef, query: QueryBase, options: Options): Plan {
  const named = (path: string) => namedBy(store, object, path);
  const test = query.where ? testOf(query.where, named) : undefined;
  const orders = [query.orderBy ?? []].flat().map((clause) => orderOf(clause, named));
  if (query.groupBy || query.having || query.usingScope) throw malformed('this fake knows no groups');
  const fields = query.fields ?? [];
  const isCount =
    fields.length === 1 &&
    fields[0]?.type === 'FieldFunctionExpression' &&
    /^COUNT\(\)$/i.test(fields[0].rawValue ?? '');
  const readers = isCount ? [] : fields.map((field) => readerOf(store, object, field, options));
  const isById = orders.length === 0 || (orders.length === 1 && orders[0]?.isById);
  return {
    isCount,
    find(candidates) {
      const found: Rec[] = [];
      for (const record of candidates)
        if ((options.all || record.IsDeleted !== true) && (!test || test(record))) found.push(record);
      if (!isById) found.sort((one, two) => orders.map(({ by }) => by(one, two)).find((n) => n !== 0) ?? 0);
      else if (Array.isArray(candidates)) found.sort((one, two) => (one.Id < two.Id ? -1 : 1));
      const from = query.offset ?? 0;
      if (from > 2000)
        throw new Refusal(400, 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
      return found.slice(from, query.limit === undefined ? undefined : from + query.limit);
    },
    row: (record) =>
      Object.assign(
        { attributes: { type: object.name, url: `${options.path}/sobjects/${object.name}/${record.Id}` } },
        ...readers.map((read) => read(record)),
      ),
  };
}

/** `Account.Owner.Name`: through parents, at most five of them. */
function namedBy(store: Store, object: ObjectDef, path: string): Named {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  if (steps.length > 5) throw malformed('Relationship paths can not have more than five levels');
  let at = object;
  const ways: ((record: Rec | undefined) => Rec | undefined)[] = [];
  for (const step of steps) {
    const field = parentOf(store, at, step);
    const target = field && store.object(field.to[0] ?? '');
    if (!field || !target)
      throw new Refusal(
        400,
        'INVALID_FIELD',
        `Didn't understand relationship '${step}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`,
      );
    ways.push((record) => field.to.map((name) => store.get(name, record?.[field.name])).find((each) => each));
    at = target;
  }
  const field = store.field(at, last);
  if (!field) throw noSuchField(last, at.name);
  return {
    field,
    of(record) {
      let one: Rec | undefined = record;
      for (const way of ways) one = way(one);
      return one?.[field.name] ?? (field.type === 'boolean' ? false : null);
    },
  };
}

const parentOf = (store: Store, object: ObjectDef, name: string) =>
  [...object.fields.values()].find(
    ({ parent, name: own }) => parent?.toLowerCase() === name.toLowerCase() && store.field(object, own),
  );

type Reader = (record: Rec) => object;

function readerOf(store: Store, object: ObjectDef, field: FieldType, options: Options): Reader {
  if (field.type === 'FieldSubquery') return childrenOf(store, object, field.subquery, options);
  if (field.type === 'Field') {
    const { field: known, of } = namedBy(store, object, field.field);
    return (record) => ({ [known.name]: shown(store, object, known, of(record), record, options.path) });
  }
  if (field.type !== 'FieldRelationship') throw malformed('this fake knows no such column');
  const path = [...field.relationships, field.field].join('.');
  const { field: known, of } = namedBy(store, object, path);
  return (record) => {
    const [first = '', ...rest] = field.relationships;
    const parent = parentOf(store, object, first);
    if (!parent || typeof record[parent.name] !== 'string') return { [first]: null };
    const type = parent.to.find((name) => store.get(name, record[parent.name])) ?? parent.to[0];
    const attributes = { type, url: `${options.path}/sobjects/${type}/${record[parent.name]}` };
    const inner = rest.reduceRight<object>((value, step) => ({ [step]: value }), {
      [known.name]: of(record),
    });
    return { [first]: { attributes, ...inner } };
  };
}

/** Blobs are told of by where they are. */
function shown(
  store: Store,
  object: ObjectDef,
  { name, type }: FieldDef,
  value: Value,
  record: Rec,
  path: string,
): unknown {
  if (type === 'base64') return `${path}/sobjects/${object.name}/${record.Id}/${name}`;
  if (type !== 'junction') return value;
  const [child, field] =
    object.name === 'Task' ? ['TaskWhoRelation', 'TaskId'] : ['EventWhoRelation', 'EventId'];
  return store.children(child ?? '', field ?? '', record.Id).map(({ RelationId }) => RelationId);
}

function childrenOf(store: Store, object: ObjectDef, query: Subquery, options: Options): Reader {
  const name = query.relationshipName;
  const [child, field] = childBy(store, object, name) ?? [];
  if (!child || !field)
    throw new Refusal(
      400,
      'INVALID_TYPE',
      `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`,
    );
  const plan = planOf(store, child, query, options);
  return (record) => {
    const found = plan.find(store.children(child.name, field.name, record.Id));
    // Salesforce has no empty lists here.
    return {
      [name]:
        found.length === 0 ? null : { totalSize: found.length, done: true, records: found.map(plan.row) },
    };
  };
}

function childBy(store: Store, object: ObjectDef, name: string): [ObjectDef, FieldDef] | undefined {
  for (const { name: child } of store.schema.values()) {
    const known = store.object(child);
    for (const field of known?.fields.values() ?? [])
      if (
        known &&
        field.children?.toLowerCase() === name.toLowerCase() &&
        field.to.includes(object.name) &&
        store.field(known, field.name)
      )
        return [known, field];
  }
  return undefined;
}

interface Order {
  readonly isById: boolean;
  by(one: Rec, two: Rec): number;
}

function orderOf(clause: OrderByClause, named: (path: string) => Named): Order {
  if (!('field' in clause)) throw malformed('this fake knows no such order');
  const { field, of } = named(clause.field);
  if (/^(textarea|base64|junction|multipicklist)$/.test(field.type))
    throw malformed(`field '${clause.field}' can not be sorted in a query call`);
  const down = clause.order === 'DESC' ? -1 : 1;
  // Nothing comes first unless the query says otherwise, whichever way it goes.
  const nulls = clause.nulls === 'LAST' ? 1 : -1;
  const key = (record: Rec) => {
    const value = of(record);
    return typeof value === 'string' && field.type !== 'id' && field.type !== 'reference'
      ? value.toLowerCase()
      : value;
  };
  return {
    isById: field.name === 'Id' && down === 1,
    by(one, two) {
      const [a, b] = [key(one), key(two)];
      if (a === b) return 0;
      if (a === null) return nulls;
      if (b === null) return -nulls;
      return (a < b ? -1 : 1) * down;
    },
  };
}
