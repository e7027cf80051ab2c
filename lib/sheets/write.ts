import {
  type Cell,
  type CellStyle,
  type SheetChart,
  type TableDefinition,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { t } from '../i18n/index.ts';
import { SheetError } from './error.ts';
import { limits } from './limits.ts';
import { addressOf } from './table.ts';
import { CHART_ROWS, type Layout, layOut, type PlacedCell, rangeOf } from './written/layout.ts';
import { linkLook, looks } from './written/looks.ts';
import { createNames, SHEET_NAME, sheetName, tableName } from './written/names.ts';
import { heightsOf, onPaper } from './written/paper.ts';
import type { BookSpec } from './written/spec.ts';

const TABLE_NAME = 255;

/**
 * Writes a new workbook, .xlsx: tables that Excel knows as tables, amounts in their currency, dates as dates, charts on
 * the tables they stand by. No text becomes a formula, whatever it says.
 * @throws SheetError for more rows or columns than a sheet has.
 */
export async function writeBook(spec: BookSpec): Promise<Uint8Array<ArrayBuffer>> {
  const [nameSheet, nameTable] = [createNames(SHEET_NAME), createNames(TABLE_NAME)];
  const sheets = spec.sheets.map((sheet) => {
    const name = nameSheet(sheetName(sheet.name));
    const layout = layOut(sheet, (table) => nameTable(tableName(table), '_'));
    return { ...sheetOf(name, layout), ...(sheet.hidden && { hidden: true }) };
  });
  const bytes = await writeXlsx({ sheets, properties: { title: spec.title, creator: t('manifest.name') } });
  return Uint8Array.from(bytes);
}

function sheetOf(name: string, layout: Layout): WriteSheet {
  checkSize(name, layout);
  const { rows, tables, paragraphs, frozen } = layout;
  const formats = formatsOf(layout);
  const columns = layout.widths.map((width, at) => ({
    width,
    ...(formats[at] ? { numFmt: formats[at] } : {}),
  }));
  return {
    name,
    columns,
    rows: rows.map((cells) => cells.map(({ value }) => value)),
    cells: overridesOf(rows, formats),
    tables: tables.map((table): TableDefinition => {
      const end = addressOf(table.bottom + 1, table.headers.length - 1);
      return {
        name: table.name,
        range: `${addressOf(table.top + 1, 0)}:${end}`,
        columns: table.headers.map((header) => ({ name: header })),
        style: 'TableStyleLight1',
      };
    }),
    merges:
      columns.length > 1
        ? paragraphs.map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: columns.length - 1 }))
        : [],
    ...onPaper(layout),
    rowDefs: heightsOf(layout),
    charts: layout.charts.flatMap((chart) => chartOf(name, layout, chart) ?? []),
    ...(frozen ? { freezePane: { rows: frozen } } : {}),
  };
}

function checkSize(sheet: string, { rows, tables }: Layout): void {
  if (rows.length > limits.rows)
    throw new SheetError('too-large', t('errors.sheet.writtenRows', { sheet, count: limits.rows }));
  if (tables.some(({ headers }) => headers.length > limits.columns))
    throw new SheetError('too-large', t('errors.sheet.writtenColumns', { sheet, count: limits.columns }));
}

/**
 * Of a sheet that is one table the formats of its columns, as most of their cells have them: a table of 100,000 rows is
 * then written twice as fast as with one for each cell.
 */
function formatsOf({ rows, tables, frozen }: Layout): readonly (string | undefined)[] {
  const [table] = tables;
  const isWhole = frozen > 0 && table?.bottom === rows.length - 1;
  return isWhole ? table.headers.map((_, at) => rows.find((cells) => cells[at]?.format)?.[at]?.format) : [];
}

/** Of links; a sheet with more is one that Excel does not open. */
const MOST_LINKS = 65_530;

/** What has a look, a format or an address; other cells are as their rows have them. */
function overridesOf(
  rows: Layout['rows'],
  formats: readonly (string | undefined)[],
): Map<string, Partial<Cell>> {
  const found = new Map<string, Partial<Cell>>();
  const styles = new Map<string, CellStyle>();
  let links = 0;
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (!cell.look && !cell.link && (!cell.format || cell.format === formats[column])) continue;
      const isLink = cell.link !== undefined && ++links <= MOST_LINKS;
      found.set(`${row},${column}`, {
        style: isLink ? linkLook : styleOf(cell, styles),
        ...(isLink ? { hyperlink: { target: cell.link ?? '' } } : {}),
      });
    }
  return found;
}

function styleOf({ look, format }: PlacedCell, known: Map<string, CellStyle>): CellStyle {
  const key = `${look} ${format}`;
  const style = known.get(key) ?? { ...(look ? looks[look] : {}), ...(format ? { numFmt: format } : {}) };
  known.set(key, style);
  return style;
}

/** As the charts of the pages have them; what is beyond, as the program likes it. */
const colors = ['0F5C63', '6FC3C6', 'C98A1B', '59626C'];
const shapes = { bar: 'bar', column: 'column', line: 'line' } as const;

function chartOf(
  sheet: string,
  layout: Layout,
  { block, top }: Layout['charts'][number],
): SheetChart | undefined {
  const table = layout.tables.find((one) => one.block.name === block.table);
  const categories = table && rangeOf(table, block.labels);
  if (!table || !categories) return undefined;
  const place = `'${sheet.replaceAll("'", "''")}'!`;
  const grouping = block.stacked ? ('stacked' as const) : undefined;
  return {
    type: shapes[block.shape],
    title: block.title,
    series: block.series.flatMap((key) => {
      const values = rangeOf(table, key);
      const name = table.headers[table.block.columns.findIndex((column) => column.key === key)] ?? key;
      const [color] = colors.slice(block.series.indexOf(key));
      return values
        ? [{ name, values: place + values, categories: place + categories, ...(color ? { color } : {}) }]
        : [];
    }),
    anchor: { from: { row: top, col: 0 }, to: { row: top + CHART_ROWS - 1, col: chartWidth(layout.widths) } },
    legend: block.series.length > 1 ? 'bottom' : false,
    axes: { y: { numberFormat: { formatCode: '#,##0' } } },
    gapWidth: 80,
    ...(grouping && block.shape === 'line' ? { lineGrouping: grouping } : {}),
    ...(grouping && block.shape !== 'line' ? { barGrouping: grouping } : {}),
  };
}

/** Columns until it is some 90 characters wide. */
function chartWidth(widths: readonly number[]): number {
  let [columns, characters] = [0, 0];
  while (characters < 90) {
    characters += widths[columns] ?? 9;
    columns += 1;
  }
  return columns;
}
