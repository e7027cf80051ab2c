import { expect, test } from 'vitest';
import { plainWeights } from '../../lib/work/health/signal.ts';
import { scoresAWeekAgo } from './scores.ts';

const week = (day: string, value: number) => ({
  week: day,
  accounts: { 'acc-1': [value, -1, -1, -1, -1, -1] },
});
const weeks = [week('2026-10-05', 90), week('2026-11-16', 70), week('2026-11-23', 40)];

// 23 November is a Monday.
test.each<[string, string, number | undefined]>([
  ['of the week before, on a Monday', '2026-11-23', 70],
  ['of the week before, on a Sunday', '2026-11-29', 70],
  ['of no older week than that, after some weeks away', '2026-11-12', undefined],
  ['of none where only this week is known', '2026-10-07', undefined],
])('a score a week ago is %s', (_which, today, score) => {
  expect(
    scoresAWeekAgo(
      weeks.filter((each) => each.week <= today),
      plainWeights,
      today,
    ).get('acc-1'),
  ).toBe(score);
});
