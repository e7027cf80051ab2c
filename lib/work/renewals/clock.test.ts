import { describe, expect, test } from 'vitest';
import { day, NOW } from '../../../tests/builders/clock.ts';
import { buildContract } from '../../../tests/builders/records.ts';
import type { Contract, TierTerms } from '../../model/index.ts';
import { renewalClock, windowOpens } from './clock.ts';

const terms = (renewalMonths = 6): TierTerms => ({ sponsorDays: 60, quietDays: 45, renewalMonths });
const at = (text: string) => new Date(`${text}T12:00:00`).getTime();
const ending = (over: Partial<Contract>) => buildContract({ noticeDate: null, ...over });

describe('the clock of a contract', () => {
  test.each<[string, Partial<Contract>, [number, number | null, string] | null]>([
    ['with its notice near', {}, [46, 18, 'notice-near']],
    ['whose notice day is today', { noticeDate: day(0) }, [46, 0, 'notice-near']],
    ['whose notice day was yesterday', { noticeDate: day(-1) }, [46, -1, 'notice-passed']],
    ['with 30 days to its notice', { noticeDate: day(30) }, [46, 30, 'notice-near']],
    ['with 31 days to its notice', { noticeDate: day(31) }, [46, 31, 'window']],
    ['without a notice day', { noticeDate: null }, [46, null, 'window']],
    ['on its last day', { endDate: day(0), noticeDate: null }, [0, null, 'window']],
    [
      'the day after its last',
      { endDate: day(-1), noticeDate: day(-40), autoRenews: false },
      [-1, -40, 'over'],
    ],
    [
      'the day after its last, which renews by itself',
      { endDate: day(-1), noticeDate: null },
      [-1, null, 'renewed'],
    ],
    ['that would have renewed, but for notice', { endDate: day(-1), status: 'cancelled' }, null],
    ['which does not renew by itself', { autoRenews: false }, [46, 18, 'notice-near']],
    ['long before its end', { endDate: day(400), noticeDate: day(340) }, null],
    [
      'long before its end whose notice is near',
      { endDate: day(400), noticeDate: day(30) },
      [400, 30, 'notice-near'],
    ],
    ['long before its end whose notice is nearly near', { endDate: day(400), noticeDate: day(31) }, null],
    ['without an end', { endDate: null }, null],
    ['that is a draft', { status: 'draft' }, null],
    ['that is closed', { status: 'expired' }, null],
    ['that is cancelled', { status: 'cancelled' }, null],
  ])('of one %s', (_, over, expected) => {
    const clock = renewalClock(buildContract(over), terms(), NOW);
    expect(clock && [clock.daysToEnd, clock.daysToNotice, clock.state]).toEqual(expected);
  });

  test.each([
    ['the day its tier’s months begin', '2026-05-15', 6, '2026-11-15', true],
    ['the day before', '2026-05-14', 6, '2026-11-15', false],
    ['at the end of a short month', '2027-02-28', 6, '2027-08-31', true],
    ['the day before that', '2027-02-27', 6, '2027-08-31', false],
    ['the 29th of February of a leap year', '2028-02-29', 6, '2028-08-31', true],
    ['the 28th of February of a leap year', '2028-02-28', 6, '2028-08-31', false],
    ['a year before the 29th of February', '2027-02-28', 12, '2028-02-29', true],
    ['the day before three months before', '2026-11-27', 3, '2027-02-28', false],
    ['three months before, on its day', '2026-11-28', 3, '2027-02-28', true],
  ])('runs or not: %s', (_, now, months, endDate, runs) => {
    expect(renewalClock(ending({ endDate }), terms(months), at(now)) !== null).toBe(runs);
  });

  test.each(['00:00:01', '23:59:59'])('counts calendar days, at %s as well', (time) => {
    const clock = renewalClock(ending({ endDate: '2026-11-25' }), terms(), Date.parse(`2026-11-24T${time}`));
    expect(clock?.daysToEnd).toBe(1);
  });

  test('counts a day for the one on which the clocks change', () => {
    expect(renewalClock(ending({ endDate: '2027-03-29' }), terms(), at('2027-03-27'))?.daysToEnd).toBe(2);
  });
});

test.each([
  ['months before the end', '2027-08-31', null, '2027-02-28'],
  ['a month before a notice date that is earlier', '2027-08-31', '2027-01-31', '2027-01-01'],
  ['months before the end where the notice comes later', '2027-08-31', '2027-05-31', '2027-02-28'],
])('the window opens %s', (_, endDate, noticeDate, opens) => {
  expect(windowOpens({ ...buildContract({ noticeDate }), status: 'active', endDate }, terms())).toBe(opens);
});
