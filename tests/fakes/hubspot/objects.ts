import type { Answer } from '../crm/stage.ts';
import { badRequest, errorBody, notFound, Refusal } from './errors.ts';
import { type ObjectType, singular } from './object-types.ts';
import type { Portal, Stored } from './portal.ts';
import { associationsOf, bodyOf, idOf, inputsOf, shown, textsOf } from './shape.ts';
import { accepted } from './values.ts';

const listOf = (query: URLSearchParams, name: string) =>
  query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .filter(Boolean);

function takes(query: URLSearchParams, names: readonly string[]) {
  for (const name of query.keys())
    if (!names.includes(name)) throw badRequest(`Unknown query parameter "${name}"`);
}

/** Beyond these, a request for one record is cut off by whatever is on the way. */
const PAGE = 100;

export function list(portal: Portal, type: ObjectType, query: URLSearchParams): Answer {
  takes(query, ['limit', 'after', 'properties', 'propertiesWithHistory', 'associations', 'archived']);
  const limit = Number(query.get('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE)
    throw badRequest(`Invalid input: limit must be between 1 and ${PAGE}`);
  const archived = query.get('archived') === 'true';
  const after = query.get('after') ?? '';
  if (!/^\d*$/.test(after)) throw badRequest('Invalid input: after is no cursor');
  const ids = portal.ids.get(type) ?? [];
  const page: Stored[] = [];
  let at = after === '' ? 0 : placeAfter(ids, after);
  for (; at < ids.length && page.length <= limit; at += 1) {
    const record = portal.records.get(ids[at] ?? '');
    if (record && (record.archivedAt !== null) === archived) page.push(record);
  }
  const more = page.length > limit;
  const told = page.slice(0, limit);
  const results = told.map((record) => ({
    ...shown(portal, record, listOf(query, 'properties')),
    ...associationsOf(portal, record, listOf(query, 'associations')),
  }));
  return {
    status: 200,
    body: { results, ...(more && { paging: { next: { after: told.at(-1)?.id, link: '?' } } }) },
  };
}

/** The first id after this one; ids of one length are in the order of their texts. */
function placeAfter(ids: readonly string[], after: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const id = ids[middle] ?? '';
    if (id.length < after.length || (id.length === after.length && id <= after)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The record itself or, where the portal is so, the one that it was merged into. */
function found(portal: Portal, type: ObjectType, id: string): Stored {
  if (!/^\d+$/.test(id)) throw notFound(id);
  const record = portal.get(type, id);
  if (record?.mergedInto && portal.settings.mergedAnswers) return found(portal, type, record.mergedInto);
  if (!record || record.archivedAt !== null) throw notFound(id);
  return record;
}

export function read(portal: Portal, type: ObjectType, id: string, query: URLSearchParams): Answer {
  takes(query, ['properties', 'propertiesWithHistory', 'associations', 'archived', 'idProperty']);
  const record = found(portal, type, id);
  const body = {
    ...shown(portal, record, listOf(query, 'properties')),
    ...associationsOf(portal, record, listOf(query, 'associations')),
  };
  return { status: 200, body };
}

export function batchRead(portal: Portal, type: ObjectType, text: string): Answer {
  const body = bodyOf(text, ['inputs', 'properties', 'propertiesWithHistory', 'idProperty']);
  const asked = inputsOf(body.inputs).map(({ id }) => idOf(id));
  const byName = body.idProperty === 'email';
  if (body.idProperty !== undefined && !byName) throw badRequest(`${String(body.idProperty)} is not unique`);
  const properties = textsOf(body.properties, 'properties');
  textsOf(body.propertiesWithHistory, 'propertiesWithHistory');
  const those = new Map<string, Stored>();
  const missing: string[] = [];
  for (const id of asked) {
    const record = portal.live(type, byName ? (portal.emails.get(id) ?? '') : id);
    if (record) those.set(record.id, record);
    else missing.push(id);
  }
  return batch(
    [...those.values()].map((record) => shown(portal, record, properties)),
    missing.length === 0
      ? []
      : [
          errorBody(
            'OBJECT_NOT_FOUND',
            `Could not get some ${singular[type].toUpperCase()} objects, they may be deleted or not exist. Check that ids are valid.`,
            { context: { ids: missing } },
          ),
        ],
  );
}

/** Of several: with what could not be done, where something could not. */
export function batch(results: readonly unknown[], errors: readonly object[], status = 200): Answer {
  const at = new Date().toISOString();
  return {
    status: errors.length > 0 ? 207 : status,
    body: {
      ...{ status: 'COMPLETE', results, startedAt: at, completedAt: at },
      ...(errors.length > 0 && { numErrors: errors.length, errors }),
    },
  };
}

interface Link {
  readonly to: Stored;
  readonly typeIds: readonly number[];
}

/** What a new record is associated with: ids must be known, and types must fit both sides. */
export function linksOf(portal: Portal, type: ObjectType, given: unknown): Link[] {
  if (given === undefined || given === null) return [];
  return inputsOf(given).map((one) => {
    const to = one.to as { id?: unknown } | undefined;
    const id = idOf(to?.id, 'associations.to.id');
    const types = inputsOf(one.types);
    const typeIds = types.map(({ associationCategory, associationTypeId }) => {
      if (typeof associationTypeId !== 'number')
        throw badRequest('Invalid input JSON: "associationTypeId" must be a number');
      const known = portal.linkTypes.find((each) => each.from === type && each.typeId === associationTypeId);
      if (!known || known.category !== associationCategory)
        throw badRequest(
          `Invalid association type ${associationTypeId} (${String(associationCategory)}) from ${singular[type]}`,
          {
            subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
          },
        );
      return known;
    });
    const [first] = types.length > 0 ? typeIds : [];
    if (!first) throw badRequest('"types" must not be empty');
    const record = /^\d+$/.test(id) ? portal.live(first.to, id) : undefined;
    if (!record) throw unknownIds([{ type: first.to, id }]);
    return { to: record, typeIds: typeIds.map(({ typeId }) => typeId) };
  });
}

export const unknownIds = (those: readonly { type: ObjectType; id: string }[]) =>
  badRequest('One or more associations are not valid', {
    subCategory: 'crm.associations.INVALID_OBJECT_IDS',
    context: {
      INVALID_OBJECT_IDS: those.map(({ type, id }) => `${singular[type].toUpperCase()}=${id} is not valid`),
    },
  });

export function create(portal: Portal, type: ObjectType, text: string, strict: boolean): Answer {
  const body = bodyOf(text, ['properties', 'associations', 'objectWriteTraceId']);
  const values = accepted(portal, type, body.properties, { strict });
  const links = linksOf(portal, type, body.associations);
  const record = portal.api.create(type, values);
  for (const { to, typeIds } of links) portal.api.link(record, to, typeIds);
  return { status: 201, body: shown(portal, record, Object.keys(values)) };
}

export function update(portal: Portal, type: ObjectType, id: string, text: string, strict: boolean): Answer {
  const body = bodyOf(text, ['properties', 'objectWriteTraceId']);
  const record = found(portal, type, id);
  const values = accepted(portal, type, body.properties, { record, strict });
  portal.api.update(record, values);
  return { status: 200, body: shown(portal, record, Object.keys(values)) };
}

export function archive(portal: Portal, type: ObjectType, id: string): Answer {
  const record = portal.live(type, id);
  if (record) portal.api.archive(record);
  // To take away what is not there is no fault.
  return { status: 204 };
}

/** Each by itself: what is refused does not spoil the others. */
export function batchWrite(
  portal: Portal,
  type: ObjectType,
  { verb, text, strict }: { verb: string; text: string; strict: boolean },
): Answer {
  const inputs = inputsOf(bodyOf(text, ['inputs']).inputs);
  if (verb === 'archive') {
    for (const { id } of inputs) archive(portal, type, idOf(id));
    return { status: 204 };
  }
  const results: unknown[] = [];
  const errors: object[] = [];
  for (const { id, ...input } of inputs) {
    try {
      const one = JSON.stringify(input);
      const answer =
        verb === 'create' ? create(portal, type, one, strict) : update(portal, type, idOf(id), one, strict);
      results.push(answer.body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors.push(error.answer.body as object);
    }
  }
  return batch(results, errors, verb === 'create' ? 201 : 200);
}
