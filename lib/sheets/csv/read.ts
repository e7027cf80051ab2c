import Papa from 'papaparse';
import { t } from '../../i18n/index.ts';
import { SheetError } from '../error.ts';
import { limits } from '../limits.ts';
import type { Progress } from '../progress.ts';
import type { Book, Row } from '../table.ts';
import { decodeText } from './decode.ts';
import { findDelimiter } from './delimiter.ts';

/** Characters that are divided at once, in some ten milliseconds. */
const PIECE = 2 ** 20;

/** All cells are text: what is a number or a date there is for who knows the column. @throws SheetError */
export async function readCsv(file: Blob, name: string, progress: Progress): Promise<Book> {
  if (file.size > limits.csvBytes)
    throw new SheetError('too-large', t('errors.sheet.largeFile', { megabytes: limits.csvBytes / 2 ** 20 }));
  const { text, guessed } = await decodeText(file, progress);
  const { delimiter, start } = findDelimiter(text);
  progress.expect(text.length);
  const rows = await divide(text.slice(start), delimiter, progress);
  const sheet = { name: name.replace(/\.\w+$/, ''), hidden: false, rows, merges: [] };
  const remarks = guessed ? [{ kind: 'encoding' as const, encoding: guessed }] : [];
  return { name, format: 'csv', sheets: [sheet], remarks };
}

function divide(text: string, delimiter: string, progress: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize: PIECE,
      chunk({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        try {
          checkQuotes(errors, rows.length);
          addRows(rows, data);
        } catch (error) {
          // First, as to stop is to be complete.
          reject(error);
          parser.abort();
          return;
        }
        parser.pause();
        progress.at(meta.cursor, rows.length).then(
          () => parser.resume(),
          (reason: unknown) => {
            reject(reason);
            parser.abort();
          },
        );
      },
      complete: () => resolve(withoutEmptyEnd(rows)),
    });
  });
}

function checkQuotes(errors: readonly Papa.ParseError[], before: number): void {
  const wrong = errors.find(({ type }) => type === 'Quotes');
  if (!wrong) return;
  throw new SheetError('damaged', t('errors.sheet.quotes', { row: before + (wrong.row ?? 0) + 1 }));
}

function addRows(rows: Row[], data: readonly string[][]): void {
  for (const fields of data) {
    const cells = fields.map((field) => field || null);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > limits.columns)
      throw new SheetError(
        'too-large',
        t('errors.sheet.csvColumns', { row: rows.length + 1, count: limits.columns }),
      );
    if (rows.length >= limits.rows && cells.length > 0)
      throw new SheetError('too-large', t('errors.sheet.csvRows', { count: limits.rows }));
    rows.push({ number: rows.length + 1, hidden: false, cells });
  }
}

function withoutEmptyEnd(rows: Row[]): Row[] {
  while (rows.at(-1)?.cells.length === 0) rows.pop();
  return rows;
}
