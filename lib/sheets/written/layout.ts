import { addressOf } from '../table.ts';
import { createNames, headerName } from './names.ts';
import type { Block, ChartBlock, Column, Figure, SheetSpec, TableBlock } from './spec.ts';
import { cellText } from './text.ts';
import { type Written, written } from './values.ts';

export type Look =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'label'
  | 'note'
  | 'head'
  | 'number-head'
  | 'time-head'
  | 'cell'
  | 'wrapped'
  | 'time';

export interface PlacedCell extends Written {
  readonly look?: Look;
}

export interface PlacedTable {
  readonly block: TableBlock;
  readonly name: string;
  readonly headers: readonly string[];
  /** Of its header, from 0. */
  readonly top: number;
  /** Of its last row, from 0; Excel wants one even where there is nothing in it. */
  readonly bottom: number;
}

/** Where everything on a sheet stands. */
export interface Layout {
  readonly rows: readonly (readonly PlacedCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly tables: readonly PlacedTable[];
  readonly charts: readonly { readonly block: ChartBlock; readonly top: number }[];
  /** Paragraphs go over all columns; counted from 0. */
  readonly paragraphs: readonly number[];
  /** Rows that stay in sight. */
  readonly frozen: number;
}

export const CHART_ROWS = 16;
const HEADER_LENGTH = 255;

/** `nameTable`: a name that no other table of the workbook has. */
export function layOut(sheet: SheetSpec, nameTable: (name: string) => string): Layout {
  const rows: PlacedCell[][] = [];
  const tables: PlacedTable[] = [];
  const charts: { block: ChartBlock; top: number }[] = [];
  const paragraphs: number[] = [];
  const frozen = sheet.blocks[0]?.kind === 'table' ? 1 : 0;
  // What is one table is calculated with, of any length; all else is read.
  const isRead = frozen === 0;

  function placeTable(block: TableBlock): void {
    const unique = createNames(HEADER_LENGTH);
    const headers = block.columns.map(({ header }) => unique(headerName(header)));
    const top = rows.length;
    rows.push(headers.map((value, at) => ({ value, look: headLook(block.columns[at], isRead) })));
    for (const fields of block.rows)
      rows.push(
        block.columns.map(({ kind, key }) => {
          const cell = written(kind, fields[key]);
          return isRead ? withLook(cell, kind) : cell;
        }),
      );
    if (block.rows.length === 0) rows.push([]);
    tables.push({ block, name: nameTable(block.name), headers, top, bottom: rows.length - 1 });
  }

  function place(block: Block): void {
    switch (block.kind) {
      case 'heading':
        rows.push([{ value: cellText(block.text), look: block.level === 1 ? 'title' : 'heading' }]);
        return;
      case 'paragraph':
        paragraphs.push(rows.length);
        rows.push([{ value: cellText(block.text), look: 'paragraph' }]);
        return;
      case 'figures':
        for (const figure of block.figures) rows.push(figureCells(figure));
        return;
      case 'table':
        placeTable(block);
        return;
      case 'chart':
        charts.push({ block, top: rows.length });
        for (let row = 0; row < CHART_ROWS; row += 1) rows.push([]);
    }
  }

  const blocks = sheet.blocks.filter((block) => block.kind !== 'chart' || hasTable(sheet, block.table));
  for (const [index, block] of blocks.entries()) {
    if (index > 0 && blocks[index - 1]?.kind !== 'heading') rows.push([]);
    place(block);
  }
  return { rows, widths: widthsOf(sheet, tables), tables, charts, paragraphs, frozen };
}

/** As what is below it. */
function headLook(column: Column | undefined, isRead: boolean): Look {
  const { kind = 'text' } = column ?? {};
  if (kind === 'number' || kind === 'money' || kind === 'percent') return 'number-head';
  return isRead && isTime(kind) ? 'time-head' : 'head';
}

const isTime = (kind: Column['kind']): boolean => kind === 'day' || kind === 'instant';

/** What is longer than its column may be goes on below; days and times stand away from the number before them. */
function withLook(cell: Written, kind: Column['kind']): PlacedCell {
  if (typeof cell.value === 'string' && cell.value.length > WIDEST) return { ...cell, look: 'wrapped' };
  return { ...cell, look: isTime(kind) ? 'time' : 'cell' };
}

const hasTable = ({ blocks }: SheetSpec, name: string) =>
  blocks.some((block) => block.kind === 'table' && block.name === name);

const figureCells = ({ label, kind, value, note }: Figure): PlacedCell[] => [
  { value: cellText(label), look: 'label' },
  written(kind, value),
  ...(note ? [{ value: cellText(note), look: 'note' as const }] : []),
];

/** `$B$4:$B$9` of a column of a table, without its header. */
export function rangeOf({ block, top, bottom }: PlacedTable, key: string): string | undefined {
  const column = block.columns.findIndex((one) => one.key === key);
  if (column < 0) return undefined;
  const absolute = (row: number) => addressOf(row, column).replace(/^([A-Z]+)/, '$$$1$$');
  return `${absolute(top + 2)}:${absolute(bottom + 1)}`;
}

const [NARROWEST, WIDEST, WORDS_ALONE] = [9, 48, 100];
const LOOKED_AT = 200;
const fixed: Partial<Record<Column['kind'], number>> = {
  day: 12,
  instant: 18,
  percent: 9,
  'yes-no': 9,
  money: 18,
};

/** The widest that any table or figure wants; of a sheet of words alone a line that can be read. */
function widthsOf({ blocks }: SheetSpec, tables: readonly PlacedTable[]): number[] {
  const figures = blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
  if (figures.length === 0 && tables.length === 0) return [WORDS_ALONE];
  const widths = figures.length > 0 ? figureWidths(figures) : [];
  for (const { block, headers } of tables)
    for (const [at, column] of block.columns.entries())
      widths[at] = Math.max(
        widths[at] ?? NARROWEST,
        column.width ?? widthOf(block, column, headers[at] ?? ''),
      );
  return widths;
}

function figureWidths(figures: readonly Figure[]): number[] {
  const widest = (of: (figure: Figure) => string) =>
    Math.max(...figures.map((figure) => of(figure).length)) + 4;
  return [widest(({ label }) => label), fixed.money ?? NARROWEST, widest(({ note }) => note ?? '')];
}

function widthOf({ rows }: TableBlock, { kind, key }: Column, header: string): number {
  const values = rows
    .slice(0, LOOKED_AT)
    .map((fields) => String(written(kind, fields[key]).value ?? '').length);
  // Room for the button of the filter beside the header.
  return Math.min(WIDEST, Math.max(header.length + 4, fixed[kind] ?? Math.max(0, ...values) + 2));
}
