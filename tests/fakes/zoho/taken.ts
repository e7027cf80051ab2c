import { ZohoFault } from './fault.ts';
import type { Field } from './fields.ts';
import { isId, type Row } from './store.ts';
import type { World } from './world.ts';

/** What of a record that was sent is taken, as it is kept; anything that is wrong rejects as Zoho says it. */
export function taken(
  world: World,
  module: string,
  given: Record<string, unknown>,
  index: number,
  before?: Row,
): Record<string, unknown> {
  const table = world.table(module);
  const seen = new Set(world.fields(module).map(({ api }) => api));
  const se = seModule(world, module, given, before);
  const values: Record<string, unknown> = { ...(se && { $se_module: se }) };
  const at = (api: string) => ({ api_name: api, json_path: `$.data[${index}].${api}` });
  for (const [api, value] of Object.entries(given)) {
    const field = table.fields.get(api);
    if (api === 'id' || api === '$se_module') continue;
    if (!field || field.auto || !seen.has(api)) world.passedOver.push(`${module}.${api}`);
    else
      values[api] =
        value === null || value === ''
          ? empty(field, at(api))
          : kept(world, field, value, { ...at(api), se });
  }
  if (module === 'Calls' && before && values.Call_Type !== undefined && values.Call_Type !== before.Call_Type)
    throw new ZohoFault(400, 'INVALID_DATA', 'invalid data', at('Call_Type'));
  for (const field of table.fields.values())
    if (field.must && !before && values[field.api] === undefined)
      throw new ZohoFault(400, 'MANDATORY_NOT_FOUND', 'required field not found', at(field.api));
  const whole = { ...before, ...values };
  if (module === 'Calls' && whole.Call_Duration === undefined && whole.Outbound_Call_Status !== 'Scheduled')
    throw new ZohoFault(400, 'MANDATORY_NOT_FOUND', 'required field not found', at('Call_Duration'));
  if (module === 'Events' && Number(whole.End_DateTime) < Number(whole.Start_DateTime))
    throw new ZohoFault(400, 'INVALID_DATA', 'invalid data', at('End_DateTime'));
  return values;
}

function seModule(
  world: World,
  module: string,
  given: Record<string, unknown>,
  before?: Row,
): string | undefined {
  if (module === 'Notes') {
    const parent = given.Parent_Id as { module?: { api_name?: unknown } } | undefined;
    const name = parent?.module?.api_name ?? before?.$se_module;
    return typeof name === 'string' && world.has(name) ? name : undefined;
  }
  const name = given.$se_module ?? before?.$se_module;
  return typeof name === 'string' && world.has(name) ? name : undefined;
}

function empty(field: Field, at: object): null {
  if (field.must) throw new ZohoFault(400, 'MANDATORY_NOT_FOUND', 'required field not found', at);
  return null;
}

interface At {
  readonly api_name: string;
  readonly json_path: string;
  readonly se: string | undefined;
}

function kept(world: World, field: Field, value: unknown, { se, ...at }: At): unknown {
  const wrong = (expected: string) =>
    new ZohoFault(400, 'INVALID_DATA', 'invalid data', { expected_data_type: expected, ...at });
  if (field.type.endsWith('lookup')) return referred(world, field, value, at, se);
  if (field.type === 'multiselectpicklist') {
    if (!Array.isArray(value) || value.some((one) => !field.values.includes(String(one))))
      throw wrong('jsonarray');
    return value;
  }
  if (['integer', 'double', 'currency', 'percent', 'bigint'].includes(field.type)) {
    if (typeof value !== 'number' || (field.type === 'integer' && !Number.isInteger(value)))
      throw wrong('integer');
    return value;
  }
  if (field.type === 'boolean') {
    if (typeof value !== 'boolean') throw wrong('boolean');
    return value;
  }
  if (typeof value !== 'string') throw wrong('string');
  if (field.type === 'datetime') {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/.test(value)) throw wrong('datetime');
    return Date.parse(value);
  }
  if (field.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) throw wrong('date');
  if (field.type === 'email' && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value)) throw wrong('email');
  if (field.type === 'website' && !/^(https?:\/\/)?[^\s/]+\.[^\s/]+/.test(value)) throw wrong('website');
  if (field.type === 'picklist' && !field.values.includes(value)) throw wrong('picklist');
  if (value.length > field.max)
    throw new ZohoFault(400, 'INVALID_DATA', 'invalid data', { maximum_length: field.max, ...at });
  return value;
}

function referred(world: World, field: Field, value: unknown, at: object, se: string | undefined): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  const wrong = new ZohoFault(400, 'INVALID_DATA', 'the id given seems to be invalid', at);
  if (!isId(id)) throw wrong;
  if (field.type === 'ownerlookup') {
    if (!world.users.some((user) => user.id === id && user.active)) throw wrong;
    return id;
  }
  const module = field.of === '*' ? se : field.of;
  if (module === undefined)
    throw new ZohoFault(400, 'DEPENDENT_FIELD_MISSING', 'dependent field missing', {
      ...at,
      dependee: { api_name: '$se_module' },
    });
  if (!world.table(module).get(id)) throw wrong;
  return id;
}
