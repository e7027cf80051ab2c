import { expect, test } from 'vitest';
import { buildArden } from '../../tests/builders/arden.ts';
import { NOW } from '../../tests/builders/clock.ts';
import { buildTask } from '../../tests/builders/records.ts';
import { buildAsked } from '../../tests/builders/report.ts';
import { buildSellers, buildSellingTeam } from '../../tests/builders/selling.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { readBook } from '../sheets/read.ts';
import { writeBook } from '../sheets/write.ts';
import type { BookSpec } from '../sheets/written/spec.ts';
import { entriesOf } from '../work/forecast/entries.ts';
import { type TargetEntry, targetsOf } from '../work/forecast/figures.ts';
import { factColumns } from '../work/report/facts/fact.ts';
import { forecastFacts } from '../work/report/facts/facts.ts';
import { reportOf } from '../work/report/report.ts';
import { factBook } from './fact-book.ts';
import { reportBook } from './report-book.ts';

async function readBack(spec: BookSpec) {
  const { sheets } = await readBook(new Blob([await writeBook(spec)]), { name: 'report.xlsx' });
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => [...cells]) }));
}

test('a report is a workbook with a sheet for each section, in which amounts are amounts and days are days', async () => {
  const { report } = reportOf(buildAsked());
  const sheets = await readBack(reportBook(report));
  expect(sheets.map(({ name }) => name)).toEqual(report.sections.map(({ title }) => title.slice(0, 31)));
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  expect(cells).toContainEqual({ kind: 'money', amount: 480_000, currency: 'EUR' });
  expect(cells).toContainEqual({ kind: 'date', day: '2027-01-09', time: null });
  expect(cells).toContain('From Account API, read 24 Nov 2026, 14:29.');
});

test('no section of a report is lost, and no word of a client’s comes in that its page has not', async () => {
  const context = buildArden({ tasks: [buildTask({ subject: '=HYPERLINK("https://evil.example")' })] });
  const asked = buildAsked({}, context);
  const { report } = reportOf({ ...asked, choice: { ...asked.choice, audience: 'client' } });
  const cells = (await readBack(reportBook(report))).flatMap(({ rows }) => rows.flat());
  expect(cells).toContain('=HYPERLINK("https://evil.example")');
  expect(JSON.stringify(cells)).not.toContain('Board wants one vendor');
});

test('the chart of a workbook has what is expected beside the target, and what that is made of where there is none', async () => {
  const chartIn = (targets: TargetEntry[] | null) => {
    const asked = buildAsked();
    const { report } = reportOf({
      ...asked,
      choice: { ...asked.choice, scope: { of: 'view', id: 'team' } },
      sales: { entries: entriesOf(buildSellers(), buildWorkspace(), NOW), targets },
    });
    const blocks = reportBook(report).sheets.flatMap((sheet) => sheet.blocks);
    const chart = blocks.find((block) => block.kind === 'chart');
    const table = blocks.find((block) => block.kind === 'table' && block.name === chart?.table);
    if (!chart || table?.kind !== 'table') throw new Error('There is no chart on a table.');
    const names = chart.series.map((key) => table.columns.find((column) => column.key === key)?.header);
    return { names, isStacked: chart.stacked === true };
  };
  const targets = targetsOf(buildSellingTeam().targets, buildWorkspace());
  expect(chartIn(targets)).toEqual({ names: ['Won', 'Forecast', 'Target'], isStacked: false });
  expect(chartIn(null)).toEqual({ names: ['Won', 'Committed', 'Weighted rest'], isStacked: true });
});

test('facts are one table under their own names', async () => {
  const facts = forecastFacts(buildAsked(), '2026');
  const [sheet] = await readBack(factBook({ title: 'Forecast 2026', facts, from: 'From there.' }));
  expect(sheet?.name).toBe('facts');
  expect(sheet?.rows[0]).toEqual(Object.keys(factColumns));
  expect(sheet?.rows).toHaveLength(facts.length + 1);
});
