import { expect, test } from 'vitest';
import { PortfolioPage } from '../../lib/model/index.ts';
import { packPlace, unpackPlace } from './cursor.ts';

const place = (after: string) => ({ others: true, after, total: 1_000_000 });

test.each([
  ['of Chinese signs', '\u5ba2'],
  ['of signs that JSON spells out', '\u0001'],
])('an account with the longest id %s is a place that can be read on from', (_what, sign) => {
  const after = place(sign.repeat(128));
  const next = packPlace(after);
  expect(PortfolioPage.shape.next.safeParse(next).success).toBe(true);
  expect(unpackPlace(next)).toEqual(after);
});

test.each([
  ['NUL', 'a\0'],
  ['half a pair', '\ud83d'],
])('what holds %s, which no id does, is no place', (_what, after) => {
  expect(unpackPlace(packPlace(place(after)))).toBeUndefined();
});
