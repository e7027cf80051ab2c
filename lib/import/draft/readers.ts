import type { RecordKind } from '../../model/index.ts';
import { recordKinds } from '../../model/index.ts';
import type { How } from '../cells/read.ts';
import { type Column, columnAt } from '../columns.ts';
import { crmId } from '../crm/ids.ts';
import type { ColumnMapping, SheetMapping } from '../recognise/mapping.ts';

/** One column of a file, ready to be read a hundred thousand times. */
export interface Reader {
  readonly at: number;
  readonly column: Column;
  readonly how: How;
  /** What the field is where a cell is empty; undefined: it can't be empty. */
  readonly empty: unknown;
  readonly crm: ((text: string) => string | undefined) | null;
}

/** The columns of one kind of record on a sheet. */
export interface KindReaders {
  readonly kind: RecordKind;
  readonly readers: readonly Reader[];
  /** All that is said of it is how it is called. */
  readonly implied: boolean;
  readonly own: boolean;
}

/** From the deepest: whose row it is, where a row is of several. */
const depth: readonly RecordKind[] = [
  'note',
  'interaction',
  'task',
  'case',
  'initiative',
  'target',
  'opportunity',
  'contract',
  'contact',
  'owner',
  'account',
];

const named: Readonly<Partial<Record<RecordKind, ReadonlySet<string>>>> = {
  account: new Set(['id', 'name', 'domains', 'website']),
  contact: new Set(['id', 'name']),
  owner: new Set(['id', 'name', 'email']),
};

export function readersOf(sheet: SheetMapping): KindReaders[] {
  const all = sheet.columns.flatMap((mapped) => readerOf(mapped) ?? []);
  const kinds = depth.filter((one) => all.some(({ column }) => column.kind === one));
  return kinds.map((one) => {
    const readers = all.filter(({ column }) => column.kind === one);
    const isOwn = one === kinds[0];
    const onlyNamed = readers.every(({ column }) => named[one]?.has(column.key));
    return { kind: one, readers, implied: !isOwn && one !== sheet.main && onlyNamed, own: isOwn };
  });
}

function readerOf(mapped: ColumnMapping): Reader | undefined {
  const column = mapped.target && columnAt(mapped.target.kind, mapped.target.key);
  if (!column) return undefined;
  const { order, decimal, currency, crm } = mapped;
  return {
    at: mapped.column,
    column,
    how: { order: order ?? 'dmy', decimal: decimal ?? '.', currency, crm },
    empty: emptyOf(column),
    crm: crm === null || crm === 'html' ? null : crmId(crm),
  };
}

function emptyOf({ kind, field, part }: Column): unknown {
  if (part || field.includes('.')) return undefined;
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    recordKinds[kind].shape;
  const schema = shape[field];
  if (schema?.safeParse(null).success) return null;
  return schema?.safeParse([]).success ? [] : undefined;
}
