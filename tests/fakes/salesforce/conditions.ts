import type { WhereClause } from '@jetstreamapp/soql-parser-js';
import { longId } from './ids.ts';
import { malformed, Refusal } from './refusal.ts';
import type { FieldDef } from './schema.ts';
import type { Rec, Value } from './store.ts';

/** What a path of a query names: a field, and how to read it of a record. */
export interface Named {
  readonly field: FieldDef;
  readonly of: (record: Rec) => Value;
}

export type Test = (record: Rec) => boolean;
type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Test;

/** A condition, checked before it is asked of any record. `named` refuses what is not there. */
export function testOf(where: WhereClause, named: (path: string) => Named): Test {
  const tokens: Token[] = [];
  for (let at: WhereClause | undefined = where; at; ) {
    const left = at.left as Record<string, unknown> | null;
    for (let n = Number(left?.openParen ?? 0); n > 0; n--) tokens.push('(');
    if (left && 'operator' in left) tokens.push(conditionOf(left, named));
    for (let n = Number(left?.closeParen ?? 0); n > 0; n--) tokens.push(')');
    if (!('operator' in at)) break;
    tokens.push(at.operator as Token);
    at = at.right;
  }
  const test = expression(tokens);
  if (tokens.length > 0) throw malformed('unexpected token');
  return test;
}

/** AND and OR on one level want brackets. */
function expression(tokens: Token[]): Test {
  const tests = [term(tokens)];
  const operator = tokens[0];
  while (tokens[0] === 'AND' || tokens[0] === 'OR') {
    if (tokens[0] !== operator) throw malformed(`unexpected token: ${tokens[0]}`);
    tokens.shift();
    tests.push(term(tokens));
  }
  return operator === 'OR'
    ? (record) => tests.some((test) => test(record))
    : (record) => tests.every((test) => test(record));
}

function term(tokens: Token[]): Test {
  const token = tokens.shift();
  if (token === 'NOT') {
    const test = term(tokens);
    return (record) => !test(record);
  }
  if (token === '(') {
    const test = expression(tokens);
    if (tokens.shift() !== ')') throw malformed("expecting a right parentheses, found 'EOF'");
    return test;
  }
  if (typeof token !== 'function') throw malformed(`unexpected token: ${token ?? 'EOF'}`);
  return token;
}

const quoted: ReadonlySet<string> = new Set(
  'id,string,textarea,picklist,restricted,multipicklist,reference,email,phone,url'.split(','),
);
const counted: ReadonlySet<string> = new Set(['currency', 'percent', 'double', 'int']);

function conditionOf(left: Record<string, unknown>, named: (path: string) => Named): Test {
  const path = String(left.field);
  const { field, of } = named(path);
  if (!field.filterable)
    throw new Refusal(400, 'INVALID_FIELD', `field '${path}' can not be filtered in a query call`);
  const { operator } = left as { operator: string };
  if ('valueQuery' in left) throw malformed('this fake knows no semi-joins');
  const literals = [left.value].flat() as string[];
  const kinds = [left.literalType].flat() as string[];
  const values = literals.map((literal, at) => literalOf(literal, kinds[at] ?? kinds[0] ?? '', field, path));
  const compare = comparisons[operator];
  if (!compare) throw malformed(`unexpected token: ${operator}`);
  if (operator === 'LIKE') {
    if (!quoted.has(field.type) || field.type === 'reference' || field.type === 'id')
      throw new Refusal(400, 'INVALID_FIELD', `invalid operator on ${field.type} field`);
    const pattern = patternOf(String(values[0]));
    return (record) => pattern.test(String(of(record) ?? ''));
  }
  return (record) => compare(of(record), values, field);
}

