import { expect, test } from 'vitest';
import { NOW } from '../../../tests/builders/clock.ts';
import { buildSelling } from '../../../tests/builders/forecast.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import { entriesOf } from './entries.ts';
import { pipelineOf } from './stages.ts';

const workspace = buildWorkspace();

test('what is open stands by stage and quarter, stages in their order, without what counts nowhere', () => {
  const amount = { amount: 10, currency: 'EUR' };
  const entries = entriesOf(
    [
      buildSelling(
        { stage: 'Pilot', amount },
        { stage: 'Proposal', amount },
        { stage: 'Proposal', amount, closeDate: '2027-03-31' },
        { stage: 'Qualify', amount: { amount: 10, currency: 'GBP' } },
        { stage: 'Verbal', amount, closeDate: '2027-04-01' },
        { stage: 'Discovery', amount, forecastCategory: 'omitted' },
        { stage: 'Won', amount, status: 'won' },
      ),
    ],
    workspace,
    NOW,
  );
  const rows = pipelineOf(entries, workspace, ['2026-Q4', '2027-Q1']);
  expect(rows.map(({ stage, cells }) => [stage, ...cells.map((cell) => cell.amount)])).toEqual([
    ['Qualify', 11.5, 0],
    ['Proposal', 10, 10],
    ['Pilot', 10, 0],
  ]);
});
