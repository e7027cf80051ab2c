import type { Answer } from '../crm/stage.ts';
import { badRequest, errorBody } from './errors.ts';
import { type ObjectType, singular } from './object-types.ts';
import { batch, unknownIds } from './objects.ts';
import type { Portal, Stored } from './portal.ts';
import { bodyOf, idOf, inputsOf } from './shape.ts';

interface Sides {
  readonly from: ObjectType;
  readonly to: ObjectType;
}

/** Records beside one of them in one answer. */
const PAGE = 500;

export function labels({ linkTypes }: Portal, { from, to }: Sides): Answer {
  const results = linkTypes
    .filter((type) => type.from === from && type.to === to)
    .map(({ category, typeId, label }) => ({ category, typeId, label }));
  return { status: 200, body: { results } };
}

/** Those that have none are told of as errors. */
export function read(portal: Portal, { from, to }: Sides, text: string): Answer {
  const inputs = inputsOf(bodyOf(text, ['inputs']).inputs, 1000);
  const results: unknown[] = [];
  const errors: object[] = [];
  for (const { id: given, after } of inputs) {
    const id = idOf(given);
    const others = [...(portal.live(from, id) ? portal.linked(id, to) : [])].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const rest = typeof after === 'string' ? others.filter(([other]) => other > after) : others;
    if (rest.length === 0) {
      const message = `No ${singular[to]} is associated with ${singular[from]} ${id}.`;
      const context = { fromObjectId: [id], fromObjectType: [singular[from]], toObjectType: [singular[to]] };
      errors.push(
        errorBody('OBJECT_NOT_FOUND', message, {
          subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
          context,
        }),
      );
      continue;
    }
    const page = rest.slice(0, PAGE);
    results.push({
      from: { id },
      to: page.map(([toObjectId, types]) => ({
        toObjectId,
        associationTypes: [...types].flatMap((typeId) => {
          const type = portal.linkType(from, to, typeId);
          return type ? [{ category: type.category, typeId, label: type.label }] : [];
        }),
      })),
      ...(rest.length > PAGE && { paging: { next: { after: page.at(-1)?.[0], link: '?' } } }),
    });
  }
  return batch(results, errors);
}

function record(portal: Portal, type: ObjectType, given: unknown, side: string): Stored {
  const id = idOf((given as { id?: unknown } | undefined)?.id, `${side}.id`);
  const found = portal.live(type, id);
  if (!found) throw unknownIds([{ type, id }]);
  return found;
}

export function create(portal: Portal, { from, to }: Sides, text: string): Answer {
  const made = inputsOf(bodyOf(text, ['inputs']).inputs, 2000).map((input) => {
    const typeIds = inputsOf(input.types).map(({ associationTypeId, associationCategory }) => {
      const type =
        typeof associationTypeId === 'number' ? portal.linkType(from, to, associationTypeId) : undefined;
      if (!type || type.category !== associationCategory)
        throw badRequest(`Invalid association type ${String(associationTypeId)} from ${from} to ${to}`);
      return type.typeId;
    });
    if (typeIds.length === 0) throw badRequest('"types" must not be empty');
    return {
      from: record(portal, from, input.from, 'from'),
      to: record(portal, to, input.to, 'to'),
      typeIds,
    };
  });
  for (const one of made) portal.api.link(one.from, one.to, one.typeIds);
  const results = made.map((one) => ({
    ...{ fromObjectTypeId: singular[from], fromObjectId: one.from.id, labels: [] },
    ...{ toObjectTypeId: singular[to], toObjectId: one.to.id },
  }));
  return batch(results, [], 201);
}

export function archive(portal: Portal, { from, to }: Sides, text: string): Answer {
  for (const input of inputsOf(bodyOf(text, ['inputs']).inputs, 2000)) {
    const one = portal.live(from, idOf((input.from as { id?: unknown } | undefined)?.id, 'from.id'));
    for (const { id } of inputsOf(input.to)) {
      const other = portal.live(to, idOf(id, 'to.id'));
      if (one && other) portal.api.unlink(one, other);
    }
  }
  return { status: 204 };
}

/** Takes single labels away; the records stay associated. */
export function archiveLabels(portal: Portal, { from, to }: Sides, text: string): Answer {
  for (const input of inputsOf(bodyOf(text, ['inputs']).inputs, 2000)) {
    const one = record(portal, from, input.from, 'from');
    const other = record(portal, to, input.to, 'to');
    const gone = inputsOf(input.types).map(({ associationTypeId }) => associationTypeId);
    const left = [...(portal.linked(one.id, to).get(other.id) ?? [])].filter(
      (typeId) => !gone.includes(typeId),
    );
    portal.api.unlink(one, other);
    if (left.length > 0) portal.api.link(one, other, left);
  }
  return { status: 204 };
}
