import { afterEach, expect, test } from 'vitest';
import { NOW } from '../../../tests/builders/clock.ts';
import { speak } from '../../../tests/fakes/speak.ts';
import { periodsAround, periodWords, thisQuarter } from './period.ts';

afterEach(() => speak('en'));

test.each([
  ['en', '2026-Q4', 'Q4 2026'],
  ['de', '2026-Q4', '4. Quartal 2026'],
  ['es', '2026-Q1', 'T1 2026'],
  ['fr', '2026-Q1', 'T1 2026'],
  ['en', '2026-11', 'November 2026'],
  ['de', '2027-03', 'März 2027'],
  ['es', '2027-01', 'enero de 2027'],
  ['fr', '2026-12', 'décembre 2026'],
])('a period is written in %s: %s as %s', (language, period, words) => {
  speak(language);
  expect(periodWords(period)).toBe(words);
});

test('periods to choose from go from the last quarter to a year ahead', () => {
  const { quarters, months } = periodsAround(NOW);
  expect(quarters).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
  expect([months[0], months.at(-1), months.length]).toEqual(['2026-08', '2027-11', 16]);
});

test.each([
  [new Date(2026, 11, 31, 23, 59), '2026-Q4'],
  [new Date(2027, 0, 1, 0, 0), '2027-Q1'],
])('the quarter at %s is %s', (at, quarter) => expect(thisQuarter(at.getTime())).toBe(quarter));
