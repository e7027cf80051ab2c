import { expect, test } from 'vitest';
import { firstPeriod } from './period.ts';

test.each([
  ['review', '2026-10-01', '2026-Q3'],
  ['review', '2026-10-31', '2026-Q3'],
  ['review', '2026-11-01', '2026-Q4'],
  ['review', '2027-01-05', '2026-Q4'],
  ['status', '2027-01-05', '2027-Q1'],
] as const)('a %s that is opened on %s is of %s', (kind, today, period) =>
  expect(firstPeriod(kind, today)).toBe(period),
);