function literalOf(literal: string, kind: string, field: FieldDef, path: string): Value {
  const wrong = () =>
    new Refusal(
      400,
      'INVALID_FIELD',
      `value of filter criterion for field '${path}' must be of type ${field.type}`,
    );
  if (kind === 'NULL') return null;
  if (kind === 'STRING') {
    if (!quoted.has(field.type)) throw wrong();
    const text = literal.slice(1, -1).replace(/\\u([0-9a-f]{4})|\\(.)/gi, (_all, hex, one: string) => {
      if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
      const known = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[one.toLowerCase()];
      // The marks of LIKE stay escaped until the pattern is made.
      return known ?? (one === '%' || one === '_' ? `\\${one}` : one === '\\' ? '\\\\' : one);
    });
    const plain = text.replace(/\\([%_\\])/g, '$1');
    if (field.type === 'id' || field.type === 'reference') {
      const id = longId(plain);
      if (plain !== '' && !id)
        throw new Refusal(400, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${plain}`);
      return id ?? null;
    }
    return text;
  }
  if (kind === 'DATE' || kind === 'DATETIME') {
    if (field.type !== (kind === 'DATE' ? 'date' : 'datetime')) throw wrong();
    if (Number.isNaN(Date.parse(literal))) throw malformed(`invalid date: ${literal}`);
    return literal;
  }
  if (kind === 'BOOLEAN') {
    if (field.type !== 'boolean') throw wrong();
    return literal.toUpperCase() === 'TRUE';
  }
  if (/^(INTEGER|DECIMAL)/.test(kind)) {
    if (!counted.has(field.type)) throw wrong();
    return Number(literal);
  }
  throw malformed(`this fake knows no literal such as ${literal}`);
}

type Compare = (value: Value, values: readonly Value[], field: FieldDef) => boolean;
const comparisons: Readonly<Record<string, Compare>> = {
  '=': (value, [other], field) => isSame(value, other ?? null, field),
  '!=': (value, [other], field) => !isSame(value, other ?? null, field),
  '<>': (value, [other], field) => !isSame(value, other ?? null, field),
  IN: (value, values, field) => values.some((other) => isSame(value, other, field)),
  'NOT IN': (value, values, field) => !values.some((other) => isSame(value, other, field)),
  '<': (value, [other], field) => order(value, other ?? null, field) < 0,
  '<=': (value, [other], field) => order(value, other ?? null, field) <= 0,
  '>': (value, [other], field) => order(value, other ?? null, field) > 0,
  '>=': (value, [other], field) => order(value, other ?? null, field) >= 0,
  LIKE: () => false,
  INCLUDES: (value, values) =>
    values.some((other) =>
      String(other)
        .split(';')
        .every((one) =>
          String(value ?? '')
            .split(';')
            .includes(one),
        ),
    ),
};

const plainOf = (value: Value) => (typeof value === 'string' ? value.replace(/\\([%_\\])/g, '$1') : value);

function isSame(value: Value, other: Value, { type }: FieldDef): boolean {
  const [one, two] = [value === '' ? null : value, other === '' ? null : plainOf(other)];
  if (one === null || two === null) return one === two;
  if (type === 'datetime') return Date.parse(String(one)) === Date.parse(String(two));
  if (type === 'id' || type === 'reference' || typeof one !== 'string') return one === two;
  return one.toLowerCase() === String(two).toLowerCase();
}

function order(value: Value, other: Value, { type }: FieldDef): number {
  if (value === null || other === null) return Number.NaN;
  if (type === 'datetime') return Date.parse(String(value)) - Date.parse(String(other));
  const two = plainOf(other) as typeof value;
  return value < two ? -1 : value > two ? 1 : 0;
}

function patternOf(text: string): RegExp {
  const source = text.replace(/\\([%_\\])|([%_])|([$()*+./?[\]^{|}-])/g, (_all, marked, wild, special) => {
    if (marked) return `\\x${marked.charCodeAt(0).toString(16)}`;
    if (wild) return wild === '%' ? '[^]*' : '[^]';
    return `\\x${special.charCodeAt(0).toString(16)}`;
  });
  return new RegExp(`^${source}$`, 'i');
}
