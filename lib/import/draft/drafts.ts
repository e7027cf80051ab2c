import type { RecordKind } from '../../model/index.ts';
import type { Book, Row, Sheet } from '../../sheets/table.ts';
import { isBlank, shown } from '../cells/read.ts';
import { createDoubts, type Doubts } from '../doubts.ts';
import type { Mapping, SheetMapping } from '../recognise/mapping.ts';
import type { Step } from '../stepping.ts';
import type { Draft } from './draft.ts';
import { type KindReaders, readersOf } from './readers.ts';
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
    const readers = readersOfRows(mapped);
    for (const row of dataRows(sheet, mapped)) {
      if (rows++ % STEP === 0) yield { stage: 'read', done: rows, of };
      hands.read(row, sheet.name, mapped, readers(row));
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

/** Mostly the same for all rows; where one column tells kinds apart, those of the row's own kind. */
function readersOfRows(mapped: SheetMapping): (row: Row) => readonly KindReaders[] {
  const { split } = mapped;
  if (!split) {
    const all = readersOf(mapped);
    return () => all;
  }
  const byKind = new Map<RecordKind, readonly KindReaders[]>();
  return ({ cells }) => {
    const said = shown(cells[split.column] ?? null);
    const kind = split.kinds[said] ?? split.otherwise;
    const known = byKind.get(kind) ?? readersOf(mapped, kind);
    byKind.set(kind, known);
    return known;
  };
}
