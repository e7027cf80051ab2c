import { expect, test } from 'vitest';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import { buildMeeting } from '../../../tests/builders/pages.ts';
import { buildSighting } from '../../../tests/builders/seen.ts';
import { eventOf } from './event.ts';

const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW + minutes * MINUTE).toISOString();

test.each<[string, Parameters<typeof buildMeeting>[0], number, string]>([
  ['that begins now is on', {}, 0, 'now'],
  ['that begins in a minute is to come', {}, -1, 'before'],
  ['in its last minute is on', {}, 59, 'now'],
  ['that just ended is over', {}, 60, 'after'],
  ['without an end is taken for an hour', { end: null }, 59, 'now'],
  ['without an end is over after an hour', { end: null }, 60, 'after'],
  ['of this day is on all day', { start: day(0), end: day(0) }, 9 * 60, 'now'],
  ['of this day is over tomorrow', { start: day(0), end: day(0) }, 24 * 60, 'after'],
  ['of three days is on until the last is over', { start: day(-2), end: day(0) }, 0, 'now'],
  ['of tomorrow is to come', { start: day(1), end: null }, 0, 'before'],
  ['whose page gives no time is at no known time', { start: null }, 0, 'unknown'],
  ['that ends before it begins is over at once', { end: later(-5) }, 0, 'after'],
])('a meeting %s', (_, meeting, minutes, phase) => {
  expect(eventOf(buildMeeting(meeting), NOW + minutes * MINUTE)?.phase).toBe(phase);
});

test('an e-mail is no event', () => expect(eventOf(buildSighting(), NOW)).toBe(null));

test('an event repeats where the page says which of its repetitions it is', () => {
  const recurring = (instance: string | null) =>
    eventOf(buildMeeting({ seriesId: 'abc', instance, start: instant(0) }), NOW)?.recurring;
  expect([recurring('20261124T133000Z'), recurring(null)]).toEqual([true, false]);
});
