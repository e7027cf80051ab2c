import type { Book, Cell, Row, Sheet } from '../../lib/sheets/table.ts';

/** A sheet by its rows; `null` and what is missing at the end of a row are empty cells. */
export function buildSheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  over: Partial<Sheet> & { hiddenRows?: readonly number[] } = {},
): Sheet {
  const { hiddenRows = [], ...rest } = over;
  const all = rows.map((cells, at): Row => ({ number: at + 1, hidden: hiddenRows.includes(at + 1), cells }));
  return { name, hidden: false, rows: all, merges: [], ...rest };
}

export const buildBook = (...sheets: readonly Sheet[]): Book => ({
  name: 'accounts.xlsx',
  format: 'xlsx',
  sheets,
  remarks: [],
});

export const dated = (day: string, time: string | null = null): Cell => ({ kind: 'date', day, time });
