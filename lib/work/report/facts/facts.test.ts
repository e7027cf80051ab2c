import { describe, expect, test } from 'vitest';
import { NOW } from '../../../../tests/builders/clock.ts';
import { buildAsked } from '../../../../tests/builders/report.ts';
import { buildSellers, buildSellingTeam } from '../../../../tests/builders/selling.ts';
import { buildWorkspace } from '../../../../tests/builders/workspace.ts';
import { entriesOf } from '../../forecast/entries.ts';
import { figuresOf, targetsOf } from '../../forecast/figures.ts';
import { forecastOf } from '../../forecast/forecast.ts';
import { quartersOfYear } from '../../forecast/quarters.ts';
import { renewalsOf } from '../../renewals/ahead.ts';
import { materialOf } from '../material.ts';
import { type Fact, type FactKind, factColumns } from './fact.ts';
import { forecastFacts, resultFacts } from './facts.ts';

const workspace = buildWorkspace();
const team = buildSellingTeam();
const accounts = buildSellers();
const entries = entriesOf(accounts, workspace, NOW);
const targets = targetsOf(team.targets, workspace);
const asked = {
  ...buildAsked(),
  ...{ team, workspace, name: 'All accounts' },
  materials: accounts.map((facts) => materialOf(facts, null, team)),
  sales: { entries, targets },
};

const sum = (
  facts: readonly Fact[],
  kind: FactKind,
  of: 'amount_workspace' | 'weighted_workspace' = 'amount_workspace',
  holds: (fact: Fact) => boolean = () => true,
) =>
  facts
    .filter((fact) => fact.fact === kind && holds(fact))
    .reduce((cents, fact) => cents + Math.round((fact[of] ?? 0) * 100), 0) / 100;

describe('the sums of the facts', () => {
  const facts = forecastFacts(asked, '2026');

  test.each(['2026', ...quartersOfYear('2026')])('of %s are the figures of the forecast', (period) => {
    const of = forecastFacts(asked, period);
    const shown = figuresOf(entries, targets, period, '2026-Q4');
    expect(sum(of, 'result')).toBe(shown.won.amount);
    expect(sum(of, 'open')).toBe(shown.open.amount);
    expect(sum(of, 'open', 'weighted_workspace')).toBe(shown.weighted.amount);
    expect(sum(of, 'target')).toBe(shown.target?.amount ?? 0);
    const committed = ({ counted_as }: Fact) => counted_as === 'committed';
    expect(sum(of, 'open', 'amount_workspace', committed)).toBe(shown.committed.amount);
  });

  test('by owner are the groups of the forecast', () => {
    const by = { entries, targets, period: '2026', by: 'owner', current: '2026-Q4' } as const;
    for (const { key, figures } of forecastOf(by).groups)
      expect(sum(facts, 'result', 'amount_workspace', ({ owner_id }) => owner_id === key)).toBe(
        figures.won.amount,
      );
  });

  test('of a year are those of its quarters', () => {
    const quarters = quartersOfYear('2026').flatMap((quarter) => forecastFacts(asked, quarter));
    for (const kind of ['result', 'open', 'target', 'renewal'] as const)
      expect(sum(quarters, kind)).toBe(sum(facts, kind));
  });

  test('of what is to be renewed are those of the renewals ahead', () => {
    const ahead = renewalsOf(accounts, workspace, NOW);
    const years = ['2026', '2027'].flatMap((year) => forecastFacts(asked, year));
    expect(sum(years, 'renewal')).toBe(ahead.reduce((all, { value }) => all + (value?.amount ?? 0), 0));
    expect(sum(years, 'renewal')).toBeGreaterThan(0);
  });

  test('leave out what the forecast does, and say why', () => {
    const left = facts.filter(({ fact }) => fact === 'left_out').map(({ counted_as }) => counted_as);
    expect(new Set(left)).toEqual(new Set(['omitted', 'slipped', 'no-date', 'no-amount', 'no-rate']));
  });
});

describe('the facts of results', () => {
  const facts = resultFacts(asked, ['2025', '2026']);

  test('are what was won and what was to be won, and nothing that is open', () => {
    expect(new Set(facts.map(({ fact }) => fact))).toEqual(new Set(['result', 'target']));
    expect(sum(facts, 'result')).toBe(figuresOf(entries, [], '2026', '2026-Q4').won.amount);
  });

  test('say by which rate of which day an amount was converted, and of their own currency none', () => {
    const found = (id: string) => facts.find(({ opportunity_id }) => opportunity_id === id);
    const pounds = facts.find(({ currency }) => currency === 'GBP');
    expect(pounds).toMatchObject({ workspace_currency: 'EUR', rate: expect.any(Number) });
    expect(pounds?.rate_date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(found('opp-arden-3')).toMatchObject({ amount: 610_000, rate: null, rate_date: null });
  });
});

test('every fact has every column, in one order, and each column has a kind', () => {
  for (const fact of forecastFacts(asked, '2026'))
    expect(Object.keys(fact).sort()).toEqual(Object.keys(factColumns).sort());
});

test('the names of the columns are those that people have built on', () => {
  expect(Object.keys(factColumns).join(' ')).toBe(
    'fact quarter year owner owner_email owner_id account account_id tier territory opportunity opportunity_id contract contract_id kind stage status forecast_category counted_as probability amount currency amount_workspace weighted_workspace workspace_currency rate rate_date close_date source read_at',
  );
});
