import { describe, expect, test } from 'vitest';
import { dayOf, isWithin, quarterAfter, quarterDays, quarterOf, quartersOfYear } from './quarters.ts';

describe('a quarter', () => {
  test.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4'],
    ['2026-12-31', '2026-Q4'],
    ['2027-01-01', '2027-Q1'],
  ])('of %s is %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
    const { start, end } = quarterDays(quarter);
    expect(start <= day && day <= end).toBe(true);
  });

  test.each([
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2028-Q1', '2028-01-01', '2028-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
  ])('%s goes from %s to %s', (quarter, start, end) => {
    expect(quarterDays(quarter)).toEqual({ start, end });
  });

  test.each([
    ['2026-Q4', 1, '2027-Q1'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-Q3', 0, '2026-Q3'],
    ['2026-Q3', -9, '2024-Q2'],
  ])('from %s by %i is %s', (quarter, count, other) => {
    expect(quarterAfter(quarter, count)).toBe(other);
  });

  test('is within itself and its year, and in no other', () => {
    expect(isWithin('2026-Q4', '2026-Q4')).toBe(true);
    expect(isWithin('2026-Q4', '2026')).toBe(true);
    expect(isWithin('2026-Q4', '2026-Q3')).toBe(false);
    expect(isWithin('2026-Q4', '2027')).toBe(false);
    expect(quartersOfYear('2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });
});

test('today is the day where the reader is, until midnight', () => {
  expect(dayOf(new Date(2026, 10, 24, 23, 59).getTime())).toBe('2026-11-24');
  expect(dayOf(new Date(2026, 10, 25, 0, 0).getTime())).toBe('2026-11-25');
});
