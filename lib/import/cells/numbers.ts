import { currencyIn } from './currency.ts';
import { type Fault, type Filled, fault, type How, isFault, type Read } from './read.ts';

const SPACES = /[\s\u00a0\u202f\u2009'’`]/g;
/** One to three digits, then threes, as thousands are grouped. */
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** A number from a number or from text: comma or point, spaces, apostrophes, minus and brackets; no k and no M. */
export function readNumber(cell: Filled, { decimal }: How): number | Fault {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : fault('no-number');
  if (typeof cell === 'string') return numberIn(cell, decimal) ?? fault('no-number');
  if (typeof cell === 'boolean') return fault('no-number');
  if (cell.kind === 'percent') return cell.value;
  if (cell.kind === 'money') return cell.amount;
  return fault(cell.kind === 'failed' ? 'failed' : 'no-number');
}

/** A share in percent: 30, 30 %, and 0.3 of a column whose cells say so by their format. */
export const readPercent =
  (min: number, max: number, whole = false): Read =>
  (cell, how) => {
    const text = typeof cell === 'string' ? cell.replace('%', '') : cell;
    const n = readNumber(text, how);
    if (isFault(n)) return n;
    if (n < min || n > max) return fault('out-of-range');
    return whole ? Math.round(n) : n;
  };

function numberIn(text: string, decimal: How['decimal']): number | undefined {
  // 1'200.- and 5,-- are how whole amounts are written.
  let digits = text.replace(SPACES, '').replace(/[.,][-–—]{1,2}$/, '');
  const negative = /^\(.*\)$/.test(digits) || /^[-−–]|[-−]$/.test(digits);
  digits = digits.replace(/^\((.*)\)$/, '$1').replace(/^[-−–+]|[-−]$/g, '');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(digits)) return undefined;
  const plain = withPoint(digits, decimal);
  const n = plain === undefined ? Number.NaN : Number(plain);
  return Number.isFinite(n) ? (negative && n !== 0 ? -n : n) : undefined;
}

function withPoint(digits: string, decimal: How['decimal']): string | undefined {
  const sign = decimalOf(digits);
  const mark = sign === 'either' ? decimal : sign;
  if (mark === null) return GROUPED.test(digits) ? digits.replace(/[.,]/g, '') : digits;
  const [whole = '', part = '', ...more] = digits.split(mark);
  if (more.length > 0 || /[.,]/.test(part)) return undefined;
  if (/[.,]/.test(whole) && !GROUPED.test(whole)) return undefined;
  return `${whole.replace(/[.,]/g, '')}.${part}`;
}

/** Which sign begins the decimals: `either` for 1,234 and 1.234, null where there are none. */
function decimalOf(digits: string): ',' | '.' | 'either' | null {
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0) return null;
  const mark = digits[last] === ',' ? ',' : '.';
  const other = mark === ',' ? '.' : ',';
  if (digits.includes(other)) return mark;
  if (digits.indexOf(mark) !== last) return null;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'either' : mark;
}

/** What a text of a column proves of how its numbers are written; `either` proves nothing, and matters. */
export function decimalProof(text: string): ',' | '.' | 'either' | null {
  const digits = (currencyIn(text)?.rest ?? text).replace(SPACES, '').replace(/[()%+−–-]/g, '');
  if (!/^[\d.,]*\d$/.test(digits) || !/[.,]/.test(digits)) return null;
  const mark = decimalOf(digits);
  // 1.234.567 has no decimals, but its point can't begin any.
  if (mark === null) return digits.includes('.') ? ',' : '.';
  return mark;
}
