import { describe, expect, test } from 'vitest';
import { age } from './age.ts';
import {
  dayAndTime,
  daysSince,
  daysUntil,
  inDays,
  longSpan,
  nextDay,
  shortDate,
  shortDay,
  shortSpan,
} from './days.ts';

/** Half past two in the afternoon, in whatever time zone the tests run. */
const now = new Date(2026, 10, 24, 14, 30).getTime();
const local = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('days', () => {
  test.each([
    ['2026-11-24', 0],
    ['2026-11-25', 1],
    ['2026-11-23', -1],
    ['2027-01-10', 47],
    ['2028-02-29', 462],
  ])('from today to %s are %d', (day, expected) => expect(daysUntil(day, now)).toBe(expected));

  test.each([
    ['one minute before midnight is yesterday', local(2026, 10, 23, 23, 59), 1],
    ['the first minute of today is today', local(2026, 10, 24, 0, 0), 0],
    ['later today is today', local(2026, 10, 24, 23, 59), 0],
    ['across the change of the clocks', local(2026, 9, 24, 12, 0), 31],
    ['tomorrow is before none', local(2026, 10, 25, 0, 1), -1],
  ])('since: %s', (_, instant, expected) => expect(daysSince(instant, now)).toBe(expected));

  test.each([
    [0, 'today', 'today', 'today'],
    [1, 'tomorrow', '1 d', '1 day'],
    [47, 'in 47 days', '47 d', '47 days'],
    [99, 'in 99 days', '99 d', '99 days'],
    [100, 'in 100 days', '3 mo', '100 days'],
    [729, 'in 729 days', '23 mo', '729 days'],
    [730, 'in 730 days', '1 y', '730 days'],
    [1461, 'in 1,461 days', '4 y', '1,461 days'],
    [-1, 'yesterday', 'today', 'today'],
    [-3, '3 days ago', 'today', 'today'],
  ])('%d are written %s, %s and %s', (days, relative, short, long) => {
    expect([inDays(days), shortSpan(days), longSpan(days)]).toEqual([relative, short, long]);
  });
});

describe('dates', () => {
  test.each([
    ['2026-12-12', '12 Dec'],
    ['2027-01-15', '15 Jan'],
    ['2027-11-24', '24 Nov 2027'],
    ['2025-11-24', '24 Nov 2025'],
  ])('%s is written %s', (day, expected) => expect(shortDay(day, now)).toBe(expected));

  test('a day is the same day in every time zone', () => expect(nextDay('2026-12-31')).toBe('2027-01-01'));

  test('the day of an instant is the reader’s', () => {
    expect(shortDate(local(2026, 10, 20, 23, 59), now)).toBe('20 Nov');
    expect(shortDate(local(2025, 0, 2, 0, 1), now)).toBe('2 Jan 2025');
  });

  test.each([
    [local(2026, 10, 24, 16, 0), 'today 16:00'],
    [local(2026, 10, 25, 9, 5), 'tomorrow 09:05'],
    [local(2026, 10, 23, 0, 0), 'yesterday 00:00'],
    [local(2026, 11, 12, 9, 30), '12 Dec 09:30'],
  ])('%s is written %s', (instant, expected) => expect(dayAndTime(instant, now)).toBe(expected));
});

describe('age', () => {
  test.each([
    [-5_000, 'just now'],
    [59_999, 'just now'],
    [60_000, '1 min ago'],
    [120_000, '2 min ago'],
    [3_599_999, '59 min ago'],
    [3_600_000, '1 hr ago'],
    [86_399_999, '23 hr ago'],
    [86_400_000, '1 day ago'],
    [86_400_000 * 40, '40 days ago'],
  ])('%d ms is %s', (passed, expected) => expect(age(now - passed, now)).toBe(expected));
});
