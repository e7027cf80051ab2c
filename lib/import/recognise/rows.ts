import type { Cell, Row } from '../../sheets/table.ts';
import { readNumber } from '../cells/numbers.ts';
import { isBlank, isFault, shown } from '../cells/read.ts';
import { plain } from '../plain.ts';
import { reportFoot, totalWords } from '../words/values.ts';

/** A row that is no record, by its number in the file. */
export interface NoRecord {
  readonly row: number;
  readonly why: 'total' | 'header';
}

/** Sums stand below their rows; no more than this many of them follow one another. */
const SUMS = 5;

/** Rows of sums and headers that are repeated; blank ones say nothing and are left out without a word. */
export function noRecords(rows: readonly Row[], names: readonly string[]): NoRecord[] {
  const header = names
    .map(plain)
    .filter((name) => name !== '')
    .join('|');
  const found: NoRecord[] = [];
  for (const { number, cells } of rows) {
    if (isRepeated(cells, header)) found.push({ row: number, why: 'header' });
    else if (isTotal(cells) || isFoot(cells)) found.push({ row: number, why: 'total' });
  }
  const foot = footOf(rows, names);
  if (foot !== undefined && found.every(({ row }) => row !== foot)) found.push({ row: foot, why: 'total' });
  const known = new Set(found.map(({ row }) => row));
  return [...found, ...sumsAtEnd(rows.filter(({ number }) => !known.has(number)))];
}

function isRepeated(cells: readonly Cell[], header: string): boolean {
  if (typeof cells[0] !== 'string' && typeof cells[1] !== 'string') return false;
  const texts = cells.filter((cell) => !isBlank(cell));
  return (
    texts.length > 1 && header.length > 0 && texts.map((cell) => plain(shown(cell))).join('|') === header
  );
}

/** "Total" beside nothing but numbers; a company of that name has an address, a contact or a stage beside it. */
function isTotal(cells: readonly Cell[]): boolean {
  let said = false;
  let numbers = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (isNumber(cell)) numbers++;
    else if (typeof cell === 'string' && isTotalWord(cell)) said = true;
    else return false;
  }
  return said && numbers > 0;
}

/** "Total" alone in the last of many rows, beside columns that have nothing there: a sum whose formula has no value. */
function footOf(rows: readonly Row[], names: readonly string[]): number | undefined {
  const last = rows.findLast(({ cells }) => !cells.every(isBlank));
  const [only, ...others] = last?.cells.filter((cell) => !isBlank(cell)) ?? [];
  const isAlone = others.length === 0 && typeof only === 'string' && isTotalWord(only);
  return isAlone && rows.length > 1 && names.length > 1 ? last?.number : undefined;
}

/** What Salesforce writes below its reports. */
function isFoot(cells: readonly Cell[]): boolean {
  const [only, ...others] = cells.filter((cell) => !isBlank(cell));
  return others.length === 0 && typeof only === 'string' && reportFoot.test(only);
}

/** `Summe:`, `Total 2026`, `Sum of Q4` */
function isTotalWord(text: string): boolean {
  if (text.length > 40) return false;
  const words = plain(text);
  return (
    totalWords.has(words) ||
    totalWords.has(words.replace(/ (of |de )?(q[1-4] ?)?(\d{4}|eur|usd|chf|gbp)?$/, ''))
  );
}

/** A number without a name that is the sum of all above it. */
function sumsAtEnd(rows: readonly Row[]): NoRecord[] {
  const last = rows.slice(-SUMS).filter(({ cells }) => cells.some(isNumber));
  return last
    .filter(({ cells, number }) => {
      if (cells.some((cell) => !isBlank(cell) && !isNumber(cell))) return false;
      const above = rows.filter((row) => row.number < number);
      return above.length > 1 && cells.some((cell, at) => isNumber(cell) && isSum(cell, above, at));
    })
    .map(({ number }) => ({ row: number, why: 'total' as const }));
}

function isSum(cell: Cell, above: readonly Row[], at: number): boolean {
  const sum = above.reduce((all, { cells }) => all + numberOf(cells[at] ?? null), 0);
  const own = numberOf(cell);
  return own !== 0 && Math.abs(sum - own) <= Math.max(0.02, Math.abs(sum) * 1e-9);
}

const how = { order: 'dmy', decimal: '.', currency: null, crm: null } as const;

function numberOf(cell: Cell): number {
  if (cell === null) return 0;
  const n = readNumber(cell, how);
  return isFault(n) ? 0 : n;
}

const isNumber = (cell: Cell) =>
  typeof cell === 'number' ||
  (typeof cell === 'object' && cell !== null && (cell.kind === 'money' || cell.kind === 'percent')) ||
  (typeof cell === 'string' && /\d/.test(cell) && !/[\p{L}@]/u.test(cell.replace(/EUR|USD|CHF|GBP|€/g, '')));
