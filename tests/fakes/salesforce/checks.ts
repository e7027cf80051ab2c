import { longId } from './ids.ts';
import { Refusal } from './refusal.ts';
import type { FieldDef, ObjectDef } from './schema.ts';
import type { Store, Value } from './store.ts';

const unreadable = (value: unknown, type: string) =>
  new Refusal(
    400,
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from VALUE_${typeof value === 'string' ? 'STRING' : 'NUMBER'} value ${String(value)} or request may be missing a required field at [line:1, column:2]`,
  );

const DATETIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

/** A value as it is kept; refused as Salesforce refuses what does not fit. */
export function checked(store: Store, object: ObjectDef, field: FieldDef, value: unknown): Value {
  if (value === null || value === '') return field.type === 'boolean' ? wrongNull(field) : null;
  const check = checks[field.type] ?? textual;
  return check(value, field, object, store);
}

function wrongNull({ name }: FieldDef): never {
  throw new Refusal(400, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${name}: value not of required type: null`, {
    fields: [name],
  });
}

type Check = (value: unknown, field: FieldDef, object: ObjectDef, store: Store) => Value;

const textual: Check = (value, { name, length, type }, { name: object }) => {
  if (typeof value === 'object') throw unreadable(value, type);
  const text = String(value);
  if (text.length > length)
    throw new Refusal(
      400,
      'STRING_TOO_LONG',
      `${object} ${name}: data value too large: ${text.slice(0, 255)} (max length=${length})`,
      { fields: [name] },
    );
  return text;
};

const number: Check = (value, { type }) => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isFinite(read)) throw unreadable(value, 'double');
  if (type === 'int' && !Number.isInteger(read)) throw unreadable(value, 'int');
  return read;
};

const checks: Partial<Record<string, Check>> = {
  currency: number,
  percent: number,
  double: number,
  int: number,
  boolean(value) {
    if (typeof value !== 'boolean') throw unreadable(value, 'boolean');
    return value;
  },
  date(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
      throw unreadable(value, 'date');
    return value;
  },
  datetime(value) {
    if (typeof value !== 'string' || !DATETIME.test(value)) throw unreadable(value, 'datetime');
    return new Date(Math.floor(Date.parse(value) / 1000) * 1000).toISOString().replace('Z', '+0000');
  },
  email(value, field, object, store) {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)))
      throw new Refusal(
        400,
        'INVALID_EMAIL_ADDRESS',
        `${field.name}: invalid email address: ${String(value)}`,
        { fields: [field.name] },
      );
    return textual(value, field, object, store);
  },
  restricted(value, field) {
    if (!field.values.includes(String(value)))
      throw new Refusal(
        400,
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        `${field.name}: bad value for restricted picklist field: ${String(value)}`,
        { fields: [field.name] },
      );
    return String(value);
  },
  base64(value) {
    if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw unreadable(value, 'base64');
    return value;
  },
  reference(value, field, _object, store) {
    const id = longId(value);
    const target = id && field.to.find((name) => store.schema.get(name)?.prefix === id.slice(0, 3));
    if (!id || !target)
      throw new Refusal(400, 'MALFORMED_ID', `${field.name}: id value of incorrect type: ${String(value)}`, {
        fields: [field.name],
      });
    const there = store.get(target, id);
    if (there?.IsDeleted === true)
      throw new Refusal(400, 'ENTITY_IS_DELETED', 'entity is deleted', { fields: [] });
    // It does not say which field it was.
    if (!there || !store.object(target))
      throw new Refusal(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', { fields: [] });
    return id;
  },
};
