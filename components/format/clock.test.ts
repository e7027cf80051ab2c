import { expect, test } from 'vitest';
import { clockSpan } from './clock.ts';

const MINUTE = 60_000;

test.each([
  [0, '0 mins'],
  [59_999, '0 mins'],
  [90 * MINUTE, '1 hr 30 mins'],
  [-90 * MINUTE, '1 hr 30 mins'],
  [120 * MINUTE, '2 hrs'],
  [599 * MINUTE, '9 hrs 59 mins'],
  [600 * MINUTE, '10 hrs'],
  [47 * 60 * MINUTE, '47 hrs'],
  [48 * 60 * MINUTE, '2 days'],
  [-100 * 60 * MINUTE, '4 days'],
])('%d milliseconds are written %s', (ms, words) => expect(clockSpan(ms)).toBe(words));
