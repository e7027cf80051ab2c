import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, NOW } from '../../../tests/builders/clock.ts';
import { buildContact, buildInteraction } from '../../../tests/builders/records.ts';
import type { ContextContact, Interaction, StakeholderRole } from '../../model/index.ts';
import { reportingLines } from './lines.ts';
import { strengthOf, strengthsOf } from './strength.ts';

const person = (over: Partial<ContextContact> = {}) =>
  buildContact({ id: 'con-eve', roles: [], lastContactAt: null, ...over });

type Past = [days: number, kind: Interaction['kind'], direction: Interaction['direction']];

const logged = ([days, kind, direction]: Past, index: number, contactIds = ['con-eve']): Interaction =>
  buildInteraction({ id: `int-${index}`, at: instant(-days), kind, direction, contactIds });

function strength(past: readonly Past[], over: Partial<ContextContact> = {}, since = -Infinity) {
  const contact = person(over);
  const interactions = past.map((each, index) => logged(each, index));
  return strengthOf(contact, { interactions, lines: reportingLines([contact]), since }, NOW);
}

const points = (past: readonly Past[], over: Partial<ContextContact> = {}) =>
  strength(past, over).reasons.map((reason) => reason.points);

const mail = (days: number, direction: Interaction['direction'] = 'in'): Past => [days, 'email', direction];

describe('the strength of a relationship', () => {
  test.each<[string, Past[], Partial<ContextContact>, number[]]>([
    ['nothing where nothing was logged, whoever they are', [], { roles: ['decision-maker'] }, [0, 0, 0, 0]],
    ['35 for a contact of today, and 6 for its being one', [mail(0)], {}, [35, 6, 0, 3]],
    ['half of the 35 after 30 days', [mail(30)], {}, [18, 6, 0, 2]],
    ['for frequency on the ninetieth day', [mail(90)], {}, [4, 6, 0, 0]],
    ['and no longer on the day after', [mail(91)], {}, [4, 0, 0, 0]],
    ['less for each further contact', [mail(0), mail(1), mail(2)], {}, [35, 15, 0, 3]],
    ['for both sides once both have written', [mail(0), mail(1, 'out')], {}, [35, 11, 10, 3]],
    ['for the side that wrote less often', [mail(0), mail(1, 'out'), mail(2, 'out')], {}, [35, 15, 10, 3]],
    ['for both sides where they talked', [[0, 'meeting', null]], {}, [35, 6, 10, 3]],
    ['for both sides whoever called', [[0, 'call', 'out']], {}, [35, 6, 10, 3]],
    ['for no side of a message without direction', [mail(0, null), mail(0, null)], {}, [35, 11, 0, 3]],
    ['more for those who decide', [mail(0)], { roles: ['user', 'decision-maker'] }, [35, 6, 0, 15]],
    ['more for those with influence', [mail(0)], { roles: ['user'], influence: 'high' }, [35, 6, 0, 15]],
    ['nothing for what is planned', [[-1, 'meeting', null]], {}, [0, 0, 0, 0]],
    [
      'for a contact that the source knows of and does not list',
      [],
      { lastContactAt: instant(-30) },
      [18, 0, 0, 2],
    ],
  ])('has points: %s', (_so, past, over, expected) => {
    expect(points(past, over)).toEqual(expected);
  });

  test('is the sum of its points', () => {
    const { score, reasons } = strength([mail(3), [5, 'meeting', null]], { roles: ['champion'] });
    expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
  });

  test('tells what its points come from', () => {
    const { reasons } = strength([mail(3), [5, 'meeting', null], mail(200)], { roles: ['champion', 'user'] });
    expect(reasons).toEqual([
      { part: 'recency', points: 33, of: 35, days: 3 },
      { part: 'frequency', points: 11, of: 30, count: 2 },
      { part: 'directions', points: 10, of: 20, theirs: 2, ours: 1 },
      { part: 'seniority', points: 11, of: 15, from: { kind: 'role', role: 'champion' } },
    ]);
  });

  test('leaves aside what was logged with others', () => {
    const contact = person();
    const interactions = [logged(mail(0), 1, ['con-other'])];
    expect(
      strengthOf(contact, { interactions, lines: reportingLines([]), since: -Infinity }, NOW).score,
    ).toBe(0);
  });

  test('counts somebody at the top of a reporting line for more', () => {
    const boss = person();
    const clerk = person({ id: 'con-clerk', reportsToId: 'con-eve' });
    const interactions = [logged(mail(0), 1, ['con-eve', 'con-clerk'])];
    const { people } = strengthsOf({ contacts: [clerk, boss], interactions, more: {}, refused: {} }, NOW);
    const from = (id: string) => people.get(id)?.reasons[3];
    expect([from('con-eve'), from('con-clerk')]).toMatchObject([
      { points: 15, from: { kind: 'level', level: 0 } },
      { points: 11, from: { kind: 'level', level: 1 } },
    ]);
  });
});

