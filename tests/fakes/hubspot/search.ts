import { badRequest } from './errors.ts';
import type { ObjectType } from './object-types.ts';
import type { Portal, Stored } from './portal.ts';
import { bodyOf, shown, textsOf } from './shape.ts';

const operators = new Set([
  ...['BETWEEN', 'CONTAINS_TOKEN', 'EQ', 'GT', 'GTE', 'HAS_PROPERTY', 'IN', 'LT', 'LTE', 'NEQ'],
  ...['NOT_CONTAINS_TOKEN', 'NOT_HAS_PROPERTY', 'NOT_IN'],
]);

/** Results of one query that can be reached at all. */
const CEILING = 10_000;
const [GROUPS, FILTERS, ALL, PAGE] = [5, 10, 25, 200];

interface Filter {
  readonly propertyName: string;
  readonly operator: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

type Read = (name: string) => string | null;
type Fits = (read: Read, record: Stored) => boolean;

const tokens = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A token may end or begin in `*`; several have to follow each other. */
function hasTokens(text: string, wanted: string): boolean {
  const own = tokens(text);
  const parts = wanted
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean);
  if (parts.length === 0) return false;
  const fits = (token: string, part: string) =>
    new RegExp(`^${part.split('*').join('.*')}$`, 'u').test(token);
  return own.some((_, at) => parts.every((part, n) => fits(own[at + n] ?? '', part)));
}

