import { describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import { totalOf } from './total.ts';

const workspace = buildWorkspace();
const worth = (amount: number, currency: string, closeDate: string | null = null) => ({
  amount: { amount, currency },
  closeDate,
});
const total = (...given: Parameters<typeof totalOf>[0]) => totalOf(given, workspace, '2026-11-24');

describe('what several amounts come to', () => {
  test.each([
    ['in the one currency they all have, though it is not the workspace’s', ['GBP', 'GBP'], 'GBP', 200, 0],
    ['in the one currency without any rate', ['SEK', 'SEK'], 'SEK', 200, 0],
    ['in the workspace’s where there are several', ['EUR', 'GBP'], 'EUR', 215, 1],
    ['in the workspace’s where none is in it', ['USD', 'GBP'], 'EUR', 207, 2],
  ])('is said %s', (_how, currencies, currency, amount, converted) => {
    const said = total(...currencies.map((each) => worth(100, each)));
    expect(said.sum).toEqual({ amount, currency });
    expect([said.converted.length, said.apart.length]).toEqual([converted, 0]);
  });

  test('is without what has no rate, which stands apart', () => {
    expect(total(worth(100, 'EUR'), worth(5, 'SEK'))).toMatchObject({
      sum: { amount: 100, currency: 'EUR' },
      apart: [{ amount: 5, currency: 'SEK' }],
    });
    expect(total(worth(1, 'NOK'), worth(5, 'SEK'))).toMatchObject({ sum: null, converted: [] });
  });

  test('takes each by the rate of its close date, and by today’s without one', () => {
    const said = total(worth(100, 'GBP', '2026-08-01'), worth(100, 'GBP'), worth(1, 'EUR'));
    expect(said.converted.map(({ to }) => [to.rateDate, to.amount])).toEqual([
      ['2026-07-01', 117],
      ['2026-10-01', 115],
    ]);
  });

  test('is nothing where nothing has an amount', () => {
    expect(total({ amount: null, closeDate: null })).toEqual({ sum: null, converted: [], apart: [] });
  });
});
