import { describe, expect, test } from 'vitest';
import { buildArden } from '../../../tests/builders/arden.ts';
import { NOW } from '../../../tests/builders/clock.ts';
import { buildFacts } from '../../../tests/builders/facts.ts';
import { buildContext, buildTask } from '../../../tests/builders/records.ts';
import { buildAsked, buildStar } from '../../../tests/builders/report.ts';
import { buildSellers, buildSellingTeam } from '../../../tests/builders/selling.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { AccountFacts, Workspace } from '../../model/index.ts';
import { factsOf } from '../facts.ts';
import { entriesOf } from '../forecast/entries.ts';
import { figuresOf, targetsOf } from '../forecast/figures.ts';
import { forecastOf, ofOwner } from '../forecast/forecast.ts';
import { totalOf } from '../forecast/total.ts';
import { plainWeights } from '../health/signal.ts';
import { endingWithin, escalationsOf, owedOf } from '../portfolio/due.ts';
import { rowOf } from '../portfolio/row.ts';
import type { Asked } from './asked.ts';
import type { Block, Cell, Report, SectionKey, Table } from './document.ts';
import { materialOf } from './material.ts';
import { reportOf, without, withSummary } from './report.ts';
import { written } from './value.ts';

const sectionIn = (report: Report, key: SectionKey) => report.sections.find((each) => each.key === key);
const blocksIn = (report: Report, key: SectionKey): readonly Block[] => sectionIn(report, key)?.blocks ?? [];

function figureIn(report: Report, label: string): unknown {
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'figures' ? block.figures : []));
  return figures.find((each) => each.label === label)?.value?.value;
}

function tableIn(report: Report, key: SectionKey, title: string): Table {
  const found = blocksIn(report, key).find((block) => block.kind === 'table' && block.table.title === title);
  if (found?.kind !== 'table') throw new Error(`no table “${title}”`);
  return found.table;
}

const column = ({ columns, rows }: Table, name: string): Cell[] =>
  rows.map((row) => row[columns.findIndex((each) => each.name === name)] ?? null);

const workspace: Workspace = buildWorkspace();
const team = buildSellingTeam();

function portfolio(view: 'mine' | 'team', accounts: readonly AccountFacts[] = buildSellers()): Asked {
  const entries = entriesOf(accounts, workspace, NOW);
  const targets = targetsOf(team.targets, workspace);
  const isMine = view === 'mine';
  return buildAsked({
    choice: { kind: 'status', audience: 'inside', scope: { of: 'view', id: view } },
    name: 'All accounts',
    materials: accounts.map((facts) => materialOf(facts, null, team)),
    sales: {
      entries: isMine ? ofOwner(entries, 'own-alex') : entries,
      targets: isMine ? ofOwner(targets, 'own-alex') : targets,
    },
    workspace,
  });
}

describe('figures of an account', () => {
  const context = buildArden();
  const { report } = reportOf(buildAsked({ workspace }, context, team, workspace));
  const facts = { ...factsOf(context), weeks: [] };

  test('are the panel’s sum of what is open', () => {
    const { sum } = totalOf(context.opportunities, workspace, '2026-11-24');
    expect(sum?.amount).toBeGreaterThan(0);
    expect(figureIn(report, 'Open opportunities')).toEqual(sum);
  });

  test('are the health that its line in the portfolio has', () => {
    const row = rowOf(facts, { workspace, weights: plainWeights }, NOW);
    expect(figureIn(report, 'Health')).toBe(row.health.score);
  });

  test('are the forecast’s, of its opportunities alone', () => {
    const whole = figuresOf(entriesOf([facts], workspace, NOW), [], '2026-Q4', '2026-Q4');
    expect(figureIn(report, 'Forecast of this period')).toMatchObject({ amount: whole.forecast });
  });
});

