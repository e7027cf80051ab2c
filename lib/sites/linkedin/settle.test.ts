import { describe, expect, test } from 'vitest';
import type { Company, Person, Sighting } from '../../model/sighting.ts';
import { settleOn, unsettled } from '../recycled.ts';
import { settlePieces } from './settle.ts';
import { companyOf, personOf, sightingOf } from './sighting.ts';

const place = (id: string, kind: 'in' | 'company' = 'in') => ({ kind, id, raw: id, rest: '' });
const profile = (
  slug: string,
  name: string,
  headline: string,
  companies: Company[] = [],
  how = '',
): Sighting =>
  sightingOf('profile', place(slug), name, how, [personOf(name, place(slug), headline)], companies);
const lead = (id: string, name: string, companies: Company[] = [], slug?: string): Sighting => {
  const at = { kind: 'sales/lead', id, raw: id, rest: '' } as const;
  const people = [personOf(name, slug === undefined ? undefined : place(slug))];
  return sightingOf('lead', at, name, '', people, companies, `sales/lead/${id}`);
};
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

/** What is told of each when it has stayed for an hour. */
function toldOf(...readings: readonly Sighting[]) {
  let settling: ReturnType<typeof settle> | undefined;
  return readings.map((seen, at) => {
    for (const minute of [0, 1, 30]) settling = settle(seen, settling, (at * 60 + minute) * 60_000);
    expect(settling?.wait).toBe(0);
    return settling?.told;
  });
}
const doubtsOf = (seen: Sighting | null | undefined) => [
  seen?.people[0]?.doubt ?? null,
  seen?.companies[0]?.doubt ?? null,
];

describe('what comes after another', () => {
  test.each<[string, Sighting, Sighting]>([
    ['a name', profile('jonas', 'Maria', 'Operations'), maria],
    ['a headline', profile('jonas', 'Jonas', 'Buyer'), maria],
    ['an employer that one place names', profile('jonas', 'Jonas', 'Operations', [ardenByName]), maria],
    [
      'an employer by number',
      profile('jonas', 'Jonas', 'Operations', [ardenByNumber]),
      profile('maria', 'Maria', 'Buyer', [ardenByNumber]),
    ],
    ['a lead’s employer', lead('2', 'Jonas', [ardenByNumber]), lead('1', 'Maria', [ardenByNumber])],
    ['the profile that a lead links', lead('2', 'Jonas', [], 'maria'), lead('1', 'Maria', [], 'maria')],
    ['a website', business('brightlane', 'Brightlane', 'arden.com'), arden],
    ['a number', business('brightlane', 'Brightlane', 'brightlane.com', '1441'), arden],
    ['a company’s name', business('brightlane', 'Arden', 'brightlane.com'), arden],
  ])('is waited with while it has %s of the one before', (_case, seen, last) => {
    expect(waitFor(seen, last)).toBe(1_500);
  });

  test.each<[string, Sighting, Sighting]>([
    ['has nothing of it', profile('jonas', 'Jonas', 'Operations'), maria],
    [
      'is a colleague, of whom the list of jobs says that it is theirs',
      profile('jonas', 'Jonas', 'Operations', [ardenByNumber], 'contact-info sdui own-jobs'),
      profile('maria', 'Maria', 'Buyer', [ardenByNumber], 'contact-info sdui own-jobs'),
    ],
    ['is the same person', profile('maria', 'Maria', 'Buyer', [ardenByNumber]), maria],
    ['is another kind of page', { ...maria, page: 'linkedin/bubble', key: 'with maria' }, maria],
    ['is another company', business('brightlane', 'Brightlane', 'brightlane.com', '2207'), arden],
  ])('is believed at once when it %s', (_case, seen, last) => {
    expect(waitFor(seen, last)).toBe(0);
  });
});

describe('what was there for somebody else already is never certain, however long it stays:', () => {
  const mariaAt = lead('1', 'Maria', [ardenByNumber]);
  const brightlane = companyOf('Brightlane', place('2207', 'company'));

  test.each<[string, Sighting[], ReturnType<typeof doubtsOf>]>([
    ['a lead’s employer', [mariaAt, lead('2', 'Jonas', [ardenByNumber])], ['name-only', 'disagreement']],
    [
      'the same on the way back',
      [lead('2', 'Jonas', [brightlane]), mariaAt, lead('2', 'Jonas', [ardenByNumber])],
      ['name-only', 'disagreement'],
    ],
    [
      'and beside a third',
      [mariaAt, lead('2', 'Jonas', [ardenByNumber]), lead('3', 'Rhys', [ardenByNumber])],
      ['name-only', 'disagreement'],
    ],
    [
      'the profile that a lead’s page links',
      [lead('1', 'Maria', [], 'maria'), lead('2', 'Jonas', [], 'maria')],
      ['disagreement', null],
    ],
    [
      'an older profile’s employer',
      [
        profile('maria', 'Maria', 'Buyer', [ardenByNumber]),
        profile('jonas', 'Jonas', 'Operations', [ardenByNumber]),
      ],
      [null, 'disagreement'],
    ],
    // Near misses.
    ['but what is new is', [mariaAt, lead('2', 'Jonas', [brightlane])], ['name-only', null]],
    [
      'and so is what has been gone since',
      [mariaAt, lead('2', 'Jonas'), lead('2', 'Jonas', [ardenByNumber])],
      ['name-only', null],
    ],
    [
      'and what another came between',
      [mariaAt, lead('2', 'Jonas', [brightlane]), mariaAt],
      ['name-only', null],
    ],
    [
      'and the same person’s by another address',
      [
        { ...profile('maria', 'Maria', 'Buyer', [ardenByNumber]), key: 'ACoAA' },
        profile('maria', 'Maria', 'Buyer', [ardenByNumber]),
      ],
      [null, null],
    ],
  ])('%s', (_case, readings, doubts) => {
    expect(doubtsOf(toldOf(...readings).at(-1))).toEqual(doubts);
  });

  test('nor by going on before it was told', () => {
    const first = settle(mariaAt);
    const second = settle(lead('2', 'Maria', [brightlane]), first, 10);
    const third = settle(lead('3', 'Rhys', [brightlane]), second, 20);
    expect(second.wait).toBeGreaterThan(0);
    expect(settle(lead('3', 'Rhys', [brightlane]), third, 99_000).told?.companies).toMatchObject([
      { linkedinId: '2207', doubt: 'disagreement' },
    ]);
  });

  test('a company by name does without the website and the number of another', () => {
    const known = { name: 'Brightlane', linkedinSlug: 'brightlane' };
    expect(
      toldOf(arden, business('brightlane', 'Brightlane', 'arden.com', '1441')).at(-1)?.companies,
    ).toEqual([{ ...known, domain: null, linkedinId: null }]);
    expect(
      toldOf(arden, business('brightlane', 'Brightlane', 'brightlane.com', '2207')).at(-1)?.companies,
    ).toEqual([{ ...known, domain: 'brightlane.com', linkedinId: '2207' }]);
    expect(toldOf({ ...arden, key: '1441' }, arden).at(-1)).toEqual(arden);
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
