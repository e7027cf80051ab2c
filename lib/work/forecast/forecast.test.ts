import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOW } from '../../../tests/builders/clock.ts';
import { buildFacts, buildSelling, buildTarget } from '../../../tests/builders/forecast.ts';
import { buildAccount, buildOpportunity } from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { AccountFacts, Opportunity, Target } from '../../model/index.ts';
import { entriesOf } from './entries.ts';
import { targetsOf, weightedOf } from './figures.ts';
import { forecastOf, type Grouping, ofOwner } from './forecast.ts';
import { quartersOfYear } from './quarters.ts';

const workspace = buildWorkspace();
const current = '2026-Q4';
const EUR = (amount: number) => ({ amount, currency: 'EUR' });

function forecast(
  accounts: AccountFacts[],
  targets: Target[] = [],
  by: Grouping = 'owner',
  period = current,
) {
  const entries = entriesOf(accounts, workspace, NOW);
  return forecastOf({ entries, targets: targetsOf(targets, workspace), period, by, current });
}
const whole = (opportunities: Partial<Opportunity>[], targets: Target[] = []) =>
  forecast([buildSelling(...opportunities)], targets).whole;

describe('a quarter', () => {
  const four: Partial<Opportunity>[] = [
    { status: 'won', stage: 'Won', amount: EUR(300) },
    { stage: 'Verbal', probability: 90, amount: EUR(200) },
    { stage: 'Proposal', probability: 60, amount: EUR(400) },
    { stage: 'Qualify', probability: 15, amount: EUR(100) },
  ];

  test('has each opportunity in its figures once', () => {
    const figures = whole(four, [buildTarget({ amount: EUR(1000) })]);
    const { won, committed, bestCase, pipeline, open, weighted, likely } = figures;
    const sums = { won, committed, bestCase, pipeline, open, weighted, likely };
    expect(Object.entries(sums).map(([name, { amount }]) => [name, amount])).toEqual([
      ['won', 300],
      ['committed', 200],
      ['bestCase', 400],
      ['pipeline', 100],
      ['open', 700],
      ['weighted', 180 + 240 + 15],
      ['likely', 240 + 15],
    ]);
    expect(figures.forecast).toBe(300 + 200 + 255);
    expect(figures.target?.amount).toBe(1000);
    expect(figures.gap).toBe(500);
    expect(figures.coverage).toBe(1);
  });

  test('has no gap to cover once the target is reached, and none without a target', () => {
    expect(whole(four, [buildTarget({ amount: EUR(500) })])).toMatchObject({ gap: 0, coverage: null });
    expect(whole(four, [buildTarget({ amount: EUR(450) })])).toMatchObject({ gap: -50, coverage: null });
    expect(whole(four)).toMatchObject({ target: null, gap: null, coverage: null });
  });

  test('has nothing of the quarters beside it', () => {
    const { won, open } = whole([
      { status: 'won', closeDate: '2026-09-30' },
      { status: 'won', closeDate: '2027-01-01' },
      { closeDate: '2027-01-01' },
    ]);
    expect([won.amount, open.amount]).toEqual([0, 0]);
  });

  test('names what it leaves out: what slipped into it, and what is missing a date, an amount or a rate', () => {
    const { leftOut, open } = whole([
      { closeDate: '2026-05-01' },
      { closeDate: null },
      { amount: null },
      { amount: { amount: 9, currency: 'SEK' } },
      { forecastCategory: 'omitted' },
      { forecastCategory: 'omitted', closeDate: '2027-02-01' },
    ]);
    expect(open.of).toEqual([]);
    const counts = Object.entries(leftOut).map(([why, entries]) => [why, entries.length]);
    expect(Object.fromEntries(counts)).toEqual({
      omitted: 1,
      slipped: 1,
      'no-date': 1,
      'no-amount': 1,
      'no-rate': 1,
    });
  });

  test('leaves to the quarter that it is what slipped or has no date', () => {
    const entries = [buildSelling({ closeDate: '2026-05-01' }, { closeDate: null })];
    const listed = (period: string) => {
      const { slipped, 'no-date': undated } = forecast(entries, [], 'owner', period).whole.leftOut;
      return [slipped.length, undated.length];
    };
    expect(['2026-Q2', '2026-Q3', '2026-Q4', '2026', '2027'].map(listed)).toEqual([
      [1, 0],
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  test('has its target without the part that can’t be converted, which is named', () => {
    const crowns = buildTarget({ ownerId: 'own-dana', amount: { amount: 7, currency: 'SEK' } });
    const figures = whole([], [buildTarget({ amount: EUR(10) }), crowns]);
    expect(figures.target?.amount).toBe(10);
    expect(figures.targetsLeftOut.map(({ target }) => target.ownerId)).toEqual(['own-dana']);
    // Over a part of the target is not over the target.
    expect([figures.gap, figures.coverage]).toEqual([null, null]);
  });

  test('takes a target by the rate of its first day', () => {
    const pounds = buildTarget({ amount: { amount: 100, currency: 'GBP' } });
    expect(whole([], [pounds]).target?.amount).toBe(115);
  });
});

describe('a forecast by person', () => {
  test('lists whoever has a target, and gives no group of another kind one', () => {
    const facts = [buildSelling({ ownerId: 'own-dana' })];
    const targets = [buildTarget()];
    const keys = forecast(facts, targets).groups.map(({ key, figures }) => [key, figures.target?.amount]);
    expect(keys).toEqual([
      ['own-dana', undefined],
      ['own-alex', 1_000_000],
    ]);
    const [territory] = forecast(facts, targets, 'territory').groups;
    expect(territory).toMatchObject({ key: 'DACH', figures: { target: null, gap: null } });
  });

  test('is what one person’s own is', () => {
    const entries = entriesOf([buildSelling({ ownerId: 'own-dana' }, { ownerId: null })], workspace, NOW);
    expect(ofOwner(entries, 'own-alex')).toHaveLength(1);
    expect(ofOwner(targetsOf([buildTarget()], workspace), 'own-dana')).toEqual([]);
  });
});

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const anyOpportunity = fc.record({
  status: fc.constantFrom('open', 'won', 'lost'),
  kind: fc.constantFrom('new', 'expansion', 'renewal'),
  stage: fc.constantFrom('Qualify', 'Proposal', 'Verbal', 'Unheard of'),
  probability: fc.integer({ min: 0, max: 100 }),
  amount: orNull(
    fc.record({
      amount: fc.integer({ min: -1000, max: 900_000_000 }).map((cents) => cents / 100),
      currency: fc.constantFrom('EUR', 'GBP', 'SEK'),
    }),
  ),
  closeDate: orNull(fc.constantFrom('2026-02-28', '2026-08-01', '2026-10-01', '2026-12-31', '2027-03-31')),
  ownerId: orNull(fc.constantFrom('own-alex', 'own-dana')),
  forecastCategory: orNull(fc.constantFrom('omitted', 'pipeline', 'best-case', 'commit', 'closed')),
}) satisfies fc.Arbitrary<Partial<Opportunity>>;

const anyAccounts = fc.array(
  fc.record({
    territory: orNull(fc.constantFrom('DACH', 'UK')),
    opportunities: fc.array(anyOpportunity, { maxLength: 6 }),
  }),
  { maxLength: 6 },
);

const built = (accounts: typeof anyAccounts extends fc.Arbitrary<infer T> ? T : never): AccountFacts[] =>
  accounts.map(({ territory, opportunities }, at) =>
    buildFacts({
      account: buildAccount({ id: `acc-${at}`, territory }),
      opportunities: opportunities.map((each, n) => buildOpportunity({ id: `opp-${at}-${n}`, ...each })),
    }),
  );

describe('whatever there is', () => {
  const targets = [
    buildTarget({ amount: EUR(123.45) }),
    buildTarget({ ownerId: 'own-dana', amount: { amount: 10, currency: 'GBP' } }),
  ];
  const named = ['won', 'committed', 'bestCase', 'pipeline', 'open', 'weighted', 'likely'] as const;
  const cents = (amount: number) => Math.round(amount * 100) + 0;

  test.each<Grouping>(['owner', 'territory', 'account', 'kind'])('groups by %s add up to the whole', (by) => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom('2026-Q3', '2026-Q4', '2026', '2027'), (accounts, period) => {
        const { whole: all, groups } = forecast(built(accounts), targets, by, period);
        for (const name of named) {
          const parts = groups.reduce((sum, { figures }) => sum + cents(figures[name].amount), 0);
          expect(parts).toBe(cents(all[name].amount));
        }
        const left = (why: keyof typeof all.leftOut) =>
          groups.reduce((sum, { figures }) => sum + figures.leftOut[why].length, 0);
        expect(left('no-rate')).toBe(all.leftOut['no-rate'].length);
        if (by === 'owner')
          expect(groups.reduce((sum, { figures }) => sum + cents(figures.target?.amount ?? 0), 0)).toBe(
            cents(all.target?.amount ?? 0),
          );
      }),
    );
  });

  test('a year is its four quarters', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const facts = built(accounts);
        const year = forecast(facts, targets, 'owner', '2026').whole;
        const quarters = quartersOfYear('2026').map(
          (quarter) => forecast(facts, targets, 'owner', quarter).whole,
        );
        const sum = quarters.reduce((total, each) => total + cents(each.forecast), 0);
        expect(sum).toBe(cents(year.forecast));
      }),
    );
  });

  test('no sum has an amount that was in another currency and has no rate, and none has what is omitted', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const { whole: all } = forecast(built(accounts), targets, 'owner', '2026');
        for (const name of named)
          for (const { opportunity, money, as } of all[name].of) {
            expect(money?.currency).toBe('EUR');
            expect(opportunity.amount?.currency === 'EUR').toBe(money?.rate === null);
            expect(opportunity.amount?.currency).not.toBe('SEK');
            expect(as).not.toBe('omitted');
            expect(opportunity.status === 'open' && opportunity.forecastCategory === 'omitted').toBe(false);
          }
      }),
    );
  });

  test('every figure is the sum of what explains it', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const { won, weighted } = forecast(built(accounts), [], 'owner', '2026').whole;
        const explained = (amounts: number[]) => amounts.reduce((sum, amount) => sum + cents(amount), 0);
        expect(explained(won.of.map(({ money }) => money?.amount ?? 0))).toBe(cents(won.amount));
        expect(explained(weighted.of.map(weightedOf))).toBe(cents(weighted.amount));
      }),
    );
  });
});
