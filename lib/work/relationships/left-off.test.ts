import { describe, expect, test } from 'vitest';
import { instant, NOW } from '../../../tests/builders/clock.ts';
import { buildContact } from '../../../tests/builders/records.ts';
import type { ContextContact } from '../../model/index.ts';
import { leftOffOf } from './left-off.ts';

const terms = { sponsorDays: 60, quietDays: 30, renewalMonths: 6 };
const contact = (id: string, over: Partial<ContextContact>) =>
  buildContact({ id, name: id, roles: [], lastContactAt: instant(-5), ...over });
const leftOff = (contacts: ContextContact[], present: string[] = []) =>
  leftOffOf(contacts, new Set(present), terms, NOW);

describe('left off are', () => {
  test.each<[string, Partial<ContextContact>, boolean]>([
    ['those with a role', { roles: ['user'] }, true],
    ['those with high influence', { influence: 'high' }, true],
    ['not those with some influence', { influence: 'medium' }, false],
    ['not those without either', {}, false],
  ])('%s', (_so, over, expected) => {
    expect(leftOff([contact('ann', over)])).toHaveLength(expected ? 1 : 0);
  });

  test('not those who are there', () => {
    const both = [contact('ann', { roles: ['champion'] }), contact('bea', { roles: ['champion'] })];
    expect(leftOff(both, ['ann']).map(({ contact: { id } }) => id)).toEqual(['bea']);
  });

  test('first those who decide, of them those who are quiet, then those whom we spoke to longest ago', () => {
    const all = [
      contact('user', { roles: ['user'], lastContactAt: null }),
      contact('champion', { roles: ['champion'] }),
      contact('sponsor', { roles: ['executive-sponsor'] }),
      contact('quiet sponsor', { roles: ['executive-sponsor'], lastContactAt: instant(-71) }),
      contact('unmet', { influence: 'high', lastContactAt: null }),
    ];
    expect(leftOff(all).map(({ contact: { id } }) => id)).toEqual([
      'quiet sponsor',
      'unmet',
      'sponsor',
      'champion',
      'user',
    ]);
  });

  test('told with why they matter, and whether that is too long', () => {
    const [first, second] = leftOff([
      contact('sponsor', { roles: ['user', 'executive-sponsor'], lastContactAt: instant(-61) }),
      contact('user', { roles: ['user'], lastContactAt: null }),
    ]);
    expect(first).toMatchObject({ why: { kind: 'role', role: 'executive-sponsor' }, days: 61, quiet: true });
    expect(second).toMatchObject({ why: { kind: 'role', role: 'user' }, days: null, quiet: false });
  });
});
