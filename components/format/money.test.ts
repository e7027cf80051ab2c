import { describe, expect, test } from 'vitest';
import { money, shortMoney, totals } from './money.ts';

describe('money', () => {
  test.each([
    [640_000, 'EUR', '€640,000'],
    [640_000.5, 'EUR', '€640,000.50'],
    [0, 'EUR', '€0'],
    [-1200, 'GBP', '-£1,200'],
    [99, 'USD', 'US$99'],
    [1_000_000, 'JPY', 'JP¥1,000,000'],
    [1200, 'CHF', 'CHF 1,200'],
    [12, 'ZZZ', 'ZZZ 12'],
  ])('writes %d %s as %s', (amount, currency, expected) => {
    expect(money({ amount, currency }).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});

describe('short money', () => {
  test.each([
    [1_120_000, 'EUR', '€1.12m'],
    [1_000_000, 'EUR', '€1m'],
    [480_000, 'EUR', '€480k'],
    [950, 'GBP', '£950'],
    [2_400_000_000, 'USD', 'US$2.4bn'],
  ])('writes %d %s as %s', (amount, currency, expected) => {
    expect(shortMoney({ amount, currency })).toBe(expected);
  });
});

describe('totals', () => {
  test('keeps currencies apart, in order of appearance', () => {
    const amounts = [
      { amount: 640_000, currency: 'EUR' },
      { amount: 90_000, currency: 'USD' },
      null,
      { amount: 480_000, currency: 'EUR' },
    ];
    expect(totals(amounts)).toEqual([
      { amount: 1_120_000, currency: 'EUR' },
      { amount: 90_000, currency: 'USD' },
    ]);
  });

  test('does not show the dust of binary fractions', () => {
    const tenth = { amount: 0.1, currency: 'EUR' };
    expect(totals([tenth, tenth, tenth])).toEqual([{ amount: 0.3, currency: 'EUR' }]);
  });

  test('is empty when nothing has an amount', () => expect(totals([null, null])).toEqual([]));
});
