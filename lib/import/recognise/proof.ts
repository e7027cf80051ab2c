import type { Cell } from '../../sheets/table.ts';
import { decimalProof } from '../cells/numbers.ts';

/** What the cells of a column prove; `sure` is false where several readings are possible and it matters. */
export interface Proof<T> {
  readonly is: T;
  readonly sure: boolean;
  /** A cell that can be read in two ways, or that goes against the others. */
  readonly example: { readonly row: number; readonly shown: string } | null;
}

export interface Placed {
  readonly row: number;
  readonly cell: Cell;
}

const TWO = /^\s*(?:\p{L}+[.,]?\s+)?(\d{1,2})([/\-\s])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/u;

/** Whether days come before months: by a number over twelve; without one, as the language of the headers has it. */
export function orderOf(cells: readonly Placed[], dayFirst: boolean): Proof<'dmy' | 'mdy'> {
  let [days, months] = [0, 0];
  let open: Placed | undefined;
  for (const placed of cells) {
    const found = typeof placed.cell === 'string' ? TWO.exec(placed.cell) : null;
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[3])];
    if (first > 12 && second <= 12) days++;
    else if (second > 12 && first <= 12) months++;
    else if (first !== second) open ??= placed;
  }
  const is = days === months ? (dayFirst ? 'dmy' : 'mdy') : days > months ? 'dmy' : 'mdy';
  return { is, sure: !open || (days === 0) !== (months === 0), example: exampleOf(open) };
}

/** Which sign begins decimals: by a number that has both, or that can't be of thousands. */
export function decimalOfColumn(cells: readonly Placed[], comma: boolean): Proof<',' | '.'> {
  let [commas, points] = [0, 0];
  let open: Placed | undefined;
  for (const placed of cells) {
    const proof = typeof placed.cell === 'string' ? decimalProof(placed.cell) : null;
    if (proof === ',') commas++;
    if (proof === '.') points++;
    if (proof === 'either') open ??= placed;
  }
  const is = commas === points ? (comma ? ',' : '.') : commas > points ? ',' : '.';
  return { is, sure: !open || (commas === 0) !== (points === 0), example: exampleOf(open) };
}

const exampleOf = (placed: Placed | undefined) =>
  placed ? { row: placed.row, shown: String(placed.cell).trim() } : null;
