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
} from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { AccountFacts } from '../../model/index.ts';
import { healthOf } from './health.ts';
import { plainWeights, type SignalName, signalNames, type Weights } from './signal.ts';

const workspace = buildWorkspace();
const unrated = { account: buildAccount({ health: null }) };
const nothing = { ...unrated, lastContactAt: null };
const of = (over: Partial<AccountFacts>, name: SignalName) =>
  healthOf(buildFacts({ ...unrated, ...over }), workspace, NOW).signals.find(
    (signal) => signal.name === name,
  );
const weights = (over: Partial<Weights>): Weights => ({ ...plainWeights, ...over });
const none = Object.fromEntries(signalNames.map((name) => [name, 0])) as Weights;

const sponsor = buildContact({ id: 'con-s', roles: ['executive-sponsor'], lastContactAt: instant(-61) });
const decider = buildContact({ id: 'con-d', roles: ['decision-maker'] });
const late = { nextUpdateAt: instant(-1) };
const calm = { nextUpdateAt: null, escalated: false };

describe('a signal is read', () => {
  // A key account: quiet after 30 days, sponsors after 60.
  test.each<[string, SignalName, Partial<AccountFacts>, number | null]>([
    [
      'coverage of three seats of which one is spoken to and one is quiet',
      'coverage',
      { contacts: [sponsor, decider] },
      50,
    ],
    ['coverage of nobody with a role', 'coverage', { contacts: [buildContact({ roles: [] })] }, null],
    ['coverage where nobody is known', 'coverage', {}, null],
    ['recency of today', 'recency', { lastContactAt: instant(0) }, 100],
    ['recency of half the quiet days', 'recency', { lastContactAt: instant(-15) }, 100],
    ['recency at the end of the quiet days', 'recency', { lastContactAt: instant(-30) }, 50],
    ['recency of twice the quiet days', 'recency', { lastContactAt: instant(-60) }, 0],
    ['recency of a clock that runs behind', 'recency', { lastContactAt: instant(2) }, 100],
    ['recency where nobody ever spoke', 'recency', { lastContactAt: null }, null],
    ['cases of none open', 'cases', {}, 100],
    ['cases of one that is low', 'cases', { cases: [buildCase({ ...calm, severity: 'low' })] }, 90],
    [
      'cases of an escalation whose word is late',
      'cases',
      { cases: [buildCase({ ...late, severity: 'high' })] },
      15,
    ],
    [
      'cases of more than can be borne',
      'cases',
      { cases: [buildCase(late), buildCase({ id: 'cas-2', ...late })] },
      0,
    ],
    ['cases where there is nobody who would tell', 'cases', nothing, null],
    [
      'renewals far from any window',
      'renewals',
      { contracts: [buildContract({ endDate: day(400), noticeDate: null })] },
      100,
    ],
    ['renewals of which nobody has spoken', 'renewals', { contracts: [buildContract()] }, 25],
    [
      'renewals of the one that stands worst',
      'renewals',
      {
        contracts: [
          buildContract({ negotiation: 'agreed' }),
          buildContract({ id: 'ctr-2', negotiation: 'proposed' }),
        ],
      },
      60,
    ],
    [
      'renewals of a contract that ended',
      'renewals',
      { contracts: [buildContract({ endDate: day(-1), negotiation: 'agreed', autoRenews: false })] },
      0,
    ],
    [
      'renewals of one that has renewed by itself',
      'renewals',
      { contracts: [buildContract({ endDate: day(-1) })] },
      100,
    ],
    [
      'renewals of one that ended and was signed again',
      'renewals',
      { contracts: [buildContract({ endDate: day(-1), negotiation: 'signed', autoRenews: false })] },
      100,
    ],
    [
      'renewals without a contract in force',
      'renewals',
      { contracts: [buildContract({ status: 'draft' })] },
      null,
    ],
    [
      'initiatives of which one is off track',
      'initiatives',
      {
        initiatives: [
          buildInitiative({ status: 'on-track' }),
          buildInitiative({ id: 'ini-2', status: 'off-track' }),
        ],
      },
      50,
    ],
    [
      'initiatives that are all done',
      'initiatives',
      { initiatives: [buildInitiative({ status: 'done' })] },
      null,
    ],
    ['rating as the source has it', 'rating', { account: buildAccount() }, 64],
    ['rating that nobody gave', 'rating', {}, null],
  ])('%s', (_what, name, facts, value) => {
    expect(of(facts, name)?.value).toBe(value);
  });

  test('with its reason beside it', () => {
    expect(of({ contacts: [sponsor, decider] }, 'coverage')?.reason).toEqual({
      kind: 'seats',
      good: ['decision-maker'],
      quiet: ['executive-sponsor'],
      missing: ['champion'],
    });
    expect(of({ cases: [buildCase(late)] }, 'cases')?.reason).toEqual({
      kind: 'cases',
      open: 1,
      escalated: 1,
      overdue: 1,
    });
  });
});

