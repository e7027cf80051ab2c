import type { RecordKind, RecordOf } from '../model/index.ts';
import type { Cell } from '../sheets/table.ts';
import type { Names, ValueType } from './cells/value.ts';
import { type Place, specs } from './column-specs.ts';
import { listed } from './plain.ts';
import { activityHeaders } from './words/headers-activity.ts';
import { dealHeaders } from './words/headers-deals.ts';
import { linkHeaders, ownIds, ownNameHeaders, peopleHeaders } from './words/headers-people.ts';

/** One column of a sheet of a kind of record: what it is called, how its cells are read and written. */
export interface Column extends Place {
  /** Its name in a mapping: `account.name` is the column `name` of kind `account`. */
  readonly key: string;
  readonly kind: RecordKind;
  readonly type: ValueType;
  /** Its plain headers, in four languages. */
  readonly words: readonly string[];
}

const headers: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  ...peopleHeaders,
  ...dealHeaders,
  ...activityHeaders,
};

/** What else stands for `name` alone belongs to the sheet's own kind. */
const ownNames = new Set(listed(ownNameHeaders));

function columnsOf(kind: RecordKind): readonly Column[] {
  return Object.entries(specs[kind]).map(([key, spec]) => {
    const [type, place] = Array.isArray(spec) ? spec : [spec, key];
    const at: Place = typeof place === 'string' ? { field: place } : place;
    return { key, kind, ...at, type, words: wordsOf(kind, key) };
  });
}

function wordsOf(kind: RecordKind, key: string): readonly string[] {
  const { account } = peopleHeaders;
  if (key === 'link') return listed(linkHeaders);
  if (kind !== 'account' && key === 'account')
    return listed(account.name).filter((word) => !ownNames.has(word));
  // An id alone is the record's own.
  if (key === 'accountId') return listed(account.id).filter((word) => !listed(ownIds).includes(word));
  return listed(headers[kind][key] ?? '');
}

/** Every column that can be read from a file and written to one, in the order in which a sheet of ours has them. */
export const columns = Object.fromEntries(
  Object.keys(specs).map((kind) => [kind, columnsOf(kind as RecordKind)]),
) as Readonly<Record<RecordKind, readonly Column[]>>;

const byKey = new Map(
  Object.values(columns).flatMap((all) => all.map((one) => [`${one.kind}.${one.key}`, one])),
);

export const columnAt = (kind: RecordKind, key: string): Column | undefined => byKey.get(`${kind}.${key}`);

/** What a record has for a column, as the cell of a sheet of its kind. */
export function cellOf<K extends RecordKind>(column: Column, record: RecordOf<K>, names: Names): Cell {
  const value = valueAt(record, column.field);
  if (column.key === 'done') return 'doneAt' in record && record.doneAt !== null;
  const { part } = column;
  if (part === 'currency' || part === 'score' || part === 'trend')
    return column.type.write(valueAt(value, part), names);
  return column.type.write(value, names);
}

/** `origin.title` of a record, or nothing. */
function valueAt(record: unknown, way: string): unknown {
  return way
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined,
      record,
    );
}
