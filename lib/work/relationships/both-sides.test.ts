import { describe, expect, test } from 'vitest';
import { instant, NOW } from '../../../tests/builders/clock.ts';
import { buildContact, buildInteraction, buildOwner } from '../../../tests/builders/records.ts';
import type { Interaction } from '../../model/index.ts';
import { bothSidesOf } from './both-sides.ts';

const contacts = [
  buildContact({ id: 'clerk', name: 'Clerk', roles: [] }),
  buildContact({ id: 'boss', name: 'Boss', roles: ['decision-maker'] }),
  buildContact({ id: 'sponsor', name: 'Sponsor', roles: ['executive-sponsor'] }),
  buildContact({ id: 'stranger', name: 'Stranger', roles: [], influence: 'medium' }),
];
const owners = [buildOwner({ id: 'alex', name: 'Alex' }), buildOwner({ id: 'dana', name: 'Dana' })];
let next = 0;
const logged = (ownerId: string | null, days: number, over: Partial<Interaction> = {}) =>
  buildInteraction({ id: `int-${next++}`, ownerId, at: instant(-days), contactIds: ['boss'], ...over });

const table = (interactions: Interaction[], more = {}) =>
  bothSidesOf({ contacts, interactions, owners, more }, NOW);

describe('both sides', () => {
  test('count messages by direction, and talks for both', () => {
    const { exchangeOf } = table([
      logged('alex', 5, { direction: 'in' }),
      logged('alex', 3, { direction: 'out', kind: 'linkedin' }),
      logged('alex', 9, { kind: 'meeting', direction: null }),
      logged('alex', 8, { kind: 'call', direction: 'out' }),
      logged('alex', 12, { direction: null }),
    ]);
    expect(exchangeOf('alex', 'boss')).toEqual({
      count: 5,
      lastAt: instant(-3),
      fromUs: 1,
      fromThem: 1,
      together: 2,
    });
  });

  test.each([
    ['another of ours', 'dana', 'boss'],
    ['another of theirs', 'alex', 'clerk'],
    ['nobody noted', null, 'boss'],
  ])('have nothing for %s', (_so, owner, contact) => {
    expect(table([logged('alex', 1)]).exchangeOf(owner, contact)).toBe(undefined);
  });

  test('have ours with the most contact first, and those who are not named by the source', () => {
    const { ours } = table([
      logged('dana', 1),
      logged('alex', 1),
      logged('alex', 2),
      logged('zoe', 1),
      logged(null, 1),
    ]);
    expect(ours).toEqual([
      { id: 'alex', name: 'Alex' },
      { id: 'dana', name: 'Dana' },
      { id: null, name: null },
      { id: 'zoe', name: null },
    ]);
  });

  test('have theirs with a say whether or not anybody spoke with them, and others only if so', () => {
    const names = (interactions: Interaction[]) => table(interactions).theirs.map(({ name }) => name);
    expect(names([])).toEqual(['Boss', 'Sponsor']);
    expect(names([logged('alex', 1, { contactIds: ['clerk', 'clerk'] })])).toEqual([
      'Boss',
      'Sponsor',
      'Clerk',
    ]);
  });

  test('count a contact that an interaction names twice once', () => {
    const { exchangeOf } = table([logged('alex', 1, { contactIds: ['clerk', 'clerk'] })]);
    expect(exchangeOf('alex', 'clerk')?.count).toBe(1);
  });

  test('leave aside what is planned, and say how far back they reach', () => {
    const { interactions, since, more } = table([logged('alex', -2), logged('alex', 7), logged('alex', 40)], {
      interactions: 12,
    });
    expect([interactions, since, more]).toEqual([2, instant(-40), 12]);
  });
});
