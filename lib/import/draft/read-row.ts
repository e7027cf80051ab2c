import type { RecordKind } from '../../model/index.ts';
import type { Row } from '../../sheets/table.ts';
import { choiceOf } from '../cells/choices.ts';
import { type Filled, isBlank, isFault, shown } from '../cells/read.ts';
import type { DoubtList, DoubtReason, Outcome } from '../doubts.ts';
import type { Draft, Ref } from './draft.ts';
import type { KindReaders, Reader } from './readers.ts';

/** What a row says of a record, by field; undefined: nothing at all. */
export interface RowSays {
  id: string | null;
  readonly fields: Record<string, unknown>;
  /** Of fields that several columns make: `amount.currency`. */
  readonly parts: Record<string, unknown>;
  readonly refs: Record<string, Ref[]>;
  readonly columns: Record<string, number>;
}

export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Reads the cells of one kind of record from a row. */
export function readRow(
  { readers }: KindReaders,
  { cells, number }: Row,
  sheet: string,
  doubts: DoubtList,
): RowSays | undefined {
  const says: RowSays = { id: null, fields: {}, parts: {}, refs: {}, columns: {} };
  let said = false;
  for (const reader of readers) {
    const cell = cells[reader.at];
    if (isBlank(cell)) leaveEmpty(says, reader);
    else if (readCell(says, reader, cell, { sheet, row: number }, doubts)) said = true;
  }
  return said ? says : undefined;
}

function leaveEmpty({ fields }: RowSays, { column, empty }: Reader): void {
  if (empty !== undefined && !(column.field in fields)) fields[column.field] = empty;
}

function readCell(says: RowSays, reader: Reader, cell: Filled, at: RowPlace, doubts: DoubtList): boolean {
  const { column, how } = reader;
  const read = column.type.read(cell, how);
  const value = isFault(read) ? read.value : read;
  if (isFault(read)) tell(reader, cell, at, read.fault, value === undefined ? 'field' : 'part', doubts);
  if (value === undefined) return false;
  says.columns[column.field] ??= reader.at;
  if (column.type.ref) return refer(says, reader, value, cell, at, doubts);
  if (column.part) put(says.parts, `${column.field}.${column.part}`, value);
  else put(column.field.includes('.') ? says.parts : says.fields, column.field, value);
  return true;
}

function tell(
  reader: Reader,
  cell: Filled,
  at: RowPlace,
  reason: DoubtReason,
  outcome: Outcome,
  doubts: DoubtList,
): void {
  doubts.add({ ...at, column: reader.at }, { shown: shown(cell), target: targetOf(reader), reason, outcome });
}

const targetOf = ({ column }: Reader) => ({ kind: column.kind, key: column.key });

/** Several columns of a list are one; of anything else, the first that says something. */
function put(fields: Record<string, unknown>, field: string, value: unknown): void {
  const before = fields[field];
  if (Array.isArray(value) && Array.isArray(before)) fields[field] = [...new Set([...before, ...value])];
  else if (before === undefined || before === null) fields[field] = value;
}

function refer(
  says: RowSays,
  reader: Reader,
  value: unknown,
  cell: Filled,
  place: RowPlace,
  doubts: DoubtList,
): boolean {
  const { at, column, crm } = reader;
  const { ref } = column.type;
  if (!ref) return false;
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  const made = texts.map((text) => refOf(text, ref, at, crm));
  const refs = made.filter((one) => one !== undefined);
  if (refs.length < made.length)
    tell(reader, cell, place, 'no-id', refs.length > 0 ? 'part' : 'field', doubts);
  const [first] = refs;
  if (column.key === 'id') says.id = first && 'id' in first.is ? first.is.id : null;
  else add(says.refs, column.field, refs);
  return refs.length > 0;
}

/** An id says more than a name, whichever column stands first; of one record, both are kept. */
function add(refs: Record<string, Ref[]>, field: string, more: Ref[]): void {
  const all = [...(refs[field] ?? []), ...more];
  const byId = all.filter(({ is }) => 'id' in is);
  const [id, name] = [byId[0], all.find(({ is }) => !('id' in is))];
  if (byId.length === 1 && id && name && id.to === name.to && all.length === 2)
    refs[field] = [{ ...id, is: { ...id.is, ...name.is } }];
  else if (all.length > 0) refs[field] = byId.length > 0 ? byId : all;
}

const WITH_ROLE = /^(.*\S)\s*\(([^()]*)\)$/s;

function refOf(
  text: string,
  ref: { to: RecordKind; by: 'id' | 'name'; roles?: true },
  column: number,
  crm: Reader['crm'],
): Ref | undefined {
  const found = ref.roles ? WITH_ROLE.exec(text) : null;
  const role = (found?.[2] && choiceOf('role', found[2])) || null;
  const bare = role && found?.[1] ? found[1] : text;
  if (ref.by === 'name') return { to: ref.to, is: { name: bare }, role, shown: text, column };
  const id = crm ? crm(bare) : bare;
  if (id === undefined || id.length > 128) return undefined;
  return { to: kindOfId(id) ?? ref.to, is: { id }, role, shown: text, column };
}

/** A column of Salesforce's may hold ids of several kinds. */
const kindsOfIds: Readonly<Record<string, RecordKind>> = {
  'salesforce:Account': 'account',
  'salesforce:Contact': 'contact',
  'salesforce:Opportunity': 'opportunity',
  'salesforce:Case': 'case',
  'salesforce:Contract': 'contract',
  'salesforce:User': 'owner',
};

const kindOfId = (id: string): RecordKind | undefined =>
  id.startsWith('salesforce:') ? kindsOfIds[id.slice(0, id.lastIndexOf(':'))] : undefined;

export const draftOf = (
  { kind, implied, own }: Omit<KindReaders, 'readers'>,
  { id, fields, refs, columns }: RowSays,
  { sheet, row }: RowPlace,
): Draft => ({ kind, sheet, row, id, fields, refs, columns, implied, own });
