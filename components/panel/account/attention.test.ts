import { describe, expect, test } from 'vitest';
import type { Context } from '../../../lib/model/index.ts';
import { buildArden } from '../../../tests/builders/arden.ts';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import { buildCase, buildContext, buildContract, buildTask } from '../../../tests/builders/records.ts';
import { alertsOf, quietRenewal } from './attention.ts';

const said = (over: Partial<Context>) =>
  alertsOf(buildContext(over), NOW).map(({ tone, lead, text, after }) => `${tone}: ${lead} ${text}${after}`);

describe('what needs attention', () => {
  test('comes worst first', () => {
    expect(alertsOf(buildArden(), NOW).map(({ lead }) => lead)).toEqual([
      'Escalation · high.',
      'They owe:',
      'Renews in 47 days.',
    ]);
  });

  test('is nothing when nothing burns', () => expect(said({})).toEqual([]));

  test.each([
    [
      'due later today',
      {},
      'bad: Escalation · high. Dosing pumps out of calibration. Next update due today 16:00',
    ],
    [
      'overdue',
      { nextUpdateAt: instant(-1) },
      'bad: Escalation · high. Dosing pumps out of calibration. Update was due yesterday 14:30',
    ],
    ['without a promise', { nextUpdateAt: null }, 'bad: Escalation · high. Dosing pumps out of calibration'],
  ])('an escalation %s', (_, over, expected) =>
    expect(said({ cases: [buildCase(over)] })).toEqual([expected]),
  );

  test('a case that is not escalated is no alert', () =>
    expect(said({ cases: [buildCase({ escalated: false })] })).toEqual([]));

  test.each([
    [{}, 'warn: Renews in 47 days. Frame contract 2024 · Notice by 12 Dec · €480,000 · auto-renews'],
    [
      { autoRenews: false },
      'warn: Ends in 46 days. Frame contract 2024 · Notice by 12 Dec · €480,000 · does not renew by itself',
    ],
    [
      { noticeDate: day(-1), value: null },
      'warn: Renews in 47 days. Frame contract 2024 · Notice date passed 23 Nov · auto-renews',
    ],
    [
      { endDate: day(-2), noticeDate: null, value: null },
      'bad: Ended 2 days ago. Frame contract 2024 · auto-renews',
    ],
    [
      { endDate: day(0), noticeDate: null, value: null },
      'warn: Renews tomorrow. Frame contract 2024 · auto-renews',
    ],
  ])('a contract %o', (over, expected) =>
    expect(said({ contracts: [buildContract(over)] })).toEqual([expected]),
  );

  test.each([
    ['a draft', { status: 'draft' as const }],
    ['one that ended and was closed', { status: 'expired' as const }],
    ['one that renews in 122 days', { endDate: day(121) }],
    ['one without an end', { endDate: null }],
  ])('%s is no alert', (_, over) => expect(said({ contracts: [buildContract(over)] })).toEqual([]));

  test('of two contracts the nearer one is spoken of', () => {
    const contracts = [
      buildContract({ id: 'late', endDate: day(100) }),
      buildContract({ id: 'soon', endDate: day(9) }),
    ];
    expect(alertsOf(buildContext({ contracts }), NOW).map(({ key }) => key)).toEqual(['soon']);
  });

  test.each([
    ['overdue', { dueDate: day(-1) }, ['bad: We owe: calibration report for site Basel, due yesterday']],
    ['due today', { dueDate: day(0) }, []],
    ['without a day', { dueDate: null }, []],
    ['kept', { dueDate: day(-1), doneAt: instant(0) }, []],
    ['that is only a task', { dueDate: day(-1), kind: 'task' as const }, []],
  ])('a promise %s', (_, over, expected) => expect(said({ tasks: [buildTask(over)] })).toEqual(expected));

  test('many overdue promises take three lines', () => {
    const tasks = [1, 2, 3, 4].map((n) => buildTask({ id: `t${n}`, dueDate: day(-n) }));
    expect(said({ tasks }).at(-1)).toBe('bad: 2 more promises overdue, see below');
    expect(said({ tasks })).toHaveLength(3);
  });
});

describe('a renewal too far off for an alert', () => {
  test.each([
    ['2028-01-18', true, 'Renews 19 Jan 2028'],
    ['2028-01-18', false, 'Ends 18 Jan 2028'],
    [day(46), true, null],
  ])('%s, renewing by itself %s: %s', (endDate, autoRenews, expected) => {
    const contracts = [buildContract({ endDate, autoRenews })];
    expect(quietRenewal(buildContext({ contracts }), NOW)).toBe(expected);
  });
});
