import type { z } from 'zod';
import type { RecordKind, recordKinds } from '../../lib/model/index.ts';
import type { Fields, RecordTable } from '../database/schema.ts';

export type RecordOf<K extends RecordKind> = z.infer<(typeof recordKinds)[K]>;

/** A record as it comes in: version and time are given here. */
export interface NewRow {
  id: string;
  fields: Fields;
}

export type Row = Pick<RecordTable, 'id' | 'version' | 'updated_at' | 'fields'>;

/** A row as the record it holds. What was written was checked, so it is trusted here. */
export function toRecord<T>(row: Row): T {
  const record = {
    ...row.fields,
    id: row.id,
    version: String(row.version),
    updatedAt: row.updated_at.toISOString(),
  };
  return record as T;
}

/** Instants of each kind. Kept in UTC, in which they sort as text. */
const instants: { [K in RecordKind]?: readonly string[] } = {
  case: ['openedAt', 'closedAt', 'nextUpdateAt'],
  interaction: ['at'],
  note: ['createdAt'],
  task: ['doneAt'],
};

/** The fields as they are kept. */
export function toFields(kind: RecordKind, given: object): Fields {
  const fields: Fields = { ...given };
  for (const name of instants[kind] ?? []) {
    const value = fields[name];
    if (typeof value === 'string') fields[name] = new Date(value).toISOString();
  }
  return fields;
}
