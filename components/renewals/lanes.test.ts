import { expect, test } from 'vitest';
import type { Renewal } from '../../lib/work/renewals/ahead.ts';
import { day, NOW } from '../../tests/builders/clock.ts';
import { buildContract } from '../../tests/builders/records.ts';
import { timelineOf } from './lanes.ts';

function renewal(
  id: string,
  endDate: string,
  amount: number | null,
  noticeDate: string | null = null,
): Renewal {
  const value = amount === null ? null : { amount, currency: 'EUR', rate: null, rateDate: null };
  const contract = { ...buildContract({ id, noticeDate }), status: 'active' as const, endDate };
  return { accountId: id, account: id, contract, value, health: 64 };
}

test('renewals stand where their days are, from the first of this month to a year on', () => {
  const { months, placed } = timelineOf(
    [renewal('a', '2026-12-01', 4, '2026-11-01'), renewal('b', '2027-11-24', 1, '2026-10-31')],
    NOW,
  );
  expect([months[0], months.at(-1), months.length]).toEqual(['2026-11-01', '2027-11-01', 13]);
  expect(placed.map(({ x, noticeX }) => [Math.round(x), noticeX])).toEqual([
    [8, 0],
    [98, null],
  ]);
});

test('twice the value has twice the area, and what has none is small and there', () => {
  const { placed } = timelineOf(
    [
      renewal('a', day(10), 400),
      renewal('b', day(100), 100),
      renewal('c', day(200), null),
      renewal('d', day(300), 0),
    ],
    NOW,
  );
  expect(placed.map(({ diameter }) => diameter)).toEqual([44, 22, 14, 14]);
});

test('near ones stand above one another, far ones in one line', () => {
  const { placed, lanes } = timelineOf(
    [renewal('a', day(10), 3), renewal('b', day(12), 2), renewal('c', day(200), 1)],
    NOW,
  );
  expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  expect(lanes).toBe(2);
});

test('two whose names would run into one another are not in one line', () => {
  const { placed } = timelineOf([renewal('a', day(10), 2), renewal('b', day(50), 1)], NOW);
  expect(placed.map(({ lane }) => lane)).toEqual([0, 1]);
});

test('of many in one month the largest are shown and the others counted', () => {
  const many = Array.from({ length: 400 }, (_, at) => renewal(`r${at}`, day(40), at));
  const { placed, more, lanes } = timelineOf(many, NOW);
  expect(placed.map(({ renewal }) => renewal.accountId).sort()).toEqual([
    'r395',
    'r396',
    'r397',
    'r398',
    'r399',
  ]);
  expect([lanes, more[2], more.reduce((sum, each) => sum + each)]).toEqual([5, 395, 395]);
});
