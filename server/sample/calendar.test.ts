import { describe, expect, test } from 'vitest';
import { calendarFrom } from './calendar.ts';

const calendar = calendarFrom(new Date(2026, 10, 24, 23, 59));

describe('the calendar', () => {
  test.each([
    [0, '2026-11-24'],
    [1, '2026-11-25'],
    [-24, '2026-10-31'],
    [38, '2027-01-01'],
    [-365, '2025-11-24'],
  ])('calls the day %i days away %s', (offset, day) => {
    expect(calendar.day(offset)).toBe(day);
  });

  test.each([
    [0, '2026-Q4', '2026-10-01', '2026-12-31'],
    [1, '2027-Q1', '2027-01-01', '2027-03-31'],
    [-3, '2026-Q1', '2026-01-01', '2026-03-31'],
    [-4, '2025-Q4', '2025-10-01', '2025-12-31'],
  ])('counts the quarter %i away as %s, from %s to %s', (offset, name, startDate, endDate) => {
    expect(calendar.quarter(offset)).toEqual({ name, startDate, endDate });
  });

  test('says the time of day in the time zone of this machine', () => {
    expect(calendar.at(-1, '16:00')).toBe(new Date(2026, 10, 23, 16).toISOString());
  });

  test.each([
    [0, true],
    [-2, false],
    [-3, false],
    [-4, true],
  ])('knows whether %i days away is a workday: %s', (offset, workday) => {
    expect(calendar.isWorkday(offset)).toBe(workday);
  });
});
