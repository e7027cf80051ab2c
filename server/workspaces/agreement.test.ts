import { describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { sampleWorkspace } from '../sample/index.ts';
import { readAgreement } from './agreement.ts';

const stage = { name: 'Won', probability: 100, category: 'closed', status: 'won' };

describe('a file of what a workspace has agreed on', () => {
  test.each([
    ['a test’s', buildWorkspace()],
    ['the sample’s', sampleWorkspace(new Date(2026, 10, 24))],
  ])('is read as it stands: %s', (_name, agreed) => {
    expect(readAgreement(JSON.stringify(agreed, null, 2))).toEqual(agreed);
  });

  test.each<[string, object, string]>([
    ['a currency in words', { currency: 'euro' }, 'currency: an ISO 4217 code such as EUR'],
    ['a day that is none', { rates: [{ currency: 'GBP', date: '2026-13-01', rate: 1 }] }, 'rates.0.date: '],
    ['a rate of nothing', { rates: [{ currency: 'GBP', date: '2026-01-01', rate: 0 }] }, 'rates.0.rate: '],
    [
      'a rate of its own currency',
      { rates: [{ currency: 'EUR', date: '2026-01-01', rate: 1 }] },
      'rates.0.currency: is',
    ],
    [
      'two rates of a day',
      { rates: [1.1, 1.2].map((rate) => ({ currency: 'GBP', date: '2026-01-01', rate })) },
      'rates.1: this',
    ],
    [
      'a tier without days',
      { tiers: { Growth: { quietDays: 30, renewalMonths: 3 } } },
      'tiers.Growth.sponsorDays: ',
    ],
    ['two stages of a name', { stages: [stage, stage] }, 'stages.1.name: is there already'],
    [
      'two products of an id',
      { products: [1, 2].map((n) => ({ id: 'p', name: `P ${n}` })) },
      'products.1.id: is there already',
    ],
    ['a name that is not known', { productz: [] }, 'the whole: '],
  ])('is refused with the place of %s', (_name, wrong, sentence) => {
    expect(() => readAgreement(JSON.stringify({ ...buildWorkspace(), ...wrong }))).toThrow(sentence);
  });

  test('that is no JSON is refused by saying so', () => {
    expect(() => readAgreement('{ "currency": ')).toThrow('The file is not JSON: ');
  });
});
