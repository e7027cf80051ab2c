import { plain } from '../plain.ts';
import { besideDates, monthOf } from '../words/dates.ts';
import { dayOf, lastDayOf, yearIn } from './calendar.ts';
import { type Fault, fault, type How } from './read.ts';

export interface Said {
  readonly day: string;
  /** `14:05:00` */
  readonly time: string | null;
  /** `Z` or `+01:00`; null: the clock of whoever wrote it. */
  readonly zone: string | null;
}

const TIME =
  /(?:^|[\sT,])(?:um |at |à |a las )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?(?:\s*(?:uhr|h))?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const NUMBERS = /^(\d{1,2})([./\-\s])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;

/**
 * A date as people write it in English, German, Spanish, French or ISO 8601, with or without a time. Where a month or a
 * quarter is all it says, the fault has its last day.
 */
export function readDateText(text: string, order: How['order']): Said | Fault {
  const found = TIME.exec(text);
  const date = (found ? text.slice(0, found.index) : text).trim().replace(/,$/, '');
  const day = dayIn(date, order);
  if (typeof day !== 'string') return day;
  return { day, time: found ? timeOf(found) : null, zone: zoneOf(found?.[5]) };
}

function dayIn(text: string, order: How['order']): string | Fault {
  const iso = ISO.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? fault('no-such-day');
  const numbers = NUMBERS.exec(text);
  if (!numbers) return wordsOf(text);
  // Whoever writes points puts the day first.
  const dayFirst = order === 'dmy' || numbers[2] === '.';
  const [day, month] = dayFirst ? [numbers[1], numbers[3]] : [numbers[3], numbers[1]];
  return dayOf(yearIn(numbers[4]), Number(month), Number(day)) ?? fault('no-such-day');
}

/** 20. November 2026, Nov 20th, 2026, 20 de noviembre de 2026, 1er mars 2026, Q4 2026. */
function wordsOf(text: string): string | Fault {
  const words = plain(text).split(' ');
  if (words.length > 8) return fault('no-date');
  const quarter = quarterIn(text);
  if (quarter) return fault('no-single-day', lastDayOf(quarter.year, quarter.quarter * 3));
  const month = words.map((word) => monthOf.get(word)).find((found) => found !== undefined);
  const numbers = words.map((word) => /^(\d{1,4})(st|nd|rd|th|er|e|o|a)?$/.exec(word)?.[1]).filter(isText);
  const others = words.filter((word) => !monthOf.has(word) && !besideDates.has(word) && !/^\d/.test(word));
  if (month === undefined || others.length > 0) return fault('no-date');
  return fromNumbers(numbers.map(String), month);
}

function fromNumbers(numbers: readonly string[], month: number): string | Fault {
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1 && first.length === 4)
    return fault('no-single-day', lastDayOf(yearIn(first), month));
  if (numbers.length !== 2) return fault('no-date');
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  return dayOf(yearIn(year), month, Number(day)) ?? fault('no-such-day');
}

/** Q4 2026, 2026-Q4, Q4/26, 4. Quartal 2026, T4 2026, 4º trimestre de 2026. */
export function quarterIn(text: string): { year: number; quarter: number } | undefined {
  const words = plain(text).replace(/\b(de|del|du)\b ?/g, '');
  const after =
    /^(?:(?:q|t|quarter|quartal|trimestre) ?([1-4])|([1-4])(?:st|nd|rd|th|er|e|eme|o)? ?(?:quarter|quartal|trimestre|q|t)) ?(?:fy ?)?(\d{4}|\d{2})$/.exec(
      words,
    );
  const before = /^(?:fy ?)?(\d{4}|\d{2}) ?(?:q|t|quarter|quartal|trimestre) ?([1-4])$/.exec(words);
  if (after) return quarterAt(after[3], after[1] ?? after[2]);
  return before ? quarterAt(before[1], before[2]) : undefined;
}

function quarterAt(year: string | undefined, quarter: string | undefined) {
  const n = Number(year);
  return { year: n < 100 ? n + 2000 : n, quarter: Number(quarter) };
}

function timeOf([, hour = '', minute = '', second = '00', half]: RegExpExecArray): string | null {
  const twelve = Number(hour) % 12;
  const h = half ? twelve + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  return h > 23 || Number(minute) > 59 ? null : `${String(h).padStart(2, '0')}:${minute}:${second}`;
}

function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  return /^[a-z]/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
}

const isText = (text: string | undefined): text is string => text !== undefined;
