import { describe, expect, test } from 'vitest';
import type { Company, Sighting } from '../../../lib/model/index.ts';
import { buildProfile } from '../../../tests/builders/pages.ts';
import { buildPerson, buildSighting } from '../../../tests/builders/seen.ts';
import { disagrees, isNamesOnly, subjectOf } from './subject.ts';

const company: Company = { name: 'Lantern Freight', domain: null, linkedinSlug: 'lantern', linkedinId: null };
const ofCompany = buildSighting({ people: [], companies: [company] });
const me = buildPerson({ self: true, doubt: 'disagreement' });
const row = buildPerson({ part: 'row', doubt: 'disagreement' });

describe('a page without an account is called', () => {
  test.each<[string, Sighting | null, string | undefined]>([
    ['by the person of a profile', buildProfile(), 'Ines Calder'],
    ['by the company of its page', ofCompany, 'Lantern Freight'],
    [
      'by its company, whoever is listed below it',
      buildSighting({ people: [row], companies: [company] }),
      'Lantern Freight',
    ],
    ['by the other person, not by oneself', buildSighting({ people: [me, buildPerson()] }), 'Maria Lopes'],
    ['by the person, not by where they work', { ...buildProfile(), companies: [company] }, 'Ines Calder'],
    [
      'nothing when two people are on it',
      buildSighting({ people: [buildPerson(), buildPerson()] }),
      undefined,
    ],
    ['nothing when two companies are on it', { ...ofCompany, companies: [company, company] }, undefined],
    ['nothing when the person has no name', buildProfile({ name: null }), undefined],
    ['nothing when nothing was seen', null, undefined],
  ])('%s', (_, sighting, name) => expect(subjectOf(sighting)?.name).toBe(name));

  test('with what a profile says of the person', () => {
    expect(subjectOf(buildProfile())?.detail).toBe('Head of Supply Chain at Lantern Freight');
  });
});

describe('two marks of a page contradict each other', () => {
  test.each<[string, Sighting, boolean]>([
    ['where a person is doubted for it', buildProfile({ doubt: 'disagreement' }), true],
    [
      'where a company is doubted for it',
      { ...ofCompany, companies: [{ ...company, doubt: 'disagreement' }] },
      true,
    ],
    ['not where a person has another doubt', buildProfile({ doubt: 'name-only' }), false],
    ['not where only a row or oneself is doubted', buildSighting({ people: [me, row] }), false],
  ])('%s', (_, sighting, expected) => expect(disagrees(sighting)).toBe(expected));
});

describe('a page shows names only', () => {
  test.each<[string, Sighting, boolean]>([
    ['when nobody on it has an address', buildProfile({ doubt: 'name-only' }), true],
    [
      'not when one of them has',
      buildSighting({ people: [buildPerson({ doubt: 'name-only' }), buildPerson()] }),
      false,
    ],
    ['not when nobody is on it', ofCompany, false],
  ])('%s', (_, sighting, expected) => expect(isNamesOnly(sighting)).toBe(expected));
});
