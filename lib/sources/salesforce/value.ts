import type { Rec } from './api.ts';

/** Values of a record, each looked at before it is taken. */
export const text = (record: Rec | undefined, field: string | undefined): string | null => {
  const value = field === undefined ? undefined : record?.[field];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
};

export const number = (record: Rec, field: string | undefined): number | null => {
  const value = field === undefined ? undefined : record[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

export const flag = (record: Rec, field: string): boolean => record[field] === true;

/** Records that hang below this one. */
export function children(record: Rec, name: string): Rec[] {
  const below = record[name];
  const records = below !== null && typeof below === 'object' && 'records' in below ? below.records : [];
  return Array.isArray(records) ? records.filter((one) => one !== null && typeof one === 'object') : [];
}

/** What differs with each reading or each saving. */
const passing = new Set(['attributes', 'Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp']);

/** What Salesforce holds of a record itself. */
export const ownOf = (record: Rec): unknown =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => !passing.has(name))
      .map(([name, value]) => [name, isRows(value) ? value.records.map((one) => ownOf(one as Rec)) : value]),
  );

const isRows = (value: unknown): value is { records: unknown[] } =>
  value !== null && typeof value === 'object' && 'records' in value && Array.isArray(value.records);
