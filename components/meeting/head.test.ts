import { expect, test } from 'vitest';
import type { Sighting } from '../../lib/model/index.ts';
import { eventOf } from '../../lib/work/meeting/event.ts';
import { day, instant, NOW } from '../../tests/builders/clock.ts';
import { buildMeeting } from '../../tests/builders/pages.ts';
import { whenOf } from './head.ts';

const hours = (n: number) => new Date(NOW + n * 3_600_000).toISOString();

test.each<[string, Sighting, string | null]>([
  ['of an hour today', buildMeeting(), 'today 14:30–15:30'],
  ['of tomorrow without an end', buildMeeting({ start: instant(1), end: null }), 'tomorrow 14:30'],
  ['of several days says when it begins', buildMeeting({ end: hours(30) }), 'today 14:30'],
  ['of a day without hours', buildMeeting({ start: day(1), end: day(1) }), 'tomorrow'],
  ['of a later day without hours', buildMeeting({ start: day(8), end: day(9) }), '2 Dec'],
  ['whose page gives no time', buildMeeting({ start: null }), null],
])('a meeting %s', (_, sighting, when) => {
  const event = eventOf(sighting, NOW);
  expect(event && whenOf(event, NOW)).toBe(when);
});
