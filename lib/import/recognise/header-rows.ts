import type { Cell, Row, Sheet } from '../../sheets/table.ts';
import { isBlank, shown } from '../cells/read.ts';
import { isHeader } from './headers.ts';

/** Where a sheet's headers stand, by places in its rows, and what each column is called. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

/** Titles, logos and remarks stand above; nobody has more than these. */
const LOOKED_AT = 40;

/**
 * The row of a sheet that names its columns: the one with most headers that we know, else the first of texts that
 * another kind of row comes after. Of two lines, where the upper one is merged over several columns, each column's name
 * is both.
 */
export function findHeader(sheet: Sheet): Header | undefined {
  const rows = sheet.rows.slice(0, LOOKED_AT);
  const known = rows.map(({ cells }) => cells.filter((cell) => isName(cell) && isHeader(cell)).length);
  const most = Math.max(0, ...known);
  const at = most > 0 && isEnough(rows[known.indexOf(most)], most) ? known.indexOf(most) : firstOfTexts(rows);
  return at === undefined ? undefined : named(sheet, at);
}

/** One known header alone may be a word of a title, or all there is. */
const isEnough = (row: Row | undefined, most: number) =>
  most > 1 || (row?.cells.filter((cell) => !isBlank(cell)).length ?? 0) < 4;

function firstOfTexts(rows: readonly Row[]): number | undefined {
  const at = rows.findIndex(({ cells }) => {
    const filled = cells.filter((cell) => !isBlank(cell));
    const names = filled.filter(isName).map((name) => name.trim());
    return filled.length > 1 && names.length === filled.length && new Set(names).size === names.length;
  });
  const next = rows[at + 1]?.cells.filter((cell) => !isBlank(cell)) ?? [];
  return at >= 0 && next.some((cell) => !isName(cell)) ? at : undefined;
}

function named(sheet: Sheet, at: number): Header {
  const above = groupsAbove(sheet, at);
  const own = namesIn(sheet.rows[at]);
  const upper = above ? namesIn(sheet.rows[at - 1], sheet) : [];
  const width = Math.max(own.length, upper.length);
  const names = Array.from({ length: width }, (_, column) => both(upper[column], own[column]));
  return { first: above ? at - 1 : at, last: at, names };
}

/** Whether the row above groups these columns. */
function groupsAbove({ rows, merges }: Sheet, at: number): boolean {
  const above = rows[at - 1];
  if (!above) return false;
  const across = merges.filter(({ top, left, right }) => top === above.number - 1 && right > left);
  // A title over all columns groups nothing.
  return (
    across.some(({ left, right }) => right - left + 1 < (rows[at]?.cells.length ?? 0)) && across.length > 0
  );
}

function namesIn(row: Row | undefined, spread?: Sheet): string[] {
  const names = (row?.cells ?? []).map((cell) => (isBlank(cell) ? '' : shown(cell)));
  for (const { top, left, right } of spread?.merges ?? [])
    if (row && top === row.number - 1) for (let at = left; at <= right; at++) names[at] = names[left] ?? '';
  return Array.from(names, (name) => name ?? '');
}

function both(upper = '', own = ''): string {
  return upper === '' || upper === own ? own : `${upper} ${own}`.trim();
}

/** A text that may be a name: no sentence, no address, no number. */
const isName = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' &&
  cell.trim() !== '' &&
  cell.length < 80 &&
  !/[@]|^https?:|^[\d\s.,%€$-]+$/.test(cell);
