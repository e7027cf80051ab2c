import { describe, expect, test } from 'vitest';
import { buildFacts } from '../../../tests/builders/forecast.ts';
import { buildContract, buildOpportunity } from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { Contract, Opportunity } from '../../model/index.ts';
import { whiteSpaceOf } from './white-space.ts';

const productIds = ['prd-monitoring'];

function monitoring(contract: Partial<Contract> | null, opportunity: Partial<Opportunity> | null) {
  const contracts = contract ? [buildContract({ productIds, ...contract })] : [];
  const opportunities = opportunity ? [buildOpportunity({ productIds, ...opportunity })] : [];
  const [row] = whiteSpaceOf([buildFacts({ contracts, opportunities })], buildWorkspace());
  return row?.spaces[0];
}

describe('a product at an account', () => {
  test.each<[string, Partial<Contract> | null, Partial<Opportunity> | null, string]>([
    ['owned by an active contract', {}, null, 'owned'],
    ['owned, though more of it is being sold', {}, {}, 'owned'],
    ['not owned by a draft', { status: 'draft' }, null, 'possible'],
    ['not owned by a contract that has ended', { status: 'expired' }, null, 'possible'],
    ['open in an open opportunity', null, {}, 'open'],
    ['open, though a draft has it', { status: 'draft' }, {}, 'open'],
    ['not open where it was lost', null, { status: 'lost' }, 'possible'],
    ['not open where it was won, until a contract has it', null, { status: 'won' }, 'possible'],
    ['not open in an opportunity for another product', null, { productIds: ['prd-service'] }, 'possible'],
  ])('is %s', (_what, contract, opportunity, state) => {
    expect(monitoring(contract, opportunity)?.state).toBe(state);
  });

  test('names what it is owned by and what is open on it', () => {
    const space = monitoring({}, { id: 'opp-more' });
    expect(space?.contracts.map(({ id }) => id)).toEqual(['ctr-frame']);
    expect(space?.opportunities.map(({ id }) => id)).toEqual(['opp-more']);
  });
});

test('products stand in the workspace’s order, and those it does not have are left out', () => {
  const contracts = [buildContract({ productIds: ['prd-gone', 'prd-service'] })];
  const [row] = whiteSpaceOf([buildFacts({ contracts })], buildWorkspace());
  expect(row?.spaces.map(({ product, state }) => [product.name, state])).toEqual([
    ['Monitoring', 'possible'],
    ['Calibration', 'possible'],
    ['Tracking', 'possible'],
    ['Service', 'owned'],
  ]);
});
