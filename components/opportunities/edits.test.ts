import { describe, expect, test } from 'vitest';
import type { Opportunity } from '../../lib/model/index.ts';
import { NOW } from '../../tests/builders/clock.ts';
import { buildOpportunity } from '../../tests/builders/records.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { type EditedField, editOf, firstTyped, type Typed } from './edits.ts';

const workspace = buildWorkspace();

function edit(
  field: EditedField,
  typed: Partial<Typed>,
  over: Partial<Opportunity> = {},
  asksWhy = field !== 'nextStep',
) {
  const opportunity = buildOpportunity({ version: '7', ...over });
  const whole = { ...firstTyped(field, opportunity, workspace), reason: 'They said so.', ...typed };
  return editOf(field, whole, opportunity, { workspace, now: NOW, asksWhy });
}

const changed = {
  type: 'opportunity.update',
  recordId: 'opp-ward',
  baseVersion: '7',
  reason: 'They said so.',
};

describe('an edit of an opportunity becomes a change', () => {
  test.each<[string, EditedField, Partial<Typed>, object]>([
    [
      'of its stage, whose chance goes along',
      'stage',
      { value: 'Verbal' },
      { stage: 'Verbal', probability: 90 },
    ],
    [
      'of its stage, which ends it today',
      'stage',
      { value: 'Won' },
      { stage: 'Won', status: 'won', probability: 100, closeDate: '2026-11-24' },
    ],
    ['of its amount', 'amount', { value: '700k' }, { amount: { amount: 700_000, currency: 'EUR' } }],
    ['of its currency', 'amount', { currency: 'CHF' }, { amount: { amount: 640_000, currency: 'CHF' } }],
    ['of its amount, which nobody knows any more', 'amount', { value: ' ' }, { amount: null }],
    ['of its close date in words', 'closeDate', { value: 'end of quarter' }, { closeDate: '2026-12-31' }],
    ['of its close date as it was picked', 'closeDate', { value: '2027-02-01' }, { closeDate: '2027-02-01' }],
    ['of its category', 'forecastCategory', { value: 'commit' }, { forecastCategory: 'commit' }],
  ])('%s', (_what, field, typed, fields) => {
    expect(edit(field, typed)).toEqual({ unsent: { ...changed, fields } });
  });

  test('of its stage, which takes back a category of its own', () => {
    expect(edit('stage', { value: 'Negotiation' }, { forecastCategory: 'omitted' })).toMatchObject({
      unsent: { fields: { stage: 'Negotiation', probability: 75, forecastCategory: null } },
    });
  });

  test('of a won one’s stage, whose close date stays', () => {
    const { unsent } = { unsent: null, ...edit('stage', { value: 'Lost' }, { status: 'won', stage: 'Won' }) };
    expect(unsent?.fields).toEqual({ stage: 'Lost', status: 'lost', probability: 0 });
  });

  test('of its next step, without a reason', () => {
    const { reason: _reason, ...rest } = changed;
    expect(edit('nextStep', { value: ' Call Maria ', reason: '' })).toEqual({
      unsent: { ...rest, fields: { nextStep: 'Call Maria' } },
    });
  });
});

describe('an edit that says the same', () => {
  test.each<[EditedField, Partial<Typed>]>([
    ['stage', {}],
    ['stage', { value: ' Proposal ' }],
    ['amount', { value: '640,000.00' }],
    ['closeDate', { value: '15 Jan 2027' }],
    ['forecastCategory', {}],
    ['nextStep', { value: '  ' }],
  ])('of its %s is no change, and needs no reason', (field, typed) => {
    expect(edit(field, { reason: '', ...typed })).toEqual({ unsent: null });
  });

  test.each<[EditedField, Partial<Typed>]>([
    ['stage', {}],
    ['amount', {}],
    ['forecastCategory', {}],
    ['closeDate', { value: buildOpportunity().closeDate ?? '' }],
  ])('of %s with a reason is not let go of: what is missing is a change', (field, typed) => {
    expect(edit(field, typed)).toEqual({
      errors: { reason: 'This is what it is already. Change it, or press Cancel; your reason stays here.' },
    });
  });
});

describe('an edit is refused beside its field', () => {
  test.each<[string, EditedField, Partial<Typed>, 'value' | 'reason']>([
    ['without a reason', 'stage', { value: 'Verbal', reason: ' ' }, 'reason'],
    ['with a reason nobody can store', 'stage', { value: 'Verbal', reason: 'x'.repeat(501) }, 'reason'],
    ['without a stage', 'stage', { value: ' ' }, 'value'],
    ['with an amount that is none', 'amount', { value: 'a lot' }, 'value'],
    ['without a new date', 'closeDate', { value: '' }, 'value'],
    ['with a date that is none', 'closeDate', { value: 'version 12.12' }, 'value'],
    ['with a next step nobody can store', 'nextStep', { value: 'x'.repeat(501) }, 'value'],
  ])('%s', (_what, field, typed, where) => {
    expect(edit(field, typed)).toEqual({ errors: { [where]: expect.any(String) } });
  });
});

test('of a source that keeps no reasons none is asked for, and none goes along', () => {
  expect(edit('stage', { value: 'Verbal', reason: '' })).toHaveProperty('errors');
  const found = edit('stage', { value: 'Verbal', reason: 'typed before' }, {}, false);
  expect(found).toMatchObject({ unsent: { fields: { stage: 'Verbal' } } });
  expect(found).not.toHaveProperty('unsent.reason');
});
