import { describe, expect, test } from 'vitest';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import {
  buildAccount,
  buildCase,
  buildContact,
  buildContext,
  buildInteraction,
  buildNote,
  buildOpportunity,
  buildOwner,
  buildTask,
} from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import type { Context } from '../../model/index.ts';
import { plainWeights } from '../health/signal.ts';
import { packOf } from './pack.ts';

const pack = (over: Partial<Context> = {}) => packOf(buildContext(over), buildWorkspace(), plainWeights, NOW);
const sponsor = buildContact({ id: 'con-s', name: 'Helen Brandt', roles: ['executive-sponsor'] });

describe('the hand-over of an account', () => {
  test('says who is over whom, those with a role first', () => {
    const plain = buildContact({ id: 'con-p', roles: [], lastContactAt: instant(0), reportsToId: 'con-s' });
    const { people } = pack({ contacts: [plain, sponsor] });
    expect(people.map(({ contact, reportsTo }) => [contact.id, reportsTo])).toEqual([
      ['con-s', null],
      ['con-p', 'Helen Brandt'],
    ]);
  });

  test('tells the relationship: since when, how often, by whom, and what was last', () => {
    const interactions = [
      buildInteraction({ id: 'old', at: instant(-90) }),
      buildInteraction({ id: 'new', at: instant(-1), ownerId: 'own-1' }),
      buildInteraction({ id: 'mid', at: instant(-40) }),
    ];
    const owners = [buildOwner(), buildOwner({ id: 'own-1', name: 'Mira Sand' })];
    const { relationship } = pack({ interactions, owners, more: { interactions: 7 } });
    expect(relationship).toMatchObject({
      since: instant(-90),
      interactions: 10,
      ours: [
        { name: 'Alex Reuter', times: 2, last: instant(-40) },
        { name: 'Mira Sand', times: 1 },
      ],
    });
    expect(relationship.latest.map(({ id }) => id)).toEqual(['new', 'mid', 'old']);
  });

  test('keeps apart what we owe, what they owe and what is to be done, and drops what is done', () => {
    const tasks = [
      buildTask({ id: 'ours' }),
      buildTask({ id: 'theirs', kind: 'they-owe' }),
      buildTask({ id: 'todo', kind: 'task' }),
      buildTask({ id: 'kept', doneAt: instant(-1) }),
    ];
    const { weOwe, theyOwe, tasks: todo } = pack({ tasks });
    expect([weOwe, theyOwe, todo].map((all) => all.map(({ id }) => id))).toEqual([
      ['ours'],
      ['theirs'],
      ['todo'],
    ]);
  });

  test('has the newest notes, and says what more there is', () => {
    const notes = Array.from({ length: 20 }, (_, n) => buildNote({ id: `n${n}`, createdAt: instant(-n) }));
    const told = pack({ notes: notes.reverse(), more: { notes: 80 } });
    expect([told.notes[0]?.id, told.notes.length, told.more.notes]).toEqual(['n0', 12, 80]);
  });

  test('leaves out what is closed, won or over', () => {
    const { cases, opportunities } = pack({
      cases: [buildCase({ status: 'closed' })],
      opportunities: [buildOpportunity({ status: 'won' }), buildOpportunity({ id: 'open' })],
    });
    expect([cases.length, opportunities.map(({ id }) => id)]).toEqual([0, ['open']]);
  });
});

describe('the first 30 days', () => {
  const steps = (over: Partial<Context>) =>
    pack({ account: buildAccount({ tier: null }), ...over }).steps.map(({ when, key }) => [when, key]);

  test('begin with what cannot wait, then those who sit in the seats, then what can be prepared', () => {
    const far = buildContact({ id: 'con-s', roles: ['executive-sponsor'], lastContactAt: instant(-70) });
    expect(
      steps({ cases: [buildCase()], contacts: [far], tasks: [buildTask({ dueDate: day(-1) })] }),
    ).toEqual([
      ['day', 'escalation:cas-pumps'],
      ['day', 'promise:tas-report'],
      ['week', 'meet:con-s'],
      ['month', 'quiet:quiet'],
    ]);
  });

  test('name nobody twice who sits in two seats', () => {
    const both = buildContact({
      id: 'con-b',
      roles: ['executive-sponsor', 'champion'],
      lastContactAt: instant(-1),
    });
    expect(steps({ contacts: [both] })).toEqual([['week', 'meet:con-b']]);
  });

  test('are none where nothing waits and nobody is known', () =>
    expect(steps({ interactions: [buildInteraction({ at: instant(-1) })] })).toEqual([]));
});
