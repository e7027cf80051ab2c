import { addressOf } from '../table.ts';
import { headerName } from '../written/names.ts';
import type { Column, Fields } from '../written/spec.ts';
import { type Written, written } from '../written/values.ts';
import { escaped } from '../xml/text.ts';

export interface NewSheet {
  readonly columns: readonly Column[];
  readonly rows: readonly Fields[];
}

/** How the new sheet's cells are to look, as the workbook counts its styles. */
export interface StyleNumbers {
  readonly header: number;
  /** By the code of the number format; undefined where the workbook can't have it. */
  of(format: string): number | undefined;
}

interface Book {
  /** Of its elements: that of the strict or of the transitional form. */
  readonly namespace: string;
  readonly is1904: boolean;
  readonly styles: StyleNumbers | undefined;
}

/** Days from 1900 to 1904. */
const FROM_1904 = 1462;

/** The part of a sheet that needs no other part: texts stand in it, and links are texts. */
export function sheetXml({ columns, rows }: NewSheet, book: Book): string {
  const header = columns.map((column) => ({ value: headerName(column.header) }));
  const lines = [
    rowXml(1, header, () => book.styles?.header),
    ...rows.map((fields, index) => {
      const cells = columns.map(({ kind, key }) => fitting(written(kind, fields[key]), book));
      return rowXml(index + 2, cells, ({ format }) => (format ? book.styles?.of(format) : undefined));
    }),
  ];
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${book.namespace}">${pane}<sheetFormatPr defaultRowHeight="15"/>${widthsXml(columns)}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Without styles a day would be a number to whoever reads it; so it is text there. */
function fitting(cell: Written, { styles, is1904 }: Book): Written {
  if (typeof cell.value !== 'number' || !cell.format) return cell;
  const isDate = cell.format.startsWith('y');
  if (isDate && !styles) return { value: dateText(cell.value) };
  return isDate && is1904 ? { ...cell, value: cell.value - FROM_1904 } : cell;
}

function dateText(serial: number): string {
  const text = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

function rowXml(
  number: number,
  cells: readonly Written[],
  styleOf: (cell: Written) => number | undefined,
): string {
  const xml = cells.map((cell, column) => cellXml(addressOf(number, column), cell, styleOf(cell)));
  return `<row r="${number}">${xml.join('')}</row>`;
}

function cellXml(address: string, { value }: Written, style: number | undefined): string {
  if (value === null) return '';
  const place = `r="${address}"${style === undefined ? '' : ` s="${style}"`}`;
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${inXml(value)}</t></is></c>`;
}

/** Control characters in Excel's own way, as XML has none for them. */
const inXml = (text: string) =>
  escaped(text).replaceAll(
    /(?![\t\n])\p{Cc}/gu,
    (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

const widths: Partial<Record<Column['kind'], number>> = {
  day: 12,
  instant: 18,
  money: 18,
  percent: 9,
  'yes-no': 9,
};

function widthsXml(columns: readonly Column[]): string {
  if (columns.length === 0) return '';
  const cols = columns.map(({ kind, width, header }, index) => {
    const characters = width ?? widths[kind] ?? Math.max(24, Math.min(48, header.length + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${characters}" customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}