/** Before, the same or after, by what the property is. */
function compare(type: string, one: string, other: string): number {
  if (type === 'string' || type === 'enumeration' || type === 'bool') {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (type === 'number' && /^\d+$/.test(one) && /^\d+$/.test(other)) {
    const [a, b] = [BigInt(one), BigInt(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return number(type, one) - number(type, other);
}

const number = (type: string, value: string) =>
  type === 'date' || type === 'datetime'
    ? /^\d+$/.test(value)
      ? Number(value)
      : Date.parse(value)
    : Number(value);

function fitOf(portal: Portal, type: ObjectType, { propertyName, operator, value, values }: Filter): Fits {
  if (!operators.has(operator))
    throw badRequest(
      `Invalid input JSON on line 1, column 1: Cannot deserialize value of type \`Operator\` from String "${operator}"`,
    );
  const associated = propertyName.match(/^associations\.(\w+)$/)?.[1];
  if (associated !== undefined) {
    const to = associated === 'company' ? 'companies' : (`${associated}s` as ObjectType);
    if (operator !== 'EQ' || value === undefined)
      throw badRequest(`Operator ${operator} is not supported for associations`);
    return (_read, { id }) => portal.linked(id, to).has(value);
  }
  const property = portal.properties.get(type)?.get(propertyName);
  if (!property)
    throw badRequest(`There was a problem with the request.`, {
      errors: [
        {
          message: `Property "${propertyName}" does not exist`,
          code: 'PROPERTY_DOESNT_EXIST',
          context: { propertyName: [propertyName] },
        },
      ],
    });
  if (/IN$/.test(operator) && !Array.isArray(values))
    throw badRequest('"values" is required for IN and NOT_IN');
  if (!/IN$|PROPERTY$/.test(operator) && typeof value !== 'string')
    throw badRequest(`Invalid input JSON: "value" of ${propertyName} must be a string`);
  const wanted = value ?? '';
  const order = (read: Read) => {
    const own = read(propertyName);
    return own === null ? undefined : compare(property.type, own, wanted);
  };
  const isIn = (own: string | null) =>
    own !== null && (values ?? []).some((one) => compare(property.type, own, one) === 0);
  switch (operator) {
    case 'EQ':
      return (read) => order(read) === 0;
    case 'NEQ':
      return (read) => order(read) !== 0;
    case 'GT':
      return (read) => (order(read) ?? -1) > 0;
    case 'GTE':
      return (read) => (order(read) ?? -1) >= 0;
    case 'LT':
      return (read) => (order(read) ?? 1) < 0;
    case 'LTE':
      return (read) => (order(read) ?? 1) <= 0;
    case 'IN':
      return (read) => isIn(read(propertyName));
    case 'NOT_IN':
      return (read) => !isIn(read(propertyName));
    case 'HAS_PROPERTY':
      return (read) => read(propertyName) !== null;
    case 'NOT_HAS_PROPERTY':
      return (read) => read(propertyName) === null;
    case 'CONTAINS_TOKEN':
      return (read) => hasTokens(read(propertyName) ?? '', wanted);
    case 'NOT_CONTAINS_TOKEN':
      return (read) => !hasTokens(read(propertyName) ?? '', wanted);
    default:
      throw badRequest(`${operator} is not spoken here`);
  }
}

/** What `query` looks through: the default searchable properties. */
const searchable: Readonly<Partial<Record<ObjectType, readonly string[]>>> = {
  companies: ['name', 'domain', 'website', 'phone'],
  contacts: ['firstname', 'lastname', 'email', 'phone', 'company'],
  deals: ['dealname'],
};

export function search(portal: Portal, type: ObjectType, text: string) {
  const body = bodyOf(text, ['filterGroups', 'sorts', 'query', 'properties', 'limit', 'after']);
  const groups = (body.filterGroups ?? []) as { filters?: Filter[] }[];
  const filters = groups.flatMap((group) => group.filters ?? []);
  if (
    groups.length > GROUPS ||
    filters.length > ALL ||
    groups.some((group) => (group.filters ?? []).length > FILTERS)
  )
    throw badRequest('Too many filters', {
      errors: [{ code: 'TOO_MANY_FILTERS', message: 'Too many filters' }],
    });
  const { limit = 10, after = '0', query } = body;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > PAGE)
    throw badRequest(`Invalid input: limit must be between 1 and ${PAGE}`);
  const from = Number(after);
  if (!Number.isInteger(from) || from < 0) throw badRequest('Invalid input: after must be a number');
  if (from + limit > CEILING)
    throw badRequest(`The requested page exceeds the total results limit of ${CEILING}`);
  const fits = groups.map((group) => (group.filters ?? []).map((filter) => fitOf(portal, type, filter)));
  const found = matching(portal, type, fits, typeof query === 'string' ? query : undefined);
  sortBy(portal, type, found, body.sorts);
  const page = found.slice(from, from + limit);
  const properties = textsOf(body.properties, 'properties');
  return {
    total: found.length,
    results: page.map(({ record, seen }) => shown(portal, record, properties, seen)),
    ...(from + limit < found.length && { paging: { next: { after: String(from + limit), link: '?' } } }),
  };
}

interface Found {
  readonly record: Stored;
  readonly seen: ReadonlyMap<string, string>;
}

/** In the order of their ids. */
function matching(
  portal: Portal,
  type: ObjectType,
  groups: readonly Fits[][],
  query: string | undefined,
): Found[] {
  const words = query === undefined ? [] : tokens(query);
  const found: Found[] = [];
  for (const id of portal.ids.get(type) ?? []) {
    const record = portal.records.get(id);
    const seen = record && portal.indexed(record);
    if (!record || !seen) continue;
    const read = (name: string) => portal.propertyOf(record, name, seen);
    const own = words.length > 0 ? tokens((searchable[type] ?? []).map(read).join(' ')) : [];
    if (!words.every((word) => own.some((token) => token.startsWith(word)))) continue;
    if (groups.length === 0 || groups.some((all) => all.every((isSo) => isSo(read, record))))
      found.push({ record, seen });
  }
  return found;
}

function sortBy(portal: Portal, type: ObjectType, found: Found[], sorts: unknown) {
  if (sorts === undefined || (Array.isArray(sorts) && sorts.length === 0)) return;
  if (!Array.isArray(sorts) || sorts.length > 1) throw badRequest('Only one sort is allowed');
  const [sort] = sorts as [string | { propertyName: string; direction?: string }];
  const name = typeof sort === 'string' ? sort.replace(/^-/, '') : sort.propertyName;
  const down = typeof sort === 'string' ? sort.startsWith('-') : sort.direction === 'DESCENDING';
  const property = portal.properties.get(type)?.get(name);
  if (!property) throw badRequest(`Property "${name}" does not exist`);
  // They are in the order of their ids.
  if (name === 'hs_object_id' && !down) return;
  const read = ({ record, seen }: Found) => portal.propertyOf(record, name, seen) ?? '';
  found.sort((one, other) => compare(property.type, read(one), read(other)) * (down ? -1 : 1));
}
