import { describe, expect, test } from 'vitest';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import { buildFacts } from '../../../tests/builders/facts.ts';
import { buildCase, buildContract, buildTask } from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import { plainWeights } from '../health/signal.ts';
import { dueWithin, endingWithin, escalationsOf, nearNotice, owedOf, updatesDue } from './due.ts';
import { rowOf } from './row.ts';

const ids = (all: readonly { record: { id: string } }[]) => all.map(({ record }) => record.id);

describe('escalations', () => {
  const facts = buildFacts({
    cases: [
      buildCase({ id: 'unsaid', nextUpdateAt: null }),
      buildCase({ id: 'later', nextUpdateAt: instant(2) }),
      buildCase({ id: 'today' }),
      buildCase({ id: 'late', nextUpdateAt: instant(-1) }),
      buildCase({ id: 'closed', status: 'closed' }),
      buildCase({ id: 'plain', escalated: false }),
    ],
  });

  test('are in the order in which the clients are to hear', () =>
    expect(ids(escalationsOf([facts]))).toEqual(['late', 'today', 'later', 'unsaid']));

  test('are counted by whether their word is late or due today', () =>
    expect(updatesDue(escalationsOf([facts]), NOW)).toEqual({
      overdue: 1,
      today: 1,
      first: buildCase().nextUpdateAt,
    }));
});

describe('what is due', () => {
  const facts = buildFacts({
    tasks: [
      buildTask({ id: 'late', dueDate: day(-2) }),
      buildTask({ id: 'week', dueDate: day(7) }),
      buildTask({ id: 'later', dueDate: day(8) }),
      buildTask({ id: 'undated', dueDate: null }),
      buildTask({ id: 'kept', doneAt: instant(-1) }),
      buildTask({ id: 'theirs', kind: 'they-owe', dueDate: day(1) }),
      buildTask({ id: 'own', kind: 'task', dueDate: day(2) }),
      buildTask({ id: 'nobody', kind: 'task', dueDate: day(2), assigneeId: null }),
      buildTask({ id: 'colleague', kind: 'task', dueDate: day(2), assigneeId: 'own-1' }),
    ],
  });

  test('within a week is promises both ways and the person’s own tasks', () =>
    expect(ids(dueWithin([facts], 7, 'own-alex', NOW))).toEqual(['late', 'theirs', 'own', 'week']));

  test.each([null, 'own-2'])('for %s, whose no task is, is promises alone', (viewerId) =>
    expect(ids(dueWithin([facts], 7, viewerId, NOW))).toEqual(['late', 'theirs', 'week']),
  );

  test('of us is every promise that is not kept, dated or not', () =>
    expect(ids(owedOf([facts]))).toEqual(['late', 'week', 'later', 'undated']));
});

test('notice dates that are near count however far off the end is, as the lines of the accounts have them', () => {
  const contracts = [
    buildContract({ id: 'near', endDate: day(46), noticeDate: day(18) }),
    buildContract({ id: 'far', endDate: day(200), noticeDate: day(20) }),
    buildContract({ id: 'later', endDate: day(46), noticeDate: day(31) }),
    buildContract({ id: 'agreed', negotiation: 'agreed' }),
    buildContract({ id: 'draft', status: 'draft' }),
  ];
  const facts = buildFacts({ contracts });
  expect(ids(nearNotice([facts], buildWorkspace(), NOW))).toEqual(['near', 'far']);
  const { reasons } = rowOf(facts, { workspace: buildWorkspace(), weights: plainWeights }, NOW);
  expect(reasons.filter(({ kind }) => kind === 'notice')).toHaveLength(2);
});

test('contracts that end are those in force within the days, each converted or named', () => {
  const money = (amount: number, currency: string) => ({ amount, currency });
  const contracts = [
    buildContract({ id: 'first', endDate: day(0), value: money(100, 'EUR') }),
    buildContract({ id: 'last', endDate: day(90), value: money(100, 'GBP') }),
    buildContract({ id: 'unknown', endDate: day(9), value: money(5, 'JPY') }),
    buildContract({ id: 'after', endDate: day(91) }),
    buildContract({ id: 'over', endDate: day(-1) }),
    buildContract({ id: 'draft', status: 'draft' }),
  ];
  const found = endingWithin([buildFacts({ contracts })], 90, buildWorkspace(), NOW);
  expect(ids(found.contracts)).toEqual(['first', 'last', 'unknown']);
  expect([found.sum, found.unconverted]).toEqual([money(215, 'EUR'), [money(5, 'JPY')]]);
});