describe('the trend of a relationship', () => {
  test('is what was gained in 90 days', () => {
    const { score, trend } = strength([mail(0)]);
    expect(trend).toBe(score);
  });

  test('falls where it was better 90 days ago', () => {
    expect(strength([mail(90), mail(95, 'out')]).trend).toBeLessThan(-40);
  });

  test('is not known where what was logged does not reach back by twice 90 days', () => {
    const days = (n: number) => Date.parse(instant(-n));
    expect(strength([mail(0)], {}, days(180)).trend).not.toBe(null);
    expect(strength([mail(0)], {}, days(179)).trend).toBe(null);
  });

  test.each<[string, Partial<Parameters<typeof strengthsOf>[0]>, boolean]>([
    ['all is listed', {}, true],
    ['there is more than is listed', { more: { interactions: 3 } }, false],
    ['there is more of something else', { more: { notes: 3 } }, true],
    ['they may not be read', { refused: { interactions: 'Not allowed.' } }, false],
  ])('is known or not where %s', (_so, over, known) => {
    const source = {
      contacts: [person()],
      interactions: [logged(mail(3), 1)],
      more: {},
      refused: {},
      ...over,
    };
    const { people, account } = strengthsOf(source, NOW);
    expect([people.get('con-eve')?.trend !== null, account.trend !== null]).toEqual([known, known]);
  });
});

describe('the strength of an account', () => {
  const whole = (rows: [id: string, roles: StakeholderRole[], days: number | null][]) => {
    const contacts = rows.map(([id, roles]) => person({ id, roles }));
    const interactions = rows.flatMap(([id, , days], index) =>
      days === null ? [] : [logged(mail(days), index, [id])],
    );
    return strengthsOf({ contacts, interactions, more: {}, refused: {} }, NOW).account;
  };

  test('counts those who decide for more, and those without a say for nothing', () => {
    const account = whole([
      ['con-user', ['user'], null],
      ['con-boss', ['decision-maker'], 0],
      ['con-clerk', [], 0],
    ]);
    expect(account.people).toMatchObject([
      { contact: { id: 'con-boss' }, score: 56, weight: 1 },
      { contact: { id: 'con-user' }, score: 0, weight: 0.3 },
    ]);
    expect(account.score).toBe(43);
  });

  test('counts everybody where nobody has a say', () => {
    expect(
      whole([
        ['con-a', [], 0],
        ['con-b', [], null],
      ]).score,
    ).toBe(22);
  });

  test('is 0 where nobody is known', () => expect(whole([])).toEqual({ score: 0, trend: 0, people: [] }));
});

describe('whatever was logged', () => {
  const days = fc.integer({ min: 0, max: 400 });
  const past = fc.tuple(
    days,
    fc.constantFrom<Interaction['kind']>('email', 'call', 'meeting', 'linkedin'),
    fc.constantFrom<Interaction['direction']>('in', 'out', null),
  );
  const someone = fc.record({
    roles: fc.uniqueArray(
      fc.constantFrom<StakeholderRole>('executive-sponsor', 'champion', 'user', 'blocker'),
    ),
    influence: fc.constantFrom<ContextContact['influence']>('high', 'low', null),
  });
  const all = fc.array(past, { maxLength: 60 });

  test('the score is a whole number from 0 to 100, and no part has more than it may have', () => {
    fc.assert(
      fc.property(all, someone, (list, over) => {
        const { score, reasons } = strength(list, over);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        for (const { points: each, of } of reasons) expect(each >= 0 && each <= of).toBe(true);
      }),
    );
  });

  test('one more contact never makes it weaker', () => {
    fc.assert(
      fc.property(all, past, someone, (list, more, over) => {
        expect(strength([...list, more], over).score).toBeGreaterThanOrEqual(strength(list, over).score);
      }),
    );
  });

  test('a contact that was later never makes it weaker', () => {
    fc.assert(
      fc.property(all, past, days, someone, (list, [ago, kind, direction], sooner, over) => {
        const of = (at: number) => strength([...list, [at, kind, direction]], over).score;
        expect(of(Math.min(ago, sooner))).toBeGreaterThanOrEqual(of(ago));
      }),
    );
  });

  test('the order in which it is listed says nothing', () => {
    fc.assert(
      fc.property(all, someone, fc.integer(), (list, over, seed) => {
        const other = list
          .map((each, index) => ({ each, key: Math.imul(index + 1, seed | 1) }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(strength(other, over)).toEqual(strength(list, over));
      }),
    );
  });

  test('nobody has more than 0 with whom nothing was logged', () => {
    fc.assert(
      fc.property(someone, (over) => {
        expect(strength([], over).score).toBe(0);
      }),
    );
  });
});
