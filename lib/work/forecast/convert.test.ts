import { describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import { convert } from './convert.ts';

const workspace = buildWorkspace();
const pounds = (amount: number) => ({ amount, currency: 'GBP' });

describe('an amount in another currency', () => {
  test.each([
    ['on the day of a rate', '2026-10-01', 115, '2026-10-01'],
    ['the day before, by the rate before', '2026-09-30', 117, '2026-07-01'],
    ['long after the last rate', '2027-06-01', 115, '2026-10-01'],
    ['on the day of the first rate', '2026-07-01', 117, '2026-07-01'],
  ])('is converted %s', (_when, day, amount, rateDate) => {
    expect(convert(pounds(100), workspace, day)).toMatchObject({ amount, currency: 'EUR', rateDate });
  });

  test.each([
    ['the day before its first rate', pounds(100), '2026-06-30'],
    ['without a rate of its own', { amount: 100, currency: 'SEK' }, '2026-11-24'],
    ['that only begins like one with a rate', { amount: 100, currency: 'GBX' }, '2026-11-24'],
  ])('is not guessed: %s', (_what, money, day) => {
    expect(convert(money, workspace, day)).toBeNull();
  });

  test('is not converted by a rate of the way back', () => {
    const inPounds = { currency: 'GBP', rates: [{ currency: 'USD', date: '2026-01-01', rate: 0.8 }] };
    expect(convert({ amount: 100, currency: 'EUR' }, inPounds, '2026-11-24')).toBeNull();
  });

  test('takes the later of two rates, however they are ordered, and of one day the last', () => {
    const rate = (date: string, value: number) => ({ currency: 'GBP', date, rate: value });
    const rates = [rate('2026-09-01', 2), rate('2026-03-01', 3), rate('2026-09-01', 4)];
    expect(convert(pounds(1), { currency: 'EUR', rates }, '2026-11-24')?.rate).toBe(4);
  });

  test('has whole cents', () => {
    expect(convert({ amount: 33.33, currency: 'USD' }, workspace, '2026-11-24')?.amount).toBe(30.66);
  });
});

test('an amount in the workspace’s own currency stays as it is, on any day, whatever rates say', () => {
  const money = { amount: 99.99, currency: 'EUR' };
  const rates = [{ currency: 'EUR', date: '2020-01-01', rate: 2 }];
  expect(convert(money, { currency: 'EUR', rates }, '1999-01-01')).toEqual({
    ...money,
    rate: null,
    rateDate: null,
  });
});
