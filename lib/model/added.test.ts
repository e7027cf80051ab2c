import { describe, expect, test } from 'vitest';
import { buildInitiative, buildInitiativeUpdate, buildOpportunity } from '../../tests/builders/records.ts';
import { historyWith, updatesWith } from './index.ts';

const at = '2026-11-24T10:00:00.000Z';
const change = { id: '', type: 'opportunity.update' as const, recordId: 'opp-ward', baseVersion: '1' };

describe('the history of an opportunity', () => {
  const before = buildOpportunity({ stage: 'Proposal' });

  test('has what was weighed anew, from what to what, by whom and why, the newest first', () => {
    const fields = { stage: 'Verbal', amount: { amount: 700_000, currency: 'EUR' }, nextStep: 'Sign' };
    const history = historyWith({ ...change, fields, reason: 'Board said yes' }, before, {
      at,
      byId: 'own-alex',
    });
    expect(history?.[0]).toEqual({
      at,
      byId: 'own-alex',
      reason: 'Board said yes',
      changes: [
        { field: 'stage', from: 'Proposal', to: 'Verbal' },
        {
          field: 'amount',
          from: { amount: 640_000, currency: 'EUR' },
          to: { amount: 700_000, currency: 'EUR' },
        },
      ],
    });
    const again = { ...change, fields: { stage: 'Won' } };
    const later = historyWith(
      again,
      { ...before, stage: 'Verbal', history: history ?? [] },
      { at, byId: null },
    );
    expect(later?.map(({ reason }) => reason)).toEqual(['', 'Board said yes']);
  });

  test.each([
    ['of what is not weighed', { nextStep: 'Call' }],
    ['of what is the same as before', { stage: 'Proposal', closeDate: '2027-01-15' }],
  ])('has nothing %s', (_what, fields) => {
    expect(historyWith({ ...change, fields }, before, { at, byId: null })).toBeUndefined();
  });
});

describe('the updates of an initiative', () => {
  test('have the same one once, however often it comes', () => {
    const update = buildInitiativeUpdate();
    const sent = { ...change, type: 'initiative.update' as const, fields: {}, update };
    const earlier = buildInitiativeUpdate({ id: '00000000-0000-4000-8000-00000000000b' });
    const once = updatesWith(sent, buildInitiative({ updates: [earlier] })) ?? [];
    expect(once).toEqual([update, earlier]);
    expect(updatesWith(sent, buildInitiative({ updates: once }))).toEqual([update, earlier]);
    expect(updatesWith({ ...sent, update: undefined }, buildInitiative())).toBeUndefined();
  });
});
