import type { Cell } from '../table.ts';
import { unescaped } from '../xml/text.ts';
import { dated, duration } from './dates.ts';
import { type Format, general } from './format.ts';
import { damagedRow } from './where.ts';

/** A cell as it stands in the file. */
export interface RawCell {
  /** `t`: what the value is, a number where it says nothing. */
  readonly type: string;
  readonly style: number;
  /** Undefined where it has none, other than an empty one. */
  readonly value: string | undefined;
  /** Undefined for what is no formula. */
  readonly formula: string | undefined;
}

/** What all cells of a workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly Format[];
  readonly is1904: boolean;
}

const KEPT = 100_000;

/** Gives the function that says what a cell holds. One date is one object, however often it stands there. */
export function createValues({ strings, formats, is1904 }: Shared): (cell: RawCell) => Cell {
  const dates = new Map<Format, Map<number, Cell>>();

  function dateOf(serial: number, format: Format & { kind: 'date' }): Cell {
    const known = dates.get(format) ?? new Map<number, Cell>();
    dates.set(format, known);
    const made = known.get(serial) ?? dated(serial, format, is1904);
    if (known.size < KEPT) known.set(serial, made);
    return made;
  }

  function numberOf(value: string, style: number): Cell {
    const number = Number(value);
    if (!Number.isFinite(number)) return { kind: 'failed', shown: value };
    const format = formats[style] ?? general;
    if (format.kind === 'date') return dateOf(number, format);
    if (format.kind === 'money') return { kind: 'money', amount: number, currency: format.currency };
    if (format.kind === 'percent') return { kind: 'percent', value: hundredfold(number) };
    return format.kind === 'duration' ? duration(number) : number;
  }

  return ({ type, style, value, formula }) => {
    if (formula !== undefined && !value && type !== 'str') return { kind: 'failed', shown: `=${formula}` };
    if (value === undefined) return null;
    switch (type) {
      case 's':
        return stringAt(strings, value) || null;
      case 'str':
      case 'inlineStr':
        return unescaped(value) || null;
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return { kind: 'failed', shown: value };
      case 'd':
        return isoDate(value);
      default:
        return value === '' ? null : numberOf(value, style);
    }
  };
}

function stringAt(strings: readonly string[], value: string): string {
  const text = strings[Number(value)];
  if (text === undefined) throw damagedRow();
  return text;
}

/** 0.07 is shown as 7 %, where 0.07 × 100 is a little more. */
const hundredfold = (number: number) => Number((number * 100).toPrecision(14));

/** Workbooks in the strict form may write dates out. */
function isoDate(value: string): Cell {
  const [, day, time] = value.match(/^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d))?/) ?? [];
  if (!day) return value;
  return { kind: 'date', day, time: time && time !== '00:00:00' ? time : null };
}
