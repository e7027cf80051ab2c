import { describe, expect, test } from 'vitest';
import { addDays } from '../days.ts';
import { plainChoice } from './choice.ts';
import { changed, dueNow, lastDue, nextDue, type Rhythm, type Schedule, toldNow } from './schedule.ts';

const monday: Rhythm = { every: 'week', day: 1 };
const last: Rhythm = { every: 'month', day: 31 };
const fifth: Rhythm = { every: 'quarter', day: 5 };

describe('the day on which a report is due', () => {
  test.each<[Rhythm, string, string, string]>([
    [monday, '2026-11-24', '2026-11-23', '2026-11-30'],
    [monday, '2026-11-23', '2026-11-23', '2026-11-30'],
    [monday, '2026-11-22', '2026-11-16', '2026-11-23'],
    [{ every: 'week', day: 7 }, '2026-11-22', '2026-11-22', '2026-11-29'],
    [last, '2026-11-29', '2026-10-31', '2026-11-30'],
    [last, '2026-11-30', '2026-11-30', '2026-12-31'],
    [last, '2027-03-01', '2027-02-28', '2027-03-31'],
    [last, '2028-02-29', '2028-02-29', '2028-03-31'],
    [{ every: 'month', day: 1 }, '2027-01-01', '2027-01-01', '2027-02-01'],
    [fifth, '2026-11-24', '2026-10-05', '2027-01-05'],
    [fifth, '2027-01-04', '2026-10-05', '2027-01-05'],
    [fifth, '2027-01-05', '2027-01-05', '2027-04-05'],
    [{ every: 'quarter', day: 31 }, '2026-04-30', '2026-04-30', '2026-07-31'],
  ])('of %j is, on %s, %s and then %s', (rhythm, today, before, next) => {
    expect(lastDue(rhythm, today)).toBe(before);
    expect(nextDue(rhythm, today)).toBe(next);
  });

  test.each<Rhythm>([monday, last, fifth, { every: 'quarter', day: 31 }])(
    'of %j comes once in each of its times, over five years',
    (rhythm) => {
      const days = Array.from({ length: 5 * 365 }, (_, n) => addDays('2026-01-01', n));
      const due = days.filter((day) => lastDue(rhythm, day) === day);
      const expected = { week: 260, month: 60, quarter: 20 }[rhythm.every];
      expect(Math.abs(due.length - expected)).toBeLessThanOrEqual(1);
      for (const [at, day] of due.entries()) if (due[at + 1]) expect(nextDue(rhythm, day)).toBe(due[at + 1]);
    },
  );
});

describe('a schedule', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const add = (today: string, rhythm = monday) =>
    changed([], { act: 'add', id, choice: plainChoice, rhythm }, today);
  const due = (schedules: readonly Schedule[], today: string) => dueNow(schedules, today).length;

  test('that is made on its day is told of the next time', () => {
    const made = add('2026-11-23');
    expect(due(made, '2026-11-23')).toBe(0);
    expect(due(made, '2026-11-29')).toBe(0);
    expect(due(made, '2026-11-30')).toBe(1);
  });

  test('is told of once, and late where the browser was closed on the day', () => {
    const made = add('2026-11-24');
    expect(due(made, '2026-12-17')).toBe(1);
    const told = toldNow(made, '2026-12-17');
    expect(due(told, '2026-12-17')).toBe(0);
    expect(due(told, '2026-12-20')).toBe(0);
    expect(due(told, '2026-12-21')).toBe(1);
  });

  test('is not told of again when the clock was set back', () => {
    const told = toldNow(add('2026-11-24'), '2026-12-01');
    expect(due(toldNow(told, '2026-11-24'), '2026-11-30')).toBe(0);
  });

  test('is of another rhythm, or gone', () => {
    const set = changed(add('2026-11-24'), { act: 'set', id, rhythm: fifth }, '2026-11-24');
    expect(set).toMatchObject([{ rhythm: fifth, told: '2026-10-05' }]);
    expect(changed(set, { act: 'remove', id }, '2026-11-24')).toEqual([]);
  });
});
