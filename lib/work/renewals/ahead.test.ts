import { expect, test } from 'vitest';
import { day, NOW } from '../../../tests/builders/clock.ts';
import { buildFacts } from '../../../tests/builders/facts.ts';
import { buildAccount, buildContract } from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { Contract } from '../../model/index.ts';
import { renewalsOf } from './ahead.ts';

const facts = (...contracts: Partial<Contract>[]) =>
  buildFacts({
    account: buildAccount({ name: 'Arden' }),
    contracts: contracts.map((over, at) => buildContract({ id: `ctr-${at}`, ...over })),
  });
const of = (...contracts: Partial<Contract>[]) => renewalsOf([facts(...contracts)], buildWorkspace(), NOW);

test.each<[string, Partial<Contract>, number]>([
  ['that ends today', { endDate: day(0) }, 1],
  ['that ended yesterday', { endDate: day(-1) }, 0],
  ['that ends in a year to the day', { endDate: '2027-11-24' }, 1],
  ['that ends a day later', { endDate: '2027-11-25' }, 0],
  ['without an end', { endDate: null }, 0],
  ['in draft', { status: 'draft' }, 0],
])('a contract %s is ahead or not', (_, over, count) => expect(of(over)).toHaveLength(count));

test('renewals come in the order of their ends, with their values as the workspace has them', () => {
  const gone = of(
    { endDate: day(90), value: { amount: 100, currency: 'GBP' } },
    { endDate: day(9), value: { amount: 100, currency: 'SEK' } },
    { endDate: day(30), value: null },
  );
  expect(gone.map(({ contract, value }) => [contract.id, value && [value.amount, value.currency]])).toEqual([
    ['ctr-1', null],
    ['ctr-2', null],
    ['ctr-0', [115, 'EUR']],
  ]);
});

test('a renewal has the health of its account, and its name', () => {
  expect(of({})).toMatchObject([{ account: 'Arden', accountId: 'acc-arden', health: expect.any(Number) }]);
});