describe('health', () => {
  test('is not known where nothing is', () => {
    expect(healthOf(buildFacts(nothing), workspace, NOW).score).toBeNull();
  });

  test('is not known where nothing counts', () => {
    expect(healthOf(buildFacts(), workspace, NOW, none).score).toBeNull();
  });

  test('leaves the weight of what is not known to the others, and says so', () => {
    const { score, signals } = healthOf(buildFacts(nothing), workspace, NOW, weights({}));
    expect([score, signals.every(({ share }) => share === 0)]).toEqual([null, true]);
    const known = healthOf(buildFacts({ ...nothing, lastContactAt: instant(-30) }), workspace, NOW);
    // Recency 50 and cases 100, both of weight 20.
    expect([known.score, known.signals.map(({ share }) => share)]).toEqual([75, [0, 50, 50, 0, 0, 0]]);
  });

  test('drops a signal whose weight is nothing', () => {
    const facts = buildFacts({ account: buildAccount({ health: { score: 0, trend: 'down' } }) });
    expect(healthOf(facts, workspace, NOW, { ...none, recency: 30 }).score).toBe(100);
    expect(healthOf(facts, workspace, NOW, { ...none, recency: 30, rating: 30 }).score).toBe(50);
  });
});

const someFacts = fc
  .record({
    rating: fc.option(fc.integer({ min: 0, max: 100 })),
    since: fc.option(fc.integer({ min: 0, max: 400 })),
    cases: fc.array(fc.constantFrom('low', 'medium', 'high', 'critical'), { maxLength: 4 }),
    ends: fc.option(fc.integer({ min: -30, max: 600 })),
  })
  .map(({ rating, since, cases, ends }) =>
    buildFacts({
      account: buildAccount({ health: rating === null ? null : { score: rating, trend: 'flat' } }),
      lastContactAt: since === null ? null : instant(-since),
      cases: cases.map((severity, index) => buildCase({ id: `cas-${index}`, severity, ...calm })),
      contracts: ends === null ? [] : [buildContract({ endDate: day(ends), noticeDate: null })],
    }),
  );
const someWeights = fc.record(
  Object.fromEntries(signalNames.map((name) => [name, fc.integer({ min: 0, max: 100 })])),
) as fc.Arbitrary<Weights>;

describe('whatever the account and the weights', () => {
  test('health is a whole number from 0 to 100, and the shares are all of it', () => {
    fc.assert(
      fc.property(someFacts, someWeights, (facts, weighed) => {
        const { score, signals } = healthOf(facts, workspace, NOW, weighed);
        const shares = signals.reduce((sum, { share }) => sum + share, 0);
        expect(score === null || (score >= 0 && score <= 100 && Number.isInteger(score))).toBe(true);
        expect(shares).toBeCloseTo(score === null ? 0 : 100);
      }),
    );
  });

  test('one more case, a longer silence and a lower rating never make it better', () => {
    fc.assert(
      fc.property(someFacts, someWeights, (facts, weighed) => {
        const before = healthOf(facts, workspace, NOW, weighed).score;
        for (const worse of worsened(facts)) {
          const after = healthOf(worse, workspace, NOW, weighed).score;
          expect(after ?? 0).toBeLessThanOrEqual(before ?? 100);
        }
      }),
    );
  });
});

/** Never what was not known before: to know a thing can make it better or worse. */
function worsened(facts: AccountFacts): AccountFacts[] {
  const { account, cases, lastContactAt } = facts;
  if (!lastContactAt) return [];
  const longer = new Date(Date.parse(lastContactAt) - 20 * 86_400_000).toISOString();
  const lower = account.health && { ...account.health, score: Math.floor(account.health.score / 2) };
  return [
    { ...facts, cases: [...cases, buildCase({ id: 'cas-more' })] },
    { ...facts, lastContactAt: longer },
    { ...facts, account: { ...account, health: lower } },
  ];
}
