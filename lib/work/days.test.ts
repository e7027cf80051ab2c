import { expect, test } from 'vitest';
import { instant, NOW } from '../../tests/builders/clock.ts';
import { daysSince, momentBefore } from './days.ts';

test.each([1, 60, 90, 180, 365])(
  '%i days before now is the same time of day, on whichever side of a change of clocks',
  (days) => {
    const before = momentBefore(NOW, days);
    expect(new Date(before).toISOString()).toBe(instant(-days));
    expect(daysSince(instant(-days), NOW)).toBe(days);
  },
);
