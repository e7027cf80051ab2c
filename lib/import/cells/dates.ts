import { dayOfSerial } from './calendar.ts';
import { quarterIn, readDateText, type Said } from './date-text.ts';
import { type Fault, type Filled, fault, type How, isFault, type Read, shown } from './read.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** A day without a zone. */
export const readDay: Read = (cell, how) => {
  const said = saidBy(cell, how);
  if (isFault(said)) return said;
  // Midnight of a zone is how some write a day; what is left of a time is not asked for.
  return said.day;
};

/** An instant; of a day alone its noon in UTC, which is that day nearly everywhere. */
export const readInstant: Read = (cell, how) => {
  if (typeof cell === 'string' && INSTANT.test(cell.trim())) return instantOf(cell.trim());
  const said = saidBy(cell, how);
  if (!isFault(said)) return at(said);
  return said.value === undefined ? said : fault(said.fault, `${said.value}T12:00:00.000Z`);
};

/** `2026-Q4`, also of a day in it. */
export const readQuarter: Read = (cell, how) => {
  const quarter = typeof cell === 'string' ? quarterIn(cell) : undefined;
  if (quarter) return `${quarter.year}-Q${quarter.quarter}`;
  const day = readDay(cell, how);
  const said = isFault(day) ? day.value : day;
  if (typeof said !== 'string') return fault('no-quarter');
  return `${said.slice(0, 4)}-Q${Math.ceil(Number(said.slice(5, 7)) / 3)}`;
};

/** `2026-Q4` or `2026-11`. */
export const readPeriod: Read = (cell, how) => {
  const text = shown(cell);
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  const quarter = typeof cell === 'string' ? quarterIn(cell) : undefined;
  if (quarter) return `${quarter.year}-Q${quarter.quarter}`;
  const day = readDay(cell, how);
  const said = isFault(day) ? day.value : day;
  return typeof said === 'string' ? said.slice(0, 7) : fault('no-quarter');
};

/** Cells tell the same dates again and again. */
const told = { dmy: new Map<string, Said | Fault>(), mdy: new Map<string, Said | Fault>() };
const TOLD = 20_000;

function saidBy(cell: Filled, { order }: How): Said | Fault {
  if (typeof cell === 'number') return ofNumber(cell);
  if (typeof cell === 'object') return ofObject(cell);
  if (typeof cell !== 'string') return fault('no-date');
  const text = cell.trim();
  if (text.length > 60) return fault('no-date');
  const known = told[order].get(text);
  if (known) return known;
  if (told[order].size > TOLD) told[order].clear();
  const said = /^\d{13}$/.test(text) ? ofNumber(Number(text)) : readDateText(text, order);
  told[order].set(text, said);
  return said;
}

function ofObject(cell: Exclude<Filled, string | number | boolean>): Said | Fault {
  if (cell.kind === 'failed') return fault('failed');
  return cell.kind === 'date' ? { ...cell, zone: null } : fault('no-date');
}

/** Milliseconds since 1970 as some exports have them, 20261120, or days as sheets count them. */
function ofNumber(n: number): Said | Fault {
  if (n > 1e11 && n < 1e13) {
    const whole = new Date(n).toISOString();
    return { day: whole.slice(0, 10), time: whole.slice(11, 19), zone: 'Z' };
  }
  if (Number.isInteger(n) && n > 19_000_000 && n < 22_000_000) return readDateText(String(n), 'dmy');
  return n > 20_000 && n < 80_000 ? fault('unformatted-date', dayOfSerial(n)) : fault('no-date');
}

function at({ day, time, zone }: Said): string | Fault {
  return time === null ? `${day}T12:00:00.000Z` : instantOf(`${day}T${time}${zone ?? ''}`);
}

function instantOf(text: string): string | Fault {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return fault('no-date');
  // As it is written, where that is one already: so that it comes back as it went out.
  return INSTANT.test(text) && /T\d\d:\d\d:\d\d/.test(text) ? text : date.toISOString();
}
