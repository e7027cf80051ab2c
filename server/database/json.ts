import { type RawBuilder, sql } from 'kysely';

/** A value for a jsonb column. Always sent as text: the drivers differ in what they make of an array. */
export function toJson<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
