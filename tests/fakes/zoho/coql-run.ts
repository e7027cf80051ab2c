import type { Condition, Literal, Query, Where } from './coql-parse.ts';
import { ZohoFault } from './fault.ts';
import type { Field } from './fields.ts';
import { firstAfter, isId, type Row, type Table } from './store.ts';
import type { World } from './world.ts';

const invalid = (message: string, column: string) =>
  new ZohoFault(400, 'INVALID_QUERY', message, { column_name: column });

/** A column as it is meant: one of the module's own, the id of what a lookup names, or a field of that. */
interface Column {
  readonly field: Field;
  readonly through?: { readonly module: string; readonly field: Field };
}

export function columnOf(world: World, module: string, name: string): Column {
  const [own = '', further, more] = name.split('.');
  const field = world.fields(module).find(({ api }) => api === own);
  if (!field || more !== undefined) throw invalid('column given seems to be invalid', name);
  if (further === undefined || further === 'id') {
    if (further === 'id' && !field.type.endsWith('lookup'))
      throw invalid('column given seems to be invalid', name);
    return { field };
  }
  const there = field.type === 'lookup' && field.of !== '*' ? field.of : undefined;
  const found = there && world.fields(there).find(({ api }) => api === further);
  if (!there || !found) throw invalid('column given seems to be invalid', name);
  return { field, through: { module: there, field: found } };
}

export function runCoql(world: World, query: Query): { rows: Row[]; more: boolean; total: number } {
  const table = world.mayRead(query.module);
  for (const name of [...query.columns, ...query.order.map(({ field }) => field)])
    columnOf(world, query.module, name);
  const fits = predicate(world, query.module, query.where);
  const ids = likely(query.where, table) ?? table.ids;
  const isInOrder = query.order.every(({ field, down }) => field === 'id' && !down);
  const enough = isInOrder && !query.counts ? query.offset + query.limit + 1 : Number.POSITIVE_INFINITY;
  const found: Row[] = [];
  for (const id of ids) {
    const row = table.get(id);
    if (row && fits(row)) found.push(row);
    if (found.length >= enough) break;
  }
  if (!isInOrder) found.sort(byOrder(query.order));
  const rows = found.slice(query.offset, query.offset + query.limit);
  return { rows, more: found.length > query.offset + query.limit, total: found.length };
}

const byOrder = (order: Query['order']) => (one: Row, other: Row) => {
  for (const { field, down } of order) {
    const [a, b] = [one[field] ?? null, other[field] ?? null];
    if (a === b) continue;
    const less = a === null || (b !== null && (a as string) < (b as string));
    return less === down ? 1 : -1;
  }
  return one.id < other.id ? -1 : 1;
};

/** Ids among which all that fit must be, by what is indexed; undefined: any may. */
function likely(where: Where, table: Table): readonly string[] | undefined {
  if ('and' in where) {
    const sides = where.and.flatMap((side) => likely(side, table) ?? []);
    const known = where.and.map((side) => likely(side, table)).filter((side) => side !== undefined);
    return sides.length === 0 && known.length === 0
      ? undefined
      : known.toSorted((a, b) => a.length - b.length)[0];
  }
  if ('or' in where) {
    const [one, other] = where.or.map((side) => likely(side, table));
    return one && other && [...new Set([...one, ...other])].sort();
  }
  return indexed(where, table);
}

function indexed({ field, operator, values }: Condition, table: Table): readonly string[] | undefined {
  const texts = values.map(plain);
  const same = operator === '=' || operator === 'in';
  if (field === 'id' && same) return texts.toSorted();
  if (field === 'id' && operator === '>') return table.ids.slice(firstAfter(table.ids, texts[0] ?? ''));
  if (field === 'Modified_Time' && (operator === '>=' || operator === '>'))
    return table.changedSince(Date.parse(texts[0] ?? ''));
  const own = field.replace(/\.id$/, '');
  if (same && table.fields.get(own)?.type.endsWith('lookup'))
    return [...new Set(texts.flatMap((text) => table.referring(own, text)))].sort();
  return undefined;
}

const plain = (literal: Literal): string =>
  'text' in literal ? literal.text : 'number' in literal ? literal.number : String(literal.flag);

function predicate(world: World, module: string, where: Where): (row: Row) => boolean {
  if ('and' in where) {
    const [one, other] = where.and.map((side) => predicate(world, module, side));
    return (row) => Boolean(one?.(row) && other?.(row));
  }
  if ('or' in where) {
    const [one, other] = where.or.map((side) => predicate(world, module, side));
    return (row) => Boolean(one?.(row) || other?.(row));
  }
  return test(world, module, where);
}

function test(world: World, module: string, { field: name, operator, values }: Condition) {
  const { field, through } = columnOf(world, module, name);
  const asked = through?.field ?? field;
  if (asked.type === 'textarea') throw invalid('data type not supported', name);
  const wanted = values.map((value) => comparable(asked, value, name));
  const kept = (row: Row) => {
    const own = row[field.api];
    if (!through) return own;
    return typeof own === 'string' ? world.table(through.module).get(own)?.[asked.api] : undefined;
  };
  return (row: Row) => holds(operator, kept(row), wanted);
}

/** A value as the column's type has it, or a refusal. */
function comparable(field: Field, literal: Literal, name: string): string | number | boolean {
  const wrong = () => invalid('value given seems to be invalid for the column', name);
  const text = plain(literal);
  if (field.api === 'id' || field.type.endsWith('lookup')) {
    if (!isId(text)) throw wrong();
    return text;
  }
  if (field.type === 'datetime') {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/.test(text) || 'number' in literal) throw wrong();
    return Date.parse(text);
  }
  if (field.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text)) throw wrong();
  if (['integer', 'double', 'currency', 'percent'].includes(field.type)) {
    if (!('number' in literal)) throw wrong();
    return Number(text);
  }
  if (field.type === 'boolean') {
    if (!('flag' in literal)) throw wrong();
    return literal.flag;
  }
  if (!('text' in literal)) throw wrong();
  return text.toLowerCase();
}

function holds(operator: string, kept: unknown, wanted: readonly (string | number | boolean)[]): boolean {
  const isNull = kept === undefined || kept === null || kept === '';
  if (operator === 'is null') return isNull;
  if (operator === 'is not null') return !isNull;
  if (isNull) return operator === '!=' || operator.startsWith('not');
  const own = typeof kept === 'string' ? kept.toLowerCase() : (kept as number);
  const [first = '', second = ''] = wanted;
  switch (operator) {
    case '=':
      return own === first;
    case '!=':
      return own !== first;
    case '>':
      return own > first;
    case '<':
      return own < first;
    case '>=':
      return own >= first;
    case '<=':
      return own <= first;
    case 'in':
      return wanted.includes(own);
    case 'not in':
      return !wanted.includes(own);
    case 'between':
      return own >= first && own <= second;
    case 'like':
      return isLike(String(own), String(first));
    default:
      return !isLike(String(own), String(first));
  }
}

/** Per cent signs stand at the ends only. */
function isLike(text: string, pattern: string): boolean {
  const inner = pattern.replace(/^%|%$/g, '');
  if (inner.includes('%'))
    throw new ZohoFault(400, 'INVALID_QUERY', 'value given seems to be invalid for the column', {});
  const starts = pattern.startsWith('%');
  const ends = pattern.endsWith('%');
  if (starts && ends) return text.includes(inner);
  if (starts) return text.endsWith(inner);
  return ends ? text.startsWith(inner) : text === inner;
}
