import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, wallOf } from './wall.ts';

const at = (wall: string, zone = 'Europe/Berlin') => {
  const found = instantOf(wall, zone);
  return found === undefined ? undefined : new Date(found).toISOString();
};

describe('a time on the wall', () => {
  test.each([
    ['in winter', '2026-11-20T14:00', 'Europe/Berlin', '2026-11-20T13:00:00.000Z'],
    ['in summer', '2026-07-20T14:00', 'Europe/Berlin', '2026-07-20T12:00:00.000Z'],
    ['that the clock shows twice', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['that the clock leaps over', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['leapt over in the west', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['with half an hour of offset', '2026-11-20T14:00', 'Asia/Kolkata', '2026-11-20T08:30:00.000Z'],
    ['with seconds', '2026-11-20T14:00:59.5', 'UTC', '2026-11-20T14:00:00.000Z'],
  ])('%s is an instant', (_, wall, zone, instant) => expect(at(wall, zone)).toBe(instant));

  test.each([
    '',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-11-20',
    '2026-11-20T24:00',
    'x',
    '0000-01-01T00:00',
    ' 2026-11-20T14:00',
  ])('%j is none', (wall) => expect(at(wall)).toBeUndefined());

  test('comes back from its instant in every zone', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham', 'UTC', undefined);
    const minute = fc.integer({ min: 0, max: 66_000_000 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(minute, zone, (when, where) => {
        const wall = wallOf(when, where);
        const back = instantOf(wall, where) ?? Number.NaN;
        return wallOf(back, where) === wall && back <= when;
      }),
    );
  });
});
