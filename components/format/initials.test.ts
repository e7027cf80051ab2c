import { describe, expect, test } from 'vitest';
import { initials, monogram } from './initials.ts';

describe('initials', () => {
  test.each([
    ['Maria Lopes', 'ML'],
    ['  maria   lopes ', 'ML'],
    ['Dr. Anna von der Weiss', 'AW'],
    ['Cher', 'C'],
    ['Lopes, Maria', 'LM'],
    ['Jean-Luc Picard (Procurement)', 'JP'],
    ['t.weiss@arden-med.de', 'T'],
    ['Øystein Ånestad', 'ØÅ'],
    ['山田 太郎', '山太'],
    ['𝒜lice Bell', '𝒜B'],
    ['<b>Eve</b>', 'B'],
    ['🙂', '?'],
    ['', '?'],
    ['—', '?'],
  ])('of “%s” are %s', (name, expected) => expect(initials(name)).toBe(expected));
});

describe('a monogram', () => {
  test.each([
    ['Arden Medical', 'A'],
    ['The Lantern Group', 'L'],
    ['Theory Labs', 'T'],
    ['«Étoile»', 'É'],
    ['3 Rivers', '3'],
    ['', '?'],
  ])('of “%s” is %s', (name, expected) => expect(monogram(name)).toBe(expected));
});
