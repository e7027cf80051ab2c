import { describe, expect, test } from 'vitest';
import type { Context } from '../../../lib/model/index.ts';
import { buildArden } from '../../../tests/builders/arden.ts';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import { buildCase, buildContext, buildTask } from '../../../tests/builders/records.ts';
import { alertsOf } from './attention.ts';

const said = (over: Partial<Context>) =>
  alertsOf(buildContext(over), NOW).map(({ lead, text, after }) => `${lead} ${text}${after}`);

describe('what needs attention', () => {
  test('comes worst first: escalations, then promises', () => {
    expect(alertsOf(buildArden(), NOW).map(({ lead }) => lead)).toEqual(['Escalation · high.', 'They owe:']);
  });

  test('is nothing when nothing burns', () => expect(said({})).toEqual([]));

  test.each([
    [
      'due later today',
      {},
      'Escalation · high. Dosing pumps out of calibration. Next update due today 16:00',
    ],
    [
      'overdue',
      { nextUpdateAt: instant(-1) },
      'Escalation · high. Dosing pumps out of calibration. Update was due yesterday 14:30',
    ],
    ['without a promise', { nextUpdateAt: null }, 'Escalation · high. Dosing pumps out of calibration'],
  ])('an escalation %s', (_, over, expected) =>
    expect(said({ cases: [buildCase(over)] })).toEqual([expected]),
  );

  test('a case that is not escalated is no alert', () =>
    expect(said({ cases: [buildCase({ escalated: false })] })).toEqual([]));

  test.each([
    ['overdue', { dueDate: day(-1) }, ['We owe: calibration report for site Basel, due yesterday']],
    ['due today', { dueDate: day(0) }, []],
    ['without a day', { dueDate: null }, []],
    ['kept', { dueDate: day(-1), doneAt: instant(0) }, []],
    ['that is only a task', { dueDate: day(-1), kind: 'task' as const }, []],
  ])('a promise %s', (_, over, expected) => expect(said({ tasks: [buildTask(over)] })).toEqual(expected));

  test('many overdue promises take three lines', () => {
    const tasks = [1, 2, 3, 4].map((n) => buildTask({ id: `t${n}`, dueDate: day(-n) }));
    expect(said({ tasks }).at(-1)).toBe('2 more promises overdue, see below');
    expect(said({ tasks })).toHaveLength(3);
  });
});
