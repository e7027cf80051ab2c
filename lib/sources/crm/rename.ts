import { type Id, type Kept, type RecordKind, recordKinds } from '../../model/index.ts';
import { idsIn, references, renamedIn } from '../records/references.ts';
import type { Names } from './names.ts';
import type { Fields, Row } from './vendor.ts';
import { versionOf } from './version.ts';

/**
 * A row as the rest of Keyside knows records: under our own ids where it was made here, and with a version. Undefined: it
 * is not what the model takes, and is left out.
 */
export async function wholeOf(row: Row, names: Names): Promise<Kept | undefined> {
  const { kind, record, own } = row;
  const renamed = { ...renamedFields(record, names.ours), id: names.ours(kind, record.id) };
  const parsed = recordKinds[kind].safeParse({ ...renamed, version: await versionOf(own) });
  return parsed.success ? ({ kind, record: parsed.data, given: null } as Kept) : undefined;
}

export async function wholesOf(rows: readonly Row[], names: Names): Promise<Kept[]> {
  const whole = await Promise.all(rows.map((row) => wholeOf(row, names)));
  return whole.filter((row) => row !== undefined);
}

/** What a change gives, under the CRM's own ids. */
export const theirFields = (fields: object, names: Names): Fields<RecordKind> =>
  renamedFields(fields, names.theirs);

/** Fields that name a record made in Keyside that the CRM has not got: no CRM gives such ids. */
export function unknownIn(fields: Readonly<Record<string, unknown>>): string[] {
  const named = Object.keys(references).filter((field) => idsIn(fields[field]).some(isOurs));
  return named;
}

const isOurs = (id: Id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

const renamedFields = (fields: object, name: (kind: RecordKind, id: Id) => Id) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const kind = references[field];
      return [field, kind ? renamedIn(value, (id) => name(kind, id)) : value];
    }),
  );