describe('figures of a portfolio', () => {
  test.each(['mine', 'team'] as const)('are those that the forecast shows of %s', (view) => {
    const asked = portfolio(view);
    const { report } = reportOf(asked);
    const shown = figuresOf(asked.sales.entries, asked.sales.targets ?? [], '2026-Q4', '2026-Q4');
    expect(figureIn(report, 'Won in this period')).toEqual({ amount: shown.won.amount, currency: 'EUR' });
    expect(figureIn(report, 'Forecast of this period')).toMatchObject({ amount: shown.forecast });
    expect(figureIn(report, 'Target of this period')).toMatchObject({ amount: shown.target?.amount });
    expect(figureIn(report, 'Gap to the target')).toMatchObject({ amount: shown.gap });
  });

  test('are, by account, the groups of the forecast in their order', () => {
    const asked = portfolio('team');
    const table = tableIn(reportOf(asked).report, 'result', 'By account in this period');
    const { groups } = forecastOf({
      entries: asked.sales.entries,
      targets: [],
      period: '2026-Q4',
      by: 'account',
      current: '2026-Q4',
    });
    expect(column(table, 'Won').map((cell) => cell?.as === 'money' && cell.value.amount)).toEqual(
      groups.map(({ figures }) => figures.won.amount),
    );
  });

  test('are those of the cards of its first page', () => {
    const accounts = [
      ...buildSellers(),
      { ...factsOf(buildArden()), weeks: [] },
      buildFacts({ account: { ...buildFacts().account, id: 'acc-bare', name: 'Bare' } }),
    ];
    const { report } = reportOf(portfolio('team', accounts));
    expect(figureIn(report, 'Contracts that end within 90 days')).toEqual(
      endingWithin(accounts, 90, workspace, NOW).sum,
    );
    expect(figureIn(report, 'Escalations')).toBe(escalationsOf(accounts).length);
    expect(figureIn(report, 'Open promises of ours')).toBe(owedOf(accounts).length);
    expect(figureIn(report, 'Accounts')).toBe(accounts.length);
  });

  test('never add two currencies but by the workspace’s rates', () => {
    const text = JSON.stringify(
      reportOf(portfolio('team')).report.sections.find(({ key }) => key === 'result'),
    );
    expect(text).toContain('"currency":"EUR"');
    expect(text).not.toContain('"currency":"GBP"');
    const bare = { ...workspace, rates: [] };
    const entries = entriesOf(buildSellers(), bare, NOW);
    const { report } = reportOf({ ...portfolio('team'), workspace: bare, sales: { entries, targets: [] } });
    const won = entries.filter(({ as, quarter }) => as === 'won' && quarter === '2026-Q4');
    expect(won.map(({ money }) => money?.currency)).toEqual(['EUR']);
    expect(figureIn(report, 'Won in this period')).toEqual({ amount: 610_000, currency: 'EUR' });
  });
});

