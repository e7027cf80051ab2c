import { describe, expect, test } from 'vitest';
import { Change } from './index.ts';

const ids = { id: '00000000-0000-4000-8000-000000000001', recordId: 'opp-1' };

describe('a change of a record', () => {
  test('leaves alone what it does not name, also where a record made without it has a default', () => {
    const change = { ...ids, type: 'opportunity.update', baseVersion: '7', fields: { stage: 'Verbal' } };
    expect(Change.parse(change)).toEqual(change);
    const contract = { ...ids, type: 'contract.update', baseVersion: '7', fields: { autoRenews: true } };
    expect(Change.parse(contract)).toEqual(contract);
  });

  test('may take away what a default would put in', () => {
    const change = {
      ...ids,
      type: 'contract.update',
      baseVersion: '7',
      fields: { priceClause: null, productIds: [] },
    };
    expect(Change.parse(change)).toEqual(change);
  });

  test('that an older version wrote is filled with what it did not know', () => {
    const recordId = '00000000-0000-4000-8000-000000000002';
    const fields = {
      ...{ accountId: 'acc-1', name: 'Renewal', kind: 'renewal', status: 'open', stage: 'Qualify' },
      ...{ probability: 10, amount: null, closeDate: null, nextStep: null, ownerId: null, contacts: [] },
    };
    const change = Change.parse({ ...ids, recordId, type: 'opportunity.create', fields });
    expect(change).toMatchObject({ fields: { ...fields, forecastCategory: null, productIds: [] } });
  });

  test.each(['history', 'updates', 'version'])('cannot set %s, which is the source’s word', (name) => {
    for (const type of ['opportunity.update', 'initiative.update'])
      expect(Change.safeParse({ ...ids, type, baseVersion: '7', fields: { [name]: [] } }).success).toBe(
        false,
      );
  });
});
