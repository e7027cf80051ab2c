import { describe, expect, test } from 'vitest';
import { buildContract } from '../../../tests/builders/records.ts';
import type { Contract } from '../../model/index.ts';
import { reminderDays } from './reminder-days.ts';

const terms = { sponsorDays: 60, quietDays: 45, renewalMonths: 6 };
const days = (over: Partial<Contract>) =>
  reminderDays(buildContract({ endDate: '2027-08-31', noticeDate: '2027-05-31', ...over }), terms).map(
    ({ day, kind, left }) => `${day} ${kind} ${left}`,
  );

describe('the days that matter to a renewal', () => {
  test('are the opening, those before the notice and those before the end', () => {
    expect(days({})).toEqual([
      '2027-02-28 opens 184',
      '2027-05-01 notice 30',
      '2027-05-17 notice 14',
      '2027-05-24 notice 7',
      '2027-05-30 notice 1',
      '2027-05-31 notice 0',
      '2027-08-01 end 30',
      '2027-08-24 end 7',
    ]);
  });

  test('are fewer without a notice date', () => {
    expect(days({ noticeDate: null })).toEqual([
      '2027-02-28 opens 184',
      '2027-08-01 end 30',
      '2027-08-24 end 7',
    ]);
  });

  test('are told once where two fall together, the notice before all', () => {
    expect(days({ noticeDate: '2027-08-24' }).filter((each) => each.startsWith('2027-08-24'))).toEqual([
      '2027-08-24 notice 0',
    ]);
    expect(days({ noticeDate: '2027-01-31' })[0]).toBe('2027-01-01 notice 30');
  });

  test.each<[string, Partial<Contract>]>([
    ['without an end', { endDate: null }],
    ['in draft', { status: 'draft' }],
    ['that is closed', { status: 'expired' }],
    ['whose renewal is signed', { negotiation: 'signed' }],
  ])('are none of a contract %s', (_, over) => expect(days(over)).toEqual([]));

  test('remain while the renewal is only agreed', () => {
    expect(days({ negotiation: 'agreed' })).not.toEqual([]);
  });
});
