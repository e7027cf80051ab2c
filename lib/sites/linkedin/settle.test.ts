import { describe, expect, test } from 'vitest';
import type { Company, Person, Sighting } from '../../model/sighting.ts';
import { settleOn, unsettled } from '../recycled.ts';
import { settlePieces } from './settle.ts';
import { companyOf, personOf, sightingOf } from './sighting.ts';

const place = (id: string, kind: 'in' | 'company' = 'in') => ({ kind, id, raw: id, rest: '' });
const profile = (slug: string, name: string, headline: string, companies: Company[] = []): Sighting =>
  sightingOf('profile', place(slug), name, '', [personOf(name, place(slug), headline)], companies);
const business = (slug: string, name: string, domain: string, linkedinId: string | null = null): Sighting =>
  sightingOf(
    'company',
    place(slug, 'company'),
    name,
    '',
    [],
    [{ ...companyOf(name, place(slug, 'company'), domain), linkedinId }],
  );

const ardenByName = companyOf('Arden', undefined);
const ardenByNumber = companyOf('Arden', place('1441', 'company'));
const maria = profile('maria', 'Maria', 'Buyer', [ardenByName]);
const arden = business('arden', 'Arden', 'arden.com', '1441');
const settle = (seen: Sighting, before = unsettled, now = 0) => settleOn(settlePieces, seen, before, now);
const waitFor = (seen: Sighting, last: Sighting) => settle(seen, settle(last)).wait;

describe('what comes after another', () => {
  test.each<[string, Sighting, Sighting]>([
    ['a name', profile('jonas', 'Maria', 'Operations'), maria],
    ['a headline', profile('jonas', 'Jonas', 'Buyer'), maria],
    ['an employer that one place names', profile('jonas', 'Jonas', 'Operations', [ardenByName]), maria],
    ['a website', business('brightlane', 'Brightlane', 'arden.com'), arden],
    ['a number', business('brightlane', 'Brightlane', 'brightlane.com', '1441'), arden],
    ['a company’s name', business('brightlane', 'Arden', 'brightlane.com'), arden],
  ])('is waited with while it has %s of the one before', (_case, seen, last) => {
    expect(waitFor(seen, last)).toBe(1_500);
  });

  test.each<[string, Sighting, Sighting]>([
    ['has nothing of it', profile('jonas', 'Jonas', 'Operations'), maria],
    ['is a colleague for certain', profile('jonas', 'Jonas', 'Operations', [ardenByNumber]), maria],
    ['is the same person', profile('maria', 'Maria', 'Buyer', [ardenByNumber]), maria],
    ['is another kind of page', { ...maria, page: 'linkedin/bubble', key: 'with maria' }, maria],
    ['is another company', business('brightlane', 'Brightlane', 'brightlane.com', '2207'), arden],
  ])('is believed at once when it %s', (_case, seen, last) => {
    expect(waitFor(seen, last)).toBe(0);
  });
});

test('what does not agree with itself is believed when it stays so, and then for good', () => {
  const [person] = maria.people as [Person];
  const torn: Sighting = { ...maria, people: [{ ...person, doubt: 'disagreement' }] };
  const first = settle(torn);
  expect(first.wait).toBe(1_500);
  const second = settle({ ...torn, title: 'M' }, first, 1_000);
  expect(second.wait).toBe(1_500);
  const third = settle({ ...torn, title: 'M' }, second, 2_500);
  expect(third.wait).toBe(0);
  expect(settle({ ...torn, title: 'M' }, third, 2_600).wait).toBe(0);
});
