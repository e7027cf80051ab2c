import { expect, test } from 'vitest';
import type { Money } from '../../lib/model/index.ts';
import { figuresOf, targetsOf } from '../../lib/work/forecast/figures.ts';
import { buildTarget } from '../../tests/builders/forecast.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { targetWords } from './words.ts';

const euros = { amount: 500_000, currency: 'EUR' };
const crowns = { amount: 7_000_000, currency: 'SEK' };

test.each<[string, Money[], string]>([
  ['none where none is set', [], 'none'],
  ['what it is', [euros], '€500k'],
  ['what it is where only its rate lacks', [crowns], 'SEK\u00a07m, without a rate'],
  ['both where one of two has no rate', [euros, crowns], '€500k + SEK\u00a07m, without a rate'],
])('a target is said to be %s', (_what, amounts, expected) => {
  const targets = amounts.map((amount, at) => buildTarget({ ownerId: `own-${at}`, amount }));
  const figures = figuresOf([], targetsOf(targets, buildWorkspace()), '2026-Q4', '2026-Q4');
  expect(targetWords(figures, 'EUR')).toBe(expected);
});
