import type { Book, Sheet } from '../../sheets/table.ts';
import { isBlank, shown } from '../cells/read.ts';
import { crmMapping, withCrmIds } from '../crm/crm-mapping.ts';
import { plain } from '../plain.ts';
import { pivotBeginnings, pivotWords } from '../words/values.ts';
import { mapByHeaders } from './by-headers.ts';
import { type ColumnDoubt, settle } from './column-doubts.ts';
import { findHeader, type Header } from './header-rows.ts';
import type { LeftOut, Mapping, SheetMapping } from './mapping.ts';
import { type NoRecord, noRecords } from './rows.ts';
import { shapeOfNames } from './shape.ts';

export interface Known {
  /** A mapping that a person accepted for a sheet of this shape. */
  readonly remembered?: (shape: string) => SheetMapping | undefined;
  /** ISO 4217: of amounts that name none. */
  readonly currency: string | null;
}

/** What a sheet is taken for, and what of it the person should look at. */
export interface SheetReport {
  readonly sheet: string;
  /** Rows with anything in them, below the header. */
  readonly rows: number;
  readonly hiddenRows: number;
  readonly noRecords: readonly NoRecord[];
  /** By place in the mapping's columns: the first few different cells, as they are shown. */
  readonly examples: readonly (readonly string[])[];
  readonly doubts: readonly ColumnDoubt[];
}

export interface Recognition {
  readonly mapping: Mapping;
  /** One for each sheet of the mapping. */
  readonly reports: readonly SheetReport[];
}

/** Reads from headers and contents of a file which records are in it. */
export function recognise(book: Book, known: Known): Recognition {
  const found = book.sheets.map((sheet) => recogniseSheet(sheet, known));
  return {
    mapping: { version: 1, sheets: found.map(({ mapping }) => mapping) },
    reports: found.map(({ report }) => report),
  };
}

function recogniseSheet(sheet: Sheet, known: Known): { mapping: SheetMapping; report: SheetReport } {
  const header = findHeader(sheet);
  const names = header?.names ?? [];
  const left = leftOut(sheet);
  const mapped = left ? undefined : mapSheet(sheet, header, known);
  const rows = sheet.rows.slice(header ? header.last + 1 : 0).filter(({ cells }) => !cells.every(isBlank));
  const none = mapped ? noRecords(rows, names) : [];
  const blank = blankMapping(sheet, header, left ?? 'no-records');
  const whole: SheetMapping = mapped ? { ...blank, ...mapped, skip: none.map(({ row }) => row) } : blank;
  const skipped = new Set(whole.skip);
  const data = rows.filter(({ number }) => !skipped.has(number));
  const settled = settle(whole, data, known.currency);
  const report = {
    sheet: sheet.name,
    rows: rows.length,
    hiddenRows: data.filter(({ hidden }) => hidden).length,
    noRecords: none,
    examples: settled.mapping.columns.map(({ column }) => examplesOf(data, column)),
    doubts: settled.doubts,
  };
  return { mapping: settled.mapping, report };
}

function mapSheet(sheet: Sheet, header: Header | undefined, known: Known): Partial<SheetMapping> | undefined {
  const names = header?.names ?? [];
  const before = header && known.remembered?.(shapeOfNames(names));
  if (before) return again(before, names);
  const crm = crmMapping(names);
  if (crm) return crm;
  const mapped = mapByHeaders(sheet, header);
  const rows = sheet.rows.slice(header ? header.last + 1 : 0);
  return mapped && { ...mapped, columns: withCrmIds(mapped.columns ?? [], rows) };
}

/** A mapping of a sheet with the same headers, perhaps in another order. */
function again(before: SheetMapping, names: readonly string[]): Partial<SheetMapping> {
  const left = [...before.columns];
  const columns = names.flatMap((name, column) => {
    const at = left.findIndex(({ header }) => plain(header) === plain(name));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? [{ ...found, column, by: 'remembered' as const }] : [];
  });
  const { use, why, main, hidden, interaction } = before;
  return { use, why, main, hidden, interaction, columns };
}

function blankMapping(sheet: Sheet, header: Header | undefined, why: LeftOut): SheetMapping {
  const rowOf = (at: number) => sheet.rows[at]?.number ?? 0;
  return {
    sheet: sheet.name,
    shape: shapeOfNames(header?.names ?? []),
    use: false,
    why,
    header: header ? { first: rowOf(header.first), last: rowOf(header.last) } : null,
    main: null,
    columns: [],
    hidden: true,
    skip: [],
    interaction: null,
  };
}

function leftOut({ rows }: Sheet): LeftOut | undefined {
  const filled = rows.filter(({ cells }) => !cells.every(isBlank)).slice(0, 20);
  if (filled.length === 0) return 'empty';
  const texts = filled.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')).map(plain);
  const isPivot = texts.some((text) => pivotWords.includes(text));
  const sums = texts.filter((text) => pivotBeginnings.test(text)).length;
  return isPivot || sums > 1 ? 'pivot' : undefined;
}

const EXAMPLES = 3;

function examplesOf(rows: Sheet['rows'], column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    if (found.size === EXAMPLES) break;
    if (!isBlank(cells[column])) found.add(shown(cells[column] ?? null).slice(0, 200));
  }
  return [...found];
}
