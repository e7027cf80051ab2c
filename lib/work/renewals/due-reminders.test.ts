import { describe, expect, test } from 'vitest';
import { buildFacts } from '../../../tests/builders/facts.ts';
import { buildAccount, buildContract } from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { Contract } from '../../model/index.ts';
import { dueReminders, type Told, toldWith } from './due-reminders.ts';

const workspace = buildWorkspace();
const accounts = (over: Partial<Contract> = {}) => [
  buildFacts({ contracts: [buildContract({ endDate: '2027-08-31', noticeDate: '2027-05-31', ...over })] }),
];
const on = (day: string, told: Told = { 'ctr-frame': '' }, over: Partial<Contract> = {}) =>
  dueReminders(accounts(over), { workspace, told, now: new Date(`${day}T09:00:00`).getTime() }).map(
    ({ day, kind }) => `${kind} ${day}`,
  );

describe('what is told of a renewal', () => {
  test.each<[string, string, Told, string[]]>([
    ['nothing before its window', '2027-02-27', { 'ctr-frame': '' }, []],
    ['that its window opens', '2027-02-28', { 'ctr-frame': '' }, ['opens 2027-02-28']],
    ['nothing more once that was told', '2027-03-15', { 'ctr-frame': '2027-02-28' }, []],
    ['the next of its days', '2027-05-01', { 'ctr-frame': '2027-02-28' }, ['notice 2027-05-01']],
    ['the day before the notice', '2027-05-30', { 'ctr-frame': '2027-05-24' }, ['notice 2027-05-30']],
    ['the notice day itself', '2027-05-31', { 'ctr-frame': '2027-05-30' }, ['notice 2027-05-31']],
    [
      'only the latest of those that were missed',
      '2027-05-29',
      { 'ctr-frame': '2027-02-28' },
      ['notice 2027-05-24'],
    ],
    ['a missed notice day, late', '2027-06-20', { 'ctr-frame': '2027-05-01' }, ['notice 2027-05-31']],
    ['nothing once it has ended', '2027-09-01', { 'ctr-frame': '' }, []],
    ['its near end on its last day', '2027-08-31', { 'ctr-frame': '2027-05-31' }, ['end 2027-08-24']],
    [
      'what is known of another contract is no matter',
      '2027-02-28',
      { other: '2027-05-31' },
      ['opens 2027-02-28'],
    ],
  ])('%s', (_, day, told, expected) => expect(on(day, told)).toEqual(expected));

  test('where a notice date is put off, its days once more as they come', () => {
    const told = { 'ctr-frame': '2027-05-24' };
    expect(on('2027-05-25', told, { noticeDate: '2027-06-30' })).toEqual([]);
    expect(on('2027-05-31', told, { noticeDate: '2027-06-30' })).toEqual(['notice 2027-05-31']);
  });

  test.each([
    ['2027-02-28', ['opens 2027-02-28']],
    ['2027-03-07', ['opens 2027-02-28']],
    ['2027-03-08', []],
  ])('of a contract that was not known before, on %s only what is a week old: %o', (day, expected) =>
    expect(on(day, {})).toEqual(expected),
  );

  test('counts from then on as told, and a contract of which nothing has come as known', () => {
    const told = (day: string, before: Told) =>
      toldWith(accounts(), { workspace, told: before, now: new Date(`${day}T09:00:00`).getTime() });
    expect(told('2027-03-15', {})).toEqual({ 'ctr-frame': '2027-02-28' });
    expect(told('2026-12-01', { other: '2026-01-01' })).toEqual({ other: '2026-01-01', 'ctr-frame': '' });
    expect(told('2027-03-15', { 'ctr-frame': '2027-05-01' })).toEqual({ 'ctr-frame': '2027-05-01' });
  });

  test('follows the months of the account’s tier', () => {
    const now = new Date('2027-05-20T09:00:00').getTime();
    const contracts = [buildContract({ endDate: '2027-08-31', noticeDate: null })];
    const due = (tier: string | null) =>
      dueReminders([buildFacts({ account: buildAccount({ tier }), contracts })], {
        workspace,
        told: { 'ctr-frame': '' },
        now,
      });
    expect([due('Key account').length, due(null).length]).toEqual([1, 0]);
  });
});
