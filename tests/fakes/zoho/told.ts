import type { Field } from './fields.ts';
import type { Row } from './store.ts';
import type { World } from './world.ts';

/** A record as Zoho tells it: these fields, and its id always. */
export function told(world: World, module: string, row: Row, fields: readonly string[]): object {
  const table = world.table(module);
  const entries = fields.flatMap((api) => {
    if (api === '$se_module') return [[api, row[api] ?? null]];
    const field = table.fields.get(api);
    return field ? [[api, cellOf(world, field, row)]] : [];
  });
  const related =
    'What_Id' in row && fields.includes('What_Id') ? { $se_module: row.$se_module ?? null } : {};
  return { ...Object.fromEntries(entries), ...related, id: row.id };
}

export function cellOf(world: World, field: Field, row: Row): unknown {
  const value = row[field.api];
  if (value === undefined || value === null) return null;
  if (field.type === 'datetime') return world.told(Number(value));
  if (field.type === 'ownerlookup') return world.person(String(value));
  if (field.type === 'lookup') return lookupOf(world, field, row, String(value));
  return value;
}

function lookupOf(world: World, field: Field, row: Row, id: string): object {
  const module = field.of === '*' ? String(row.$se_module) : (field.of ?? '');
  const name = world.has(module) ? world.table(module).nameOf(id) : null;
  return field.api === 'Parent_Id' ? { module: { api_name: module }, name, id } : { name, id };
}
