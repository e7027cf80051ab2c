import { t } from '../i18n/index.ts';
import {
  type Column,
  cellOf,
  choiceLabel,
  columnLabel,
  columns,
  kindLabel,
  type Names,
} from '../import/index.ts';
import { type RecordKind, recordKinds } from '../model/index.ts';
import type { Cell } from '../sheets/table.ts';
import type { BookSpec, SheetSpec, Value, ValueKind } from '../sheets/written/spec.ts';
import type { Held } from './held.ts';

/** The sheet that holds all else, hidden, by a name that is the same in every language. */
export const WHOLE_SHEET = 'Keyside';

/** Characters of one cell, below Excel's 32,767. */
const PIECE = 30_000;

/**
 * All records, a sheet for each kind, with columns that Keyside recognises again in any language; and `whole`, all that
 * Keyside holds, on a hidden sheet, so that the file brings everything back.
 */
export function recordsBook(held: readonly Held[], whole: string | null): BookSpec {
  const byKind = Map.groupBy(held, ({ kind }) => kind);
  const names = namesOf(held);
  const kinds = (Object.keys(recordKinds) as RecordKind[]).filter((kind) => byKind.has(kind));
  const sheets = kinds.map((kind) => sheetOf(kind, byKind.get(kind) ?? [], names));
  return {
    title: t('export.book.title'),
    sheets: [
      ...(sheets.length > 0 ? sheets : [emptySheet()]),
      ...(whole === null ? [] : [wholeSheet(whole)]),
    ],
  };
}

/** What `recordsBook` put on its hidden sheet; undefined: there is no such sheet. */
export function wholeIn(sheets: readonly { name: string; rows: readonly { cells: readonly Cell[] }[] }[]) {
  const sheet = sheets.find(({ name }) => name === WHOLE_SHEET);
  // The first row is the header.
  return sheet?.rows
    .slice(1)
    .map(({ cells: [piece] }) => (typeof piece === 'string' ? piece.slice(1) : ''))
    .join('');
}

function sheetOf(kind: RecordKind, held: readonly Held[], names: Names): SheetSpec {
  const all = columns[kind];
  return {
    name: kindLabel(kind),
    blocks: [
      {
        kind: 'table',
        name: kind,
        columns: all.map((column) => ({
          key: column.key,
          header: columnLabel(column),
          kind: kindOf(column),
        })),
        rows: held.map(({ record }) =>
          Object.fromEntries(all.map((column) => [column.key, valueIn(cellOf(column, record, names))])),
        ),
      },
    ],
  };
}

const emptySheet = (): SheetSpec => ({
  name: kindLabel('account'),
  blocks: [{ kind: 'paragraph', text: t('export.book.empty') }],
});

/**
 * What a cell can't hold as it is, or not where it is cut: a half of a letter, what XML forbids, what looks like Excel's
 * way to write that. In JSON, it stands in texts only, which can say it by its number.
 */
const unsafe = /[\uD800-\uDFFF\uFFFE\uFFFF]|_(?=x)/gi;
const byNumber = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Each piece with a mark before it: spaces at the ends of a cell are not safe everywhere. */
function wholeSheet(given: string): SheetSpec {
  const whole = given.replaceAll(unsafe, byNumber);
  const pieces = Array.from({ length: Math.ceil(whole.length / PIECE) }, (_, at) => ({
    piece: `|${whole.slice(at * PIECE, (at + 1) * PIECE)}`,
  }));
  const column = { key: 'piece', header: 'Keyside', kind: 'text', width: 20 } as const;
  return {
    name: WHOLE_SHEET,
    hidden: true,
    blocks: [{ kind: 'table', name: 'whole', columns: [column], rows: pieces }],
  };
}

const kinds: Readonly<Record<string, ValueKind>> = {
  day: 'day',
  money: 'money',
  percent: 'number',
  yes: 'yes-no',
  done: 'yes-no',
};
const kindOf = ({ type }: Column): ValueKind => kinds[type.name] ?? 'text';

function valueIn(cell: Cell): Value {
  if (typeof cell !== 'object' || cell === null) return cell;
  if (cell.kind === 'date') return cell.day;
  if (cell.kind === 'money') return { amount: cell.amount, currency: cell.currency };
  return cell.kind === 'percent' ? cell.value : cell.shown;
}

/** People are called by their first address, all others by their names. */
function namesOf(held: readonly Held[]): Names {
  const names = new Map(held.map((one) => [`${one.kind} ${one.record.id}`, nameOf(one)]));
  return { labelOf: choiceLabel, nameOf: (kind, id) => names.get(`${kind} ${id}`) };
}

function nameOf(one: Held): string | undefined {
  if (one.kind === 'owner') return one.record.email;
  if (one.kind === 'contact') return one.record.emails[0] ?? one.record.name;
  return 'name' in one.record ? one.record.name : undefined;
}
