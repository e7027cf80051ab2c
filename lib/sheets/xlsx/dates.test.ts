import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../table.ts';
import { dated, duration } from './dates.ts';

const day = { kind: 'date', day: true, time: false } as const;
const both = { kind: 'date', day: true, time: true } as const;
const time = { kind: 'date', day: false, time: true } as const;
const on = (when: string, at: string | null = null): Cell => ({ kind: 'date', day: when, time: at });
const failed = (shown: string): Cell => ({ kind: 'failed', shown });

describe('a count of days', () => {
  test.each<[number, typeof day | typeof both | typeof time, boolean, Cell]>([
    [1, day, false, on('1900-01-01')],
    [59, day, false, on('1900-02-28')],
    [60, day, false, failed('1900-02-29')],
    [61, day, false, on('1900-03-01')],
    [0, day, false, failed('1900-01-00')],
    [-1, day, false, failed('########')],
    [25_569, day, false, on('1970-01-01')],
    [46_346.75, day, false, on('2026-11-20')],
    [46_346.75, both, false, on('2026-11-20', '18:00:00')],
    [46_346, both, false, on('2026-11-20', '00:00:00')],
    [46_346.99999999, both, false, on('2026-11-21', '00:00:00')],
    [2_958_465, day, false, on('9999-12-31')],
    [2_958_466, day, false, failed('########')],
    [0, day, true, on('1904-01-01')],
    [44_884, day, true, on('2026-11-20')],
    [2_957_003, day, true, on('9999-12-31')],
    [2_957_004, day, true, failed('########')],
    [0.5, time, false, '12:00:00'],
    [46_346.5, time, false, on('2026-11-20', '12:00:00')],
    [46_345, { ...day, day: true }, false, on('2026-11-19')],
  ])('%d is read', (serial, format, is1904, expected) =>
    expect(dated(serial, format, is1904)).toEqual(expected),
  );

  test('from 1904 is the same day as from 1900, 1,462 days on', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_957_003 }), (serial) => {
        expect(dated(serial, day, true)).toEqual(dated(serial + 1462, day, false));
      }),
    ));

  test.each([
    [1.5625, '37:30:00'],
    [-0.25, '-06:00:00'],
    [0, '00:00:00'],
  ])('%d as hours is %s', (serial, shown) => expect(duration(serial)).toBe(shown));
});
