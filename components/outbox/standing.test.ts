import { describe, expect, test } from 'vitest';
import type { OutboxStanding } from '../../lib/outbox/queued.ts';
import { NOW } from '../../tests/builders/clock.ts';
import { buildStanding } from '../../tests/builders/compose.ts';
import { safeWords, standingWords } from './standing.ts';

const trouble = { kind: 'unreachable', sentence: 'No answer.', at: NOW } as const;

describe('the outbox stands', () => {
  test.each<[string, Partial<OutboxStanding> | null, string | null]>([
    ['unknown', null, null],
    ['empty', {}, null],
    ['with one that waits', { waiting: 1, trouble }, '1 change waiting'],
    ['with two that wait', { waiting: 2, trouble }, '2 changes waiting'],
    ['with one that is just being sent', { waiting: 1, since: NOW - 14_000 }, null],
    ['with one that has been sent for long', { waiting: 1, since: NOW - 15_000 }, '1 change waiting'],
    ['with one that has just failed', { waiting: 1, since: NOW - 100, trouble }, '1 change waiting'],
    ['with one to decide', { aside: 1 }, '1 change needs you'],
    ['with some to decide, before all that waits', { aside: 2, waiting: 7, trouble }, '2 changes need you'],
  ])('%s', (_, over, words) => expect(standingWords(over && buildStanding(over), NOW)).toBe(words));
});

test.each([
  [0, ''],
  [1, 'One change is safe and will be sent when you sign in.'],
  [2, '2 changes are safe and will be sent when you sign in.'],
  [1200, '1,200 changes are safe and will be sent when you sign in.'],
])('of %i that wait it is said that they are safe', (waiting, words) => {
  expect(safeWords(buildStanding({ waiting }), 'signed-in')).toBe(words);
});
