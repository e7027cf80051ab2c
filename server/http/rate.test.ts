import { expect, test } from 'vitest';
import { createRateLimit } from './rate.ts';

test('a burst passes, then one request for each part of a second', () => {
  let time = 0;
  const take = createRateLimit({ burst: 3, perSecond: 2 }, () => time);
  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 0]);
  expect(take('a')).toBe(1);
  time = 499;
  expect(take('a')).toBe(1);
  time = 500;
  expect(take('a')).toBe(0);
  expect(take('a')).toBe(1);
});

test('one token does not use up another’s', () => {
  const take = createRateLimit({ burst: 1, perSecond: 1 }, () => 0);
  expect([take('a'), take('b'), take('a')]).toEqual([0, 0, 1]);
});

test('a wait is told in whole seconds, rounded up', () => {
  const take = createRateLimit({ burst: 1, perSecond: 0.1 }, () => 0);
  take('a');
  expect(take('a')).toBe(10);
});

test('a bucket never holds more than a burst', () => {
  let time = 0;
  const take = createRateLimit({ burst: 2, perSecond: 1 }, () => time);
  take('a');
  time = 3_600_000;
  expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 1]);
});
