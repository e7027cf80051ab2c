import type { Book, Row, Sheet } from '../../sheets/table.ts';
import { isBlank } from '../cells/read.ts';
import { createDoubts, type Doubts } from '../doubts.ts';
import type { Mapping, SheetMapping } from '../recognise/mapping.ts';
import type { Step } from '../stepping.ts';
import type { Draft } from './draft.ts';
import { readersOf } from './readers.ts';
import { createRowDrafts } from './row-drafts.ts';

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly doubts: Doubts;
  /** Rows that were read, by the mapping. */
  readonly rows: number;
}

/** So many rows between one look at the signal and the next. */
const STEP = 2000;

/**
 * What a book says by a mapping, row by row; run it with `stepped`. `today` is the day of those tasks that are done and
 * don't say when.
 */
export function* readDrafts(book: Book, mapping: Mapping, today: string): Generator<Step, Drafts> {
  const doubts = createDoubts();
  const hands = createRowDrafts(doubts, today);
  const used = mapping.sheets.flatMap((mapped) => {
    const sheet = mapped.use ? book.sheets.find(({ name }) => name === mapped.sheet) : undefined;
    return sheet ? [{ mapped, sheet }] : [];
  });
  const of = used.reduce((all, { sheet }) => all + sheet.rows.length, 0);
  let rows = 0;
  for (const { mapped, sheet } of used) {
    const readers = readersOf(mapped);
    for (const row of dataRows(sheet, mapped)) {
      if (rows++ % STEP === 0) yield { stage: 'read', done: rows, of };
      hands.read(row, sheet.name, mapped, readers);
    }
  }
  return { drafts: hands.drafts, doubts: doubts.all(), rows };
}

/** Rows below the header that are to be taken. */
function* dataRows({ rows }: Sheet, { header, hidden, skip }: SheetMapping): Generator<Row> {
  const skipped = new Set(skip);
  for (const row of rows) {
    if ((header && row.number <= header.last) || (row.hidden && !hidden) || skipped.has(row.number)) continue;
    if (!row.cells.every(isBlank)) yield row;
  }
}