describe('a report', () => {
  test('says of each section where it is from and when that was read', () => {
    const { report } = reportOf(buildAsked());
    expect(new Set(report.sections.map(({ from }) => from))).toEqual(
      new Set(['From Account API, read 24 Nov 2026, 14:29.']),
    );
  });

  test('says of each figure what it is worked out of', () => {
    const figures = reportOf(portfolio('team'))
      .report.sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'figures' ? block.figures : []));
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.filter(({ from }) => from.trim() === '')).toEqual([]);
  });

  test('of an account of which nothing is known says so of each part, and has no empty one', () => {
    const { report } = reportOf(buildAsked({}, buildContext()));
    expect(report.sections.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
    expect(JSON.stringify(blocksIn(report, 'promises'))).toContain('No promise is open, on neither side.');
    expect(sectionIn(report, 'highlights')).toBeUndefined();
  });

  test('says why a part is not there that the source would not give', () => {
    const refused = { contracts: 'You may not see the contracts of this account.' };
    const { report } = reportOf(buildAsked({}, buildArden({ contracts: [], refused })));
    expect(blocksIn(report, 'renewals')).toEqual([{ kind: 'paragraph', text: refused.contracts }]);
  });

  test('has the person’s own summary in place of the one that the figures make', () => {
    const own = reportOf(buildAsked());
    const report = withSummary(own.report, 'A good quarter.\n\nAnd a word.');
    expect(blocksIn(report, 'summary').map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'A good quarter.',
      'And a word.',
      false,
    ]);
    expect(withSummary(own.report, null)).toBe(own.report);
    expect(own.suggested).toContain('2 initiatives are running');
  });

  test('has what was starred of this account, and not what was of another or is gone', () => {
    const stars = [
      buildStar({ id: 'not-long' }),
      buildStar({ id: 'gone' }),
      buildStar({ accountId: 'acc-other', id: 'not-dana' }),
    ];
    const accountId = buildArden().account.id;
    const { report } = reportOf(
      buildAsked({
        stars: stars.map((star) => (star.accountId === 'acc-other' ? star : { ...star, accountId })),
      }),
    );
    const said = JSON.stringify(blocksIn(report, 'highlights'));
    expect(said).toContain('Call with Helen after the steering committee.');
    expect(said).not.toContain('Nadia prefers');
  });

  test('is without the sections that were taken out', () => {
    const { report } = reportOf(buildAsked());
    expect(without(report, ['cases']).sections.map(({ key }) => key)).not.toContain('cases');
    expect(without(report, []).sections).toHaveLength(report.sections.length);
  });

  test('of a year in which nothing was won or is expected says so, and has no table of zeros', () => {
    const { report } = reportOf(buildAsked({ sales: { entries: [], targets: null } }));
    expect(blocksIn(report, 'result')).toEqual([
      { kind: 'paragraph', text: 'In 2026 nothing was won, and nothing is in the forecast.' },
    ]);
    const some = reportOf(portfolio('team')).report;
    expect(blocksIn(some, 'result').map(({ kind }) => kind)).toContain('chart');
  });

  test('says how much a target was exceeded by, and not that less than nothing is missing', () => {
    const asked = portfolio('team');
    const low = (asked.sales.targets ?? []).map((each) => ({
      ...each,
      money: each.money && { ...each.money, amount: 1 },
    }));
    const { report } = reportOf({ ...asked, sales: { ...asked.sales, targets: low } });
    expect(figureIn(report, 'Gap to the target')).toBeUndefined();
    expect(figureIn(report, 'Above the target')).toMatchObject({ currency: 'EUR' });
  });

  test('has no gap below nothing in its tables either, and what is above the target in a column of its own', () => {
    const asked = portfolio('team');
    const high = tableIn(reportOf(asked).report, 'result', 'Result and forecast by quarter');
    expect(column(high, 'Gap').some((cell) => cell?.as === 'money' && cell.value.amount > 0)).toBe(true);
    const low = (asked.sales.targets ?? []).map((each) => ({
      ...each,
      money: each.money && { ...each.money, amount: 1 },
    }));
    const { report } = reportOf({ ...asked, sales: { ...asked.sales, targets: low } });
    const table = tableIn(report, 'result', 'Result and forecast by quarter');
    const amounts = (name: string) =>
      column(table, name).flatMap((cell) => (cell?.as === 'money' ? [cell.value.amount] : []));
    expect(amounts('Gap').filter((amount) => amount < 0)).toEqual([]);
    expect(amounts('Above the target').length).toBeGreaterThan(0);
    expect(amounts('Above the target').filter((amount) => amount <= 0)).toEqual([]);
  });

  test('leaves what is far off out of its next steps and counts it', () => {
    const far = buildTask({ id: 'task-far', subject: 'In three years', dueDate: '2029-11-01' });
    const near = buildTask({ id: 'task-near', subject: 'In May', dueDate: '2027-05-23' });
    const { report } = reportOf(buildAsked({}, buildArden({ tasks: [far, near] })));
    const said = JSON.stringify(blocksIn(report, 'steps'));
    expect(said).toContain('In May');
    expect(said).not.toContain('In three years');
    expect(said).toContain('1 more is due after 23 May 2027.');
  });

  test('of a past quarter counts what was won in it', () => {
    const { report } = reportOf({ ...portfolio('team'), period: '2026-Q3' });
    const won = tableIn(report, 'opportunities', 'Won in this period');
    expect(column(won, 'Opportunity').map(written)).toEqual(['Line 3', 'Dam sensors']);
  });
});
