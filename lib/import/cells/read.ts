import type { Cell } from '../../sheets/table.ts';

/** Why a cell can't be taken as it is. */
export type FaultKind =
  | 'failed'
  | 'no-date'
  | 'no-such-day'
  | 'no-single-day'
  | 'unformatted-date'
  | 'no-number'
  | 'out-of-range'
  | 'no-currency'
  | 'no-choice'
  | 'no-yes'
  | 'no-email'
  | 'no-domain'
  | 'no-link'
  | 'no-linkedin'
  | 'no-quarter'
  | 'no-id'
  | 'no-data'
  | 'too-long';

/** A cell that can't be read, or only so far as `value` says. */
export interface Fault {
  readonly fault: FaultKind;
  readonly value?: unknown;
}

/** How the cells of a column are read, where they don't say it themselves. */
export interface How {
  /** Whether 3/4/2026 is in April or in March. */
  readonly order: 'dmy' | 'mdy';
  /** Whether 1,234 is more than a thousand or less than two. */
  readonly decimal: ',' | '.';
  /** ISO 4217, of amounts that name none. */
  readonly currency: string | null;
  /** What ids of this column get before them: `hubspot:company`; `html` for texts that are. */
  readonly crm: string | null;
}

/** Null: there is nothing in it. Everything else is a value, or a {@link Fault}. */
export type Read = (cell: Filled, how: How) => unknown;
export type Filled = Exclude<Cell, null>;

export const fault = (kind: FaultKind, value?: unknown): Fault =>
  value === undefined ? { fault: kind } : { fault: kind, value };

export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value;

/** What pages and programs leave around a text, and nobody sees: a name of nothing else would be none. */
const UNSEEN = /[\s\u200b-\u200f\u2060\ufeff]/;

/** Nearly every sign is one of the first, and there are millions of cells. */
function isUnseen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 0x20 || code >= 0x7f) && UNSEEN.test(text.charAt(at));
}

/** Sign by sign from both ends: a pattern would go over a long gap in the middle again and again. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isUnseen(text, from)) from++;
  while (to > from && isUnseen(text, to - 1)) to--;
  return text.slice(from, to);
}

/** A cell as text, the way the person sees it, or nearly so. */
export function shown(cell: Cell): string {
  if (typeof cell !== 'object' || cell === null) return cell === null ? '' : trimmed(String(cell));
  switch (cell.kind) {
    case 'date':
      return cell.time === null ? cell.day : `${cell.day} ${cell.time}`;
    case 'money':
      return `${cell.amount} ${cell.currency}`;
    case 'percent':
      return `${cell.value} %`;
    case 'failed':
      return cell.shown;
  }
}

export const isBlank = (cell: Cell | undefined): cell is null | undefined =>
  cell === null || cell === undefined || (typeof cell === 'string' && trimmed(cell) === '');
