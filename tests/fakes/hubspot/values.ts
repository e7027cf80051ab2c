import { badRequest, badValues, type FieldError, refusal } from './errors.ts';
import { type ObjectType, singular } from './object-types.ts';
import type { Portal, Stored, Values } from './portal.ts';
import { type Property, required } from './properties.ts';

const MOST = 65_536;
const quoted = (value: string) => JSON.stringify(value);

/** Why a property does not take a value; undefined: it does. */
function faultOf({ owners }: Portal, one: Property, value: string): Omit<FieldError, 'name'> | undefined {
  if (one.readOnly)
    return {
      code: 'READ_ONLY_VALUE',
      message: `"${one.name}" is a read only property; its value cannot be set.`,
    };
  if (value.length > MOST) return { code: 'TOO_LONG', message: `The value is over ${MOST} characters long.` };
  if (one.name === 'hubspot_owner_id' && !owners.some(({ id, archived }) => id === value && !archived))
    return { code: 'INVALID_OWNER_ID', message: `owner ${value} does not exist` };
  if (one.name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return { code: 'INVALID_EMAIL', message: `Email address ${value} is invalid` };
  if (one.type === 'number' && !/^-?\d+(\.\d+)?(e\d+)?$/i.test(value))
    return { code: 'INVALID_DOUBLE', message: `${value} was not a valid number.` };
  if (one.type === 'bool' && !/^(true|false)$/.test(value))
    return { code: 'INVALID_BOOLEAN', message: `${value} was not a valid boolean.` };
  if (one.type === 'datetime' && Number.isNaN(instantOf(value)))
    return { code: 'INVALID_LONG', message: `${value} was not a valid long.` };
  if (one.type === 'date' && !isDay(value))
    return { code: 'INVALID_DATE', message: `${value} is at ${value}, not midnight!` };
  const wrong = one.type === 'enumeration' ? value.split(one.fieldType === 'checkbox' ? ';' : '\0') : [];
  const unknown = wrong.find((option) => !one.options.some((known) => known.value === option));
  if (unknown !== undefined)
    return {
      code: 'INVALID_OPTION',
      message: `${quoted(unknown)} was not one of the allowed options: [${one.options.map(({ value: own }) => own).join(', ')}]`,
    };
  return undefined;
}

const instantOf = (value: string) =>
  /^-?\d+$/.test(value) ? Number(value) : /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
const isDay = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value) || (/^-?\d+$/.test(value) && Number(value) % 86_400_000 === 0);

/** As HubSpot keeps what was written. */
function kept({ type }: Property, value: string): string {
  if (value === '') return value;
  if (type === 'datetime') return new Date(instantOf(value)).toISOString();
  if (type === 'date' && /^-?\d+$/.test(value)) return new Date(Number(value)).toISOString().slice(0, 10);
  return value;
}

/** Values that a request may write, as they will be kept. `record`: the one that is changed; none: a new one. */
export function accepted(
  portal: Portal,
  type: ObjectType,
  given: unknown,
  { record, strict }: { record?: Stored | undefined; strict: boolean },
): Values {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw badRequest('Invalid input JSON on line 1, column 1: "properties" must be an object');
  const errors: FieldError[] = [];
  const values: Record<string, string | null> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value !== null && typeof value !== 'string')
      throw badRequest(
        `Invalid input JSON on line 1: Cannot deserialize value of type \`java.lang.String\` for "${name}"`,
      );
    const one = portal.properties.get(type)?.get(name);
    const fault = one
      ? value && faultOf(portal, one, value)
      : { code: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` };
    if (fault) errors.push({ ...fault, name });
    else if (one) values[name] = value === null ? null : kept(one, value);
  }
  if (errors.length > 0) throw badValues(errors);
  refuseMissing(portal, type, values, { record, strict });
  refuseTaken(portal, type, values, record);
  return values;
}

function refuseMissing(
  { rules }: Portal,
  type: ObjectType,
  values: Values,
  { record, strict }: { record?: Stored | undefined; strict: boolean },
) {
  const isSet = (name: string) => (name in values ? values[name] : record?.values.get(name)) || undefined;
  const missing = (required[type] ?? []).filter(
    (name) => isSet(name) === undefined && (!record || name in values),
  );
  if (missing.length > 0)
    throw badRequest(
      `Error ${record ? 'updating' : 'creating'} ${singular[type].toUpperCase()}. Some required properties were not set.`,
      { context: { properties: missing }, subCategory: 'REQUIRED_PROPERTIES_MISSING' },
    );
  if (!strict) return;
  const after = new Map(record?.values);
  for (const [name, value] of Object.entries(values)) if (value) after.set(name, value);
  const broken = rules.filter(
    (rule) => rule.type === type && rule.when(after) && isSet(rule.name) === undefined,
  );
  if (broken.length === 0) return;
  throw badValues(
    broken.map(({ name }) => ({ name, code: 'REQUIRED_PROPERTY', message: `"${name}" is required here.` })),
  );
}

function refuseTaken(
  { emails, properties, admin }: Portal,
  type: ObjectType,
  values: Values,
  record?: Stored,
) {
  const email = type === 'contacts' ? values.email : undefined;
  const other = email ? emails.get(email) : undefined;
  if (other !== undefined && other !== record?.id)
    throw refusal(409, 'CONFLICT', `Contact already exists. Existing ID: ${other}`);
  for (const [name, value] of Object.entries(values)) {
    if (!value || !properties.get(type)?.get(name)?.unique) continue;
    const taken = admin.all(type).find((one) => one.id !== record?.id && one.values.get(name) === value);
    if (taken)
      throw badValues([
        { name, code: 'CONFLICTING_UNIQUE_VALUE', message: `${taken.id} already has that value.` },
      ]);
  }
}
