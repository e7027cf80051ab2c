import { describe, expect, test } from 'vitest';
import { buildArden } from '../../../tests/builders/arden.ts';
import { buildBrief } from '../../../tests/builders/brief.ts';
import { instant, NOW } from '../../../tests/builders/clock.ts';
import { buildMeeting } from '../../../tests/builders/pages.ts';
import {
  buildCase,
  buildInitiative,
  buildInitiativeUpdate,
  buildInteraction,
  buildNote,
  buildOpportunity,
  buildTask,
} from '../../../tests/builders/records.ts';
import type { Context, Interaction, OpportunityStep } from '../../model/index.ts';
import { eventOf } from './event.ts';
import { type Since, sinceOf } from './since.ts';

/** They last met twelve days ago. */
const met = buildInteraction({ id: 'int-met', kind: 'meeting', at: instant(-12), contactIds: ['con-maria'] });
const since = (over: Partial<Context>): Since => {
  const bare = { interactions: [met], cases: [], notes: [], tasks: [], initiatives: [], opportunities: [] };
  return buildBrief({ context: buildArden({ ...bare, ...over }) }).since;
};

describe('since the last time are counted', () => {
  const logged = (over: Partial<Interaction>) => since({ interactions: [met, buildInteraction(over)] });
  test.each<[string, Partial<Interaction>, keyof Since | null]>([
    ['mails from them', { direction: 'in' }, 'mailsIn'],
    ['mails to them', { direction: 'out' }, 'mailsOut'],
    ['mails that went nobody knows where', { direction: null }, 'mailsOther'],
    ['calls', { kind: 'call', contactIds: ['con-helen'] }, 'calls'],
    ['meetings with others', { kind: 'meeting', contactIds: ['con-helen'] }, 'meetings'],
    ['messages', { kind: 'linkedin' }, 'messages'],
    ['not what came before', { at: instant(-13) }, null],
    ['not what came at that very moment', { at: instant(-12) }, null],
  ])('%s', (_, over, count) => {
    const counted = logged(over);
    const counts = ['mailsIn', 'mailsOut', 'mailsOther', 'calls', 'meetings', 'messages'] as const;
    expect(counts.filter((each) => counted[each] > 0)).toEqual(count ? [count] : []);
  });

  const old = buildInteraction({ at: instant(-20) });
  test.each<[string, Interaction[], number, boolean]>([
    ['all of it, where older ones are listed too', [old], 900, false],
    ['all of it, where none is missing', [], 0, false],
    ['at least this, where the list ends no earlier', [], 900, true],
  ])('%s', (_, older, missing, atLeast) => {
    const mail = buildInteraction({ at: instant(-1) });
    const more = missing > 0 ? { interactions: missing } : {};
    const context = buildArden({ interactions: [mail, ...older], more });
    const event = eventOf(buildMeeting(), NOW);
    expect(event && sinceOf(context, event, Date.parse(instant(-12))).atLeast).toBe(atLeast);
  });
});

describe('opportunities', () => {
  const step = (days: number, from: string, to: string, reason = ''): OpportunityStep => ({
    at: instant(days),
    byId: null,
    reason,
    changes: [{ field: 'stage', from, to }],
  });
  const moves = (...history: OpportunityStep[]) =>
    since({ opportunities: [buildOpportunity({ history })] }).moves.map(({ from, to, reason }) => [
      from,
      to,
      reason,
    ]);

  test('moved from where they were then to where they are now, with the last reason', () => {
    const steps = [
      step(-2, 'Proposal', 'Negotiation', 'Terms agreed'),
      step(-9, 'Discovery', 'Proposal', 'Demo'),
    ];
    expect(moves(...steps, step(-30, 'Qualify', 'Discovery'))).toEqual([
      ['Discovery', 'Negotiation', 'Terms agreed'],
    ]);
    expect(moves(...steps.reverse())).toEqual([['Discovery', 'Negotiation', 'Terms agreed']]);
  });

  test('that came back to where they were have not moved', () => {
    expect(moves(step(-2, 'Proposal', 'Discovery'), step(-9, 'Discovery', 'Proposal'))).toEqual([]);
  });
});

test.each<[string, Partial<Parameters<typeof buildCase>[0]>, keyof Since | null]>([
  ['opened', { openedAt: instant(-3) }, 'casesOpened'],
  ['closed', { openedAt: instant(-40), closedAt: instant(-3), status: 'closed' }, 'casesClosed'],
  ['changed', { openedAt: instant(-40), updatedAt: instant(-3) }, 'casesChanged'],
  ['left alone', { openedAt: instant(-40), updatedAt: instant(-40) }, null],
])('a case that was %s counts as that', (_, over, part) => {
  const told = since({ cases: [buildCase(over)] });
  const parts = ['casesOpened', 'casesClosed', 'casesChanged'] as const;
  expect(parts.filter((each) => told[each].length > 0)).toEqual(part ? [part] : []);
});

test.each<[string, Parameters<typeof buildTask>[0], keyof Since | null]>([
  ['of ours that was kept', { doneAt: instant(-2) }, 'weKept'],
  ['of theirs that was kept', { kind: 'they-owe', doneAt: instant(-2) }, 'theyKept'],
  ['that was kept before', { doneAt: instant(-20) }, null],
  ['that is open and was written since', { updatedAt: instant(-2) }, 'promisesTouched'],
  ['that is open and older', { updatedAt: instant(-20) }, null],
  ['that is only a task', { kind: 'task', updatedAt: instant(-2), doneAt: instant(-2) }, null],
])('a promise %s counts as that', (_, over, part) => {
  const told = since({ tasks: [buildTask(over)] });
  const parts = ['weKept', 'theyKept', 'promisesTouched'] as const;
  expect(parts.filter((each) => told[each].length > 0)).toEqual(part ? [part] : []);
});

test('notes and words on initiatives count from then on', () => {
  const notes = [buildNote(), buildNote({ id: 'not-old', createdAt: instant(-20) })];
  const updates = [buildInitiativeUpdate(), buildInitiativeUpdate({ at: instant(-20) })];
  const told = since({ notes, initiatives: [buildInitiative({ updates })] });
  expect([told.notes.length, told.updates.length]).toEqual([1, 1]);
});

test('who was never met is told of the last 90 days', () => {
  const brief = buildBrief({ context: buildArden({ interactions: [] }) });
  expect([brief.last, brief.since.from]).toEqual([null, NOW - 3_600_000 - 90 * 86_400_000]);
});
