import { badRequest } from './errors.ts';
import { type ObjectType, singular, typeOf } from './object-types.ts';
import type { Portal, Stored } from './portal.ts';
import { modifiedName } from './properties.ts';

const given: Readonly<Partial<Record<ObjectType, readonly string[]>>> = {
  companies: ['name', 'domain', 'createdate'],
  contacts: ['firstname', 'lastname', 'email', 'createdate'],
  deals: ['dealname', 'amount', 'dealstage', 'pipeline', 'closedate', 'createdate'],
  tickets: ['subject', 'content', 'hs_pipeline', 'hs_pipeline_stage', 'createdate'],
};

/** A record as an answer has it: what was asked for, of what is known; where nothing was asked for, a few. */
export function shown(
  portal: Portal,
  record: Stored,
  asked: readonly string[],
  seen?: ReadonlyMap<string, string>,
) {
  const { type } = record;
  const known = portal.properties.get(type);
  const wanted = asked.length > 0 ? asked : (given[type] ?? ['hs_createdate']);
  const names = new Set([...wanted.filter((name) => known?.has(name)), 'hs_object_id', modifiedName(type)]);
  const iso = (at: number) => new Date(at).toISOString();
  return {
    id: record.id,
    properties: Object.fromEntries([...names].map((name) => [name, portal.propertyOf(record, name, seen)])),
    createdAt: iso(record.createdAt),
    updatedAt: iso(record.updatedAt),
    archived: record.archivedAt !== null,
    ...(record.archivedAt !== null && { archivedAt: iso(record.archivedAt) }),
  };
}

/** Ids in one answer beside a record; more are on further pages. */
const MOST = 100;

export function associationsOf(portal: Portal, record: Stored, names: readonly string[]) {
  const all = names.flatMap((name) => {
    const to = typeOf(name);
    if (!to || !portal.has(to)) throw badRequest(`${name} is not a valid object type to be associated with.`);
    const ids = [...portal.linked(record.id, to).keys()].toSorted();
    if (ids.length === 0) return [];
    const type = `${singular[record.type]}_to_${singular[to]}`;
    const [last] = ids.slice(MOST - 1);
    const paging =
      ids.length > MOST && last !== undefined ? { paging: { next: { after: last, link: '?' } } } : {};
    return [[to, { results: ids.slice(0, MOST).map((id) => ({ id, type })), ...paging }] as const];
  });
  return all.length > 0 ? { associations: Object.fromEntries(all) } : {};
}

/** The part of a JSON body that a route takes; anything else in it is refused. */
export function bodyOf(text: string, takes: readonly string[]): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest('Invalid input JSON on line 1, column 1: Unexpected end-of-input');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('Invalid input JSON on line 1, column 1: Cannot deserialize value');
  const unknown = Object.keys(body).find((name) => !takes.includes(name));
  if (unknown !== undefined)
    throw badRequest(`Invalid input JSON on line 1, column 1: Unrecognized field "${unknown}"`);
  return body as Record<string, unknown>;
}

/** Texts of a list; ids are texts and no numbers. */
export function textsOf(value: unknown, name: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
    throw badRequest(`Invalid input JSON on line 1, column 1: "${name}" must be a list of strings`);
  return value;
}

/** At most a hundred inputs of a batch, each with what it must have. */
export function inputsOf(value: unknown, most = 100): Record<string, unknown>[] {
  if (!Array.isArray(value)) throw badRequest('Invalid input JSON on line 1, column 1: "inputs" is required');
  if (value.length > most)
    throw badRequest(`The number of inputs in this batch exceeds the limit of ${most}.`);
  return value.map((one) => {
    if (typeof one !== 'object' || one === null)
      throw badRequest('Invalid input JSON: an input must be an object');
    return one as Record<string, unknown>;
  });
}

export function idOf(value: unknown, name = 'id'): string {
  if (typeof value !== 'string') throw badRequest(`Invalid input JSON: "${name}" must be a string`);
  return value;
}
