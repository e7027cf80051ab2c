import { describe, expect, test } from 'vitest';
import type { StakeholderRole } from '../../../lib/model/index.ts';
import { instant, NOW } from '../../../tests/builders/clock.ts';
import { buildContact } from '../../../tests/builders/records.ts';
import { coverageOf, isSilent } from './contacted.ts';

describe('a contact is silent', () => {
  test.each<[StakeholderRole[], number | null, boolean]>([
    [['executive-sponsor'], 61, true],
    [['executive-sponsor'], 60, false],
    [['decision-maker'], 61, true],
    [['user', 'decision-maker'], 61, true],
    [['decision-maker'], null, true],
    [['champion'], 400, false],
    [['champion'], null, false],
    [[], 400, false],
  ])('as %o after %s days: %s', (roles, days, expected) => {
    const lastContactAt = days === null ? null : instant(-days);
    expect(isSilent(buildContact({ roles, lastContactAt }), NOW)).toBe(expected);
  });
});

describe('coverage', () => {
  const of = (...contacts: [StakeholderRole, number | null][]) =>
    coverageOf(
      contacts.map(([role, days], index) =>
        buildContact({
          id: `c${index}`,
          roles: [role],
          lastContactAt: days === null ? null : instant(-days),
        }),
      ),
      NOW,
    ).map(({ words, missing }) => `${words}${missing ? '!' : ''}`);

  test('names what is missing', () => expect(of()).toEqual(['none!', 'none!', 'none!']));

  test('takes the latest contact with anyone of a role', () => {
    expect(of(['executive-sponsor', 90], ['executive-sponsor', 2], ['decision-maker', null])).toEqual([
      '2 days',
      'never!',
      'none!',
    ]);
  });

  test('is worried about who decides, not about a champion', () => {
    expect(of(['executive-sponsor', 71], ['decision-maker', 60], ['champion', 200])).toEqual([
      '71 days!',
      '60 days',
      '200 days',
    ]);
  });
});
