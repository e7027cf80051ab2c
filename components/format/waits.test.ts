import { expect, test } from 'vitest';
import { buildStatus } from '../../tests/builders/status.ts';
import { restWords } from './waits.ts';

const now = new Date(2026, 10, 24, 20, 0).getTime();
const words = (until: number) =>
  restWords(
    buildStatus({ sync: { phase: 'waiting', done: 0, total: 0, at: 1, waits: { why: 'pace', until } } }),
    now,
  );

test.each([
  ['what is over', now - 1000, 'in a moment'],
  ['less than 90 seconds', now + 89_999, 'in a moment'],
  ['90 seconds', now + 90_000, 'at 20:01'],
  ['later today', now + 3 * 3_600_000, 'at 23:00'],
  ['midnight', now + 4 * 3_600_000, 'tomorrow 00:00'],
])('it is said when %s is to be waited for', (_which, until, when) => {
  expect(words(until)).toMatch(new RegExp(`goes on by itself ${when}\\.$`));
});
