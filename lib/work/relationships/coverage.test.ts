import { describe, expect, test } from 'vitest';
import { instant, NOW } from '../../../tests/builders/clock.ts';
import { buildContact } from '../../../tests/builders/records.ts';
import type { ContextContact, StakeholderRole } from '../../model/index.ts';
import { coverageOf, isQuiet, type Seat } from './coverage.ts';

const terms = { sponsorDays: 60, quietDays: 30, renewalMonths: 6 };

type Row = [id: string, roles: StakeholderRole[], days: number | null];

const contact = ([id, roles, days]: Row): ContextContact =>
  buildContact({ id, name: id, roles, lastContactAt: days === null ? null : instant(-days) });

const seats = (rows: Row[], over = terms) => coverageOf(rows.map(contact), over, NOW).seats;
const brief = ({ contact: holder, days, state }: Seat) => [holder?.id ?? null, days, state];

describe('the coverage of an account', () => {
  test('has its three seats in one order, whoever is there', () => {
    const roles = seats([['cara', ['champion'], 1]]).map(({ role }) => role);
    expect(roles).toEqual(['executive-sponsor', 'decision-maker', 'champion']);
  });

  test.each<[string, Row[], (string | number | null)[]]>([
    ['is missing where nobody is known', [], [null, null, 'missing']],
    [
      'is missing where others have other roles',
      [['dan', ['influencer', 'user', 'blocker'], 1]],
      [null, null, 'missing'],
    ],
    ['is good on the last day its tier allows', [['eve', ['executive-sponsor'], 60]], ['eve', 60, 'good']],
    ['is quiet a day later', [['eve', ['executive-sponsor'], 61]], ['eve', 61, 'quiet']],
    [
      'is quiet, not missing, where we never spoke',
      [['eve', ['executive-sponsor'], null]],
      ['eve', null, 'quiet'],
    ],
    [
      'counts a person for each of their roles',
      [['eve', ['user', 'executive-sponsor'], 5]],
      ['eve', 5, 'good'],
    ],
    [
      'is held by whom we spoke to last',
      [
        ['old', ['executive-sponsor'], 90],
        ['new', ['executive-sponsor'], 2],
        ['other', ['decision-maker'], 1],
      ],
      ['new', 2, 'good'],
    ],
    [
      'is held by whom we spoke to at all',
      [
        ['ann', ['executive-sponsor'], null],
        ['bea', ['executive-sponsor'], 400],
      ],
      ['bea', 400, 'quiet'],
    ],
    [
      'is held by the same of two whom we never spoke to, whatever their order',
      [
        ['bea', ['executive-sponsor'], null],
        ['ann', ['executive-sponsor'], null],
      ],
      ['ann', null, 'quiet'],
    ],
    ['takes what is logged for tomorrow as today', [['eve', ['executive-sponsor'], -1]], ['eve', 0, 'good']],
  ])('the sponsor’s seat %s', (_so, rows, expected) => {
    expect(seats(rows).map(brief)[0]).toEqual(expected);
  });

  test('goes by the days of the tier, for champions as well', () => {
    const rows: Row[] = [['cara', ['champion'], 30]];
    expect(seats(rows)[2]?.state).toBe('good');
    expect(seats(rows, { ...terms, sponsorDays: 29 })[2]?.state).toBe('quiet');
  });

  test('takes one person in two seats for both', () => {
    const [sponsor, decider, champion] = seats([['eve', ['executive-sponsor', 'decision-maker'], 3]]);
    expect([sponsor?.state, decider?.state, champion?.state]).toEqual(['good', 'good', 'missing']);
  });
});

describe('a contact is quiet', () => {
  test.each<[StakeholderRole[], number | null, boolean]>([
    [['executive-sponsor'], 61, true],
    [['executive-sponsor'], 60, false],
    [['user', 'decision-maker'], 61, true],
    [['champion'], 61, true],
    [['champion'], null, true],
    [['influencer', 'blocker'], 400, false],
    [[], null, false],
  ])('as %o after %s days: %s', (roles, days, expected) => {
    expect(isQuiet(contact(['eve', roles, days]), terms, NOW)).toBe(expected);
  });
});
