import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import { buildFacts } from '../../../tests/builders/facts.ts';
import {
  buildAccount,
  buildCase,
  buildContact,
  buildContract,
  buildInitiative,
  buildOpportunity,
  buildTask,
} from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { AccountFacts } from '../../model/index.ts';
import { attentionOf, byUrgency, type HealthMove, needsPerson } from './attention.ts';
import type { Reason } from './reason.ts';

const workspace = buildWorkspace();
/** Of no tier that anything is expected of. */
const plain = { account: buildAccount({ tier: null }) };
const of = (facts: Partial<AccountFacts>, health?: HealthMove) =>
  attentionOf(buildFacts({ ...plain, ...facts }), workspace, NOW, health);
const words = (reasons: readonly Reason[]) => reasons.map(({ kind, tone }) => `${kind} ${tone}`);
const filled = [
  buildContact({ id: 'con-s', roles: ['executive-sponsor'] }),
  buildContact({ id: 'con-d', roles: ['decision-maker'] }),
];
const moved = (days: number, from = 'Discovery', to = 'Proposal') =>
  buildOpportunity({
    stage: to,
    history: [
      {
        at: instant(days),
        byId: null,
        reason: '',
        changes: [{ field: 'stage', from, to }],
      },
    ],
  });

describe('an account needs the person', () => {
  test.each<[string, Partial<AccountFacts>, string[]]>([
    ['for nothing while it is well', {}, []],
    ['for an escalation', { cases: [buildCase()] }, ['escalation bad']],
    ['for no case that is not escalated', { cases: [buildCase({ escalated: false })] }, []],
    ['for what we owe and is overdue', { tasks: [buildTask({ dueDate: day(-2) })] }, ['promise bad']],
    ['for what we owe today', { tasks: [buildTask({ dueDate: day(0) })] }, ['promise warn']],
    ['not yet for what we owe tomorrow', { tasks: [buildTask({ dueDate: day(1) })] }, []],
    ['not for what they owe us', { tasks: [buildTask({ kind: 'they-owe', dueDate: day(-2) })] }, []],
    ['for a notice date that is near', { contracts: [buildContract()] }, ['notice warn']],
    [
      'for a notice date within the week',
      { contracts: [buildContract({ noticeDate: day(7) })] },
      ['notice bad'],
    ],
    ['for a renewal in its window', { contracts: [buildContract({ noticeDate: null })] }, ['renewal warn']],
    ['not for a renewal that is agreed', { contracts: [buildContract({ negotiation: 'agreed' })] }, []],
    [
      'not for a renewal that is far off',
      { contracts: [buildContract({ endDate: day(400), noticeDate: null })] },
      [],
    ],
    [
      'for a contract that ended',
      { contracts: [buildContract({ endDate: day(-1), autoRenews: false })] },
      ['renewal bad'],
    ],
    [
      'for the new end of a contract that has renewed by itself',
      { contracts: [buildContract({ endDate: day(-1), negotiation: 'agreed' })] },
      ['renewal warn'],
    ],
    [
      'for an open opportunity whose day has passed',
      { opportunities: [buildOpportunity({ closeDate: day(-1) })] },
      ['close-passed warn'],
    ],
    [
      'not for one that was won',
      { opportunities: [buildOpportunity({ closeDate: day(-1), status: 'won' })] },
      [],
    ],
    [
      'for an initiative off track',
      { initiatives: [buildInitiative({ status: 'off-track' })] },
      ['initiative bad'],
    ],
    ['not for one at risk', { initiatives: [buildInitiative()] }, []],
    [
      'once nobody was in touch for longer than all others may be',
      { lastContactAt: instant(-61) },
      ['quiet warn'],
    ],
    ['not on the last day of that', { lastContactAt: instant(-60) }, []],
    ['once nobody ever was in touch', { lastContactAt: null }, ['quiet warn']],
    ['for a decision maker and a sponsor that a tier wants', { account: buildAccount() }, ['missing bad']],
    ['for none of them once they are known', { account: buildAccount(), contacts: filled }, []],
    ['to hear that a stage moved this week', { opportunities: [moved(-7)] }, ['stage-moved good']],
    [
      'to hear that a stage went back, which is no good news',
      { opportunities: [moved(-1, 'Negotiation', 'Discovery')] },
      ['stage-moved warn'],
    ],
    [
      'to hear of a stage that the workspace does not list',
      { opportunities: [moved(-1, 'Proposal', 'Second look')] },
      ['stage-moved good'],
    ],
    ['for no stage that moved before', { opportunities: [moved(-8)] }, []],
  ])('%s', (_why, facts, expected) => {
    expect(words(of(facts))).toEqual(expected);
  });

  test.each<[string, HealthMove, string[]]>([
    ['when its health fell by ten', { before: 70, now: 60 }, ['health-drop warn']],
    ['not when it fell by nine', { before: 70, now: 61 }, []],
    ['not when it was not known', { before: null, now: 10 }, []],
  ])('%s', (_why, health, expected) => {
    expect(words(of({}, health))).toEqual(expected);
  });

  test('for a missing sponsor by name', () => {
    const [reason] = of({ account: buildAccount(), contacts: filled.slice(1) });
    expect(reason).toMatchObject({ kind: 'missing', roles: ['executive-sponsor'] });
  });

  test('not for good news alone', () => {
    expect([
      needsPerson(of({ opportunities: [moved(-1)] })),
      needsPerson(of({ cases: [buildCase()] })),
    ]).toEqual([false, true]);
  });
});

describe('what cannot wait', () => {
  test('comes first within an account', () => {
    const reasons = of({
      lastContactAt: null,
      contracts: [buildContract()],
      cases: [buildCase({ nextUpdateAt: instant(-1) })],
      tasks: [buildTask({ dueDate: day(-2) })],
    });
    expect(reasons.map(({ kind }) => kind)).toEqual(['escalation', 'promise', 'notice', 'quiet']);
  });

  test.each([
    [
      'an escalation whose word is late before one whose word is due today',
      buildCase({ nextUpdateAt: instant(-1) }),
      buildCase(),
    ],
    ['one due today before one due later', buildCase(), buildCase({ nextUpdateAt: instant(3) })],
    [
      'one of which nobody said when before one due later',
      buildCase({ nextUpdateAt: null }),
      buildCase({ nextUpdateAt: instant(3) }),
    ],
  ])('puts %s', (_so, first, second) => {
    expect(byUrgency(of({ cases: [first] }), of({ cases: [second] }))).toBeLessThan(0);
  });

  test('puts an account with one thing more before one without', () => {
    const one = of({ cases: [buildCase()] });
    const two = of({ cases: [buildCase()], lastContactAt: null });
    expect([byUrgency(two, one), byUrgency(one, two), byUrgency(one, one)]).toEqual([
      expect.toSatisfy((order: number) => order < 0),
      expect.toSatisfy((order: number) => order > 0),
      0,
    ]);
  });

  test('is an order, whatever the accounts', () => {
    const some = fc.array(
      fc.integer({ min: 1, max: 3 }).map((urgency) => ({ urgency }) as Reason),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(Math.sign(byUrgency(a, b)) + Math.sign(byUrgency(b, a))).toBe(0);
        if (byUrgency(a, b) <= 0 && byUrgency(b, c) <= 0) expect(byUrgency(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
