import { describe, expect, test } from 'vitest';
import type { Contract } from '../../lib/model/index.ts';
import { day, NOW } from '../../tests/builders/clock.ts';
import { buildContract } from '../../tests/builders/records.ts';
import { clocksOf, clockWords, nextRenewal, toneOf } from './lead.ts';

const terms = { sponsorDays: 60, quietDays: 45, renewalMonths: 6 };
const said = (over: Partial<Contract>) =>
  clocksOf([buildContract(over)], terms, NOW).map((clock) => `${toneOf(clock)}: ${clockWords(clock)}`);

describe('a clock says', () => {
  test.each<[Partial<Contract>, string[]]>([
    [{}, ['warn: Notice in 18 days']],
    [{ autoRenews: false }, ['warn: Notice in 18 days']],
    [{ noticeDate: null }, ['warn: Renews in 47 days']],
    [{ noticeDate: null, autoRenews: false }, ['warn: Contract ends in 46 days']],
    [{ endDate: day(0), noticeDate: null }, ['warn: Renews tomorrow']],
    [{ endDate: day(0), noticeDate: null, autoRenews: false }, ['warn: Contract ends today']],
    [{ endDate: day(-2), noticeDate: null, autoRenews: false }, ['bad: Contract ended 2 days ago']],
    [{ endDate: day(-2), noticeDate: null }, ['warn: Renewed yesterday, new end not recorded']],
    [{ endDate: day(-1), negotiation: 'signed' }, ['warn: Renewed today, new end not recorded']],
    [{ endDate: day(-2), status: 'cancelled' }, []],
    [{ noticeDate: day(7) }, ['bad: Notice in 7 days']],
    [{ noticeDate: day(-1) }, ['warn: Renews in 47 days']],
    [{ noticeDate: day(3), negotiation: 'signed' }, ['plain: Renews in 47 days']],
    [{ noticeDate: day(3), negotiation: 'agreed' }, ['plain: Renews in 47 days']],
    [{ status: 'draft' }, []],
    [{ endDate: '2028-01-18', noticeDate: null }, []],
  ])('of %o: %o', (over, expected) => expect(said(over)).toEqual(expected));

  test('the nearer of two first', () => {
    const contracts = [
      buildContract({ id: 'late', endDate: day(100) }),
      buildContract({ id: 'soon', endDate: day(9) }),
    ];
    expect(clocksOf(contracts, terms, NOW).map(({ contract }) => contract.id)).toEqual(['soon', 'late']);
  });
});

describe('where no clock runs', () => {
  test.each([
    ['2028-01-18', true, 'Renews 19 Jan 2028'],
    ['2028-01-18', false, 'Ends 18 Jan 2028'],
    [day(46), true, null],
    [null, true, null],
  ])('%s, renewing by itself %s: %s', (endDate, autoRenews, expected) => {
    const contracts = [buildContract({ endDate, autoRenews, noticeDate: null })];
    expect(nextRenewal(contracts, terms, NOW)).toBe(expected);
  });
});
