import { describe, expect, test } from 'vitest';
import { NOW } from '../../../tests/builders/clock.ts';
import { buildSelling } from '../../../tests/builders/forecast.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { Opportunity } from '../../model/index.ts';
import { entriesOf } from './entries.ts';

const workspace = buildWorkspace();
const entryOf = (opportunity: Partial<Opportunity>) =>
  entriesOf([buildSelling(opportunity)], workspace, NOW)[0];

describe('an opportunity counts as', () => {
  test.each<[string, Partial<Opportunity>, string]>([
    ['won, whatever its category', { status: 'won', forecastCategory: 'omitted' }, 'won'],
    ['committed in a stage of that category', { stage: 'Verbal' }, 'committed'],
    ['what its stage says, not its chance', { stage: 'Proposal', probability: 99 }, 'best-case'],
    ['what a person says against its stage', { stage: 'Qualify', forecastCategory: 'commit' }, 'committed'],
    ['less than its stage says', { stage: 'Verbal', forecastCategory: 'pipeline' }, 'pipeline'],
    ['pipeline in a stage nobody knows', { stage: 'Verbal?' }, 'pipeline'],
    ['pipeline in a stage that only looks like one', { stage: 'verbal' }, 'pipeline'],
    ['committed where it is closed and open', { forecastCategory: 'closed' }, 'committed'],
    ['left out on purpose', { stage: 'Verbal', forecastCategory: 'omitted' }, 'omitted'],
    [
      'omitted before anything else',
      { forecastCategory: 'omitted', amount: null, closeDate: null },
      'omitted',
    ],
    ['without a date', { closeDate: null }, 'no-date'],
    ['without a date though won', { status: 'won', closeDate: null }, 'no-date'],
    ['slipped from the quarter before', { closeDate: '2026-09-30' }, 'slipped'],
    ['overdue in this quarter', { closeDate: '2026-10-01' }, 'best-case'],
    ['won in the quarter before', { status: 'won', closeDate: '2026-09-30' }, 'won'],
    ['without an amount', { amount: null }, 'no-amount'],
    ['worth nothing, which is an amount', { amount: { amount: 0, currency: 'EUR' } }, 'best-case'],
    ['without a rate', { amount: { amount: 5, currency: 'SEK' } }, 'no-rate'],
  ])('%s', (_what, opportunity, as) => {
    expect(entryOf(opportunity)?.as).toBe(as);
  });

  test('nothing where it is lost', () => expect(entryOf({ status: 'lost' })).toBeUndefined());
});

describe('an amount is converted', () => {
  const pounds = { amount: 100, currency: 'GBP' };

  test('by the rate of its close date, not of today', () =>
    expect(entryOf({ status: 'won', amount: pounds, closeDate: '2026-08-01' })?.money?.amount).toBe(117));

  test('by the rate of today without a close date', () =>
    expect(entryOf({ amount: pounds, closeDate: null })?.money?.amount).toBe(115));
});

test('an opportunity without an owner is its account’s owner’s', () => {
  expect(entryOf({ ownerId: null })?.ownerId).toBe('own-alex');
  expect(entryOf({ ownerId: 'own-dana' })?.ownerId).toBe('own-dana');
});
