import type { Cell } from '../table.ts';
import type { Format } from './format.ts';

const DAY = 86_400;
/** 9999-12-31, after which Excel shows no date. */
const LAST = 2_958_465;
const FROM_1904 = 1_462;

/**
 * What a count of days shows. From 1900 the count has one day too many, 1900-02-29, for the sake of Lotus 1-2-3: it and
 * the day 0 are no dates, which is said rather than moved to a neighbour.
 */
export function dated(serial: number, format: Format & { kind: 'date' }, is1904: boolean): Cell {
  const seconds = Math.round(serial * DAY);
  const days = Math.floor(seconds / DAY);
  const time = clock(seconds - days * DAY);
  // A time alone is less than a day.
  if (!format.day && days === 0) return time;
  const counted = is1904 ? days + FROM_1904 : days;
  if (days < 0 || counted > LAST) return { kind: 'failed', shown: '########' };
  if (counted === 0) return { kind: 'failed', shown: '1900-01-00' };
  if (counted === 60) return { kind: 'failed', shown: '1900-02-29' };
  return { kind: 'date', day: dayOf(counted), time: format.time ? time : null };
}

/** `37:30:00` */
export function duration(serial: number): string {
  const sign = serial < 0 ? '-' : '';
  return `${sign}${clock(Math.abs(Math.round(serial * DAY)))}`;
}

function clock(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}

function dayOf(counted: number): string {
  const sinceEpoch = counted - 25_569 + (counted < 60 ? 1 : 0);
  return new Date(sinceEpoch * DAY * 1000).toISOString().slice(0, 10);
}
