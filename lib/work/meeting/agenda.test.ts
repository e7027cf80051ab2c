import { expect, test } from 'vitest';
import { buildArden } from '../../../tests/builders/arden.ts';
import { buildBrief } from '../../../tests/builders/brief.ts';
import { day, instant } from '../../../tests/builders/clock.ts';
import {
  buildCase,
  buildContact,
  buildContext,
  buildContract,
  buildInitiative,
  buildOpportunity,
  buildTask,
} from '../../../tests/builders/records.ts';
import type { Context } from '../../model/index.ts';

const agenda = (context: Partial<Context>) => buildBrief({ context: buildContext(context) }).agenda;
const sponsor = (days: number | null, id = 'con-helen') =>
  buildContact({ id, roles: ['executive-sponsor'], lastContactAt: days === null ? null : instant(-days) });

test.each<[string, Partial<Context>, [string, number | null] | null]>([
  ['an escalation', { cases: [buildCase()] }, ['escalation', 6]],
  ['a renewal that is signed', { contracts: [buildContract({ negotiation: 'signed' })] }, null],
  ['a case that is none', { cases: [buildCase({ escalated: false })] }, null],
  ['an escalation that is closed', { cases: [buildCase({ status: 'closed' })] }, null],
  ['what we owe since yesterday', { tasks: [buildTask({ dueDate: day(-1) })] }, ['we-owe-overdue', 1]],
  ['what we owe by today', { tasks: [buildTask({ dueDate: day(0) })] }, null],
  ['what we owe at no set time', { tasks: [buildTask({ dueDate: null })] }, null],
  ['what we owed and gave', { tasks: [buildTask({ dueDate: day(-1), doneAt: instant(-2) })] }, null],
  [
    'what they owe since a week',
    { tasks: [buildTask({ kind: 'they-owe', dueDate: day(-7) })] },
    ['they-owe-overdue', 7],
  ],
  ['a task that is late', { tasks: [buildTask({ kind: 'task', dueDate: day(-7) })] }, null],
  ['a renewal in its window', { contracts: [buildContract()] }, ['renewal', 46]],
  ['a contract that has renewed by itself', { contracts: [buildContract({ endDate: day(-2) })] }, null],
  [
    'a contract that ended',
    { contracts: [buildContract({ endDate: day(-2), autoRenews: false })] },
    ['renewal', -2],
  ],
  ['a renewal far off', { contracts: [buildContract({ endDate: day(400), noticeDate: day(340) })] }, null],
  ['a contract that is a draft', { contracts: [buildContract({ status: 'draft' })] }, null],
  ['a sponsor silent for longer than the tier allows', { contacts: [sponsor(61)] }, ['quiet-sponsor', 61]],
  ['a sponsor silent for as long as the tier allows', { contacts: [sponsor(60)] }, null],
  ['a sponsor nobody ever spoke to', { contacts: [sponsor(null)] }, ['quiet-sponsor', null]],
  ['a silent champion', { contacts: [buildContact({ roles: ['champion'], lastContactAt: null })] }, null],
  ['an initiative at risk', { initiatives: [buildInitiative()] }, ['off-track', 36]],
  ['an initiative on track', { initiatives: [buildInitiative({ status: 'on-track' })] }, null],
  ['an opportunity without a next step', { opportunities: [buildOpportunity()] }, ['no-next-step', 52]],
  [
    'one whose next step is blank',
    { opportunities: [buildOpportunity({ nextStep: ' ' })] },
    ['no-next-step', 52],
  ],
  ['one with a next step', { opportunities: [buildOpportunity({ nextStep: 'Call' })] }, null],
  ['one that is won', { opportunities: [buildOpportunity({ status: 'won' })] }, null],
])('%s is put on the agenda as it deserves', (_, context, expected) => {
  const [item] = agenda(context);
  expect(item ? [item.kind, item.days] : null).toEqual(expected);
});

test('a silent sponsor is said to come or not', () => {
  const context = buildContext({ contacts: [sponsor(90, 'con-maria'), sponsor(90)] });
  expect(buildBrief({ context }).agenda.map(({ id, invited }) => [id, invited])).toEqual([
    ['con-maria', true],
    ['con-helen', false],
  ]);
});

test('the worst comes first, no more than two of a kind and six in all', () => {
  const late = (kind: 'we-owe' | 'they-owe', count: number) =>
    Array.from({ length: count }, (_, i) => buildTask({ id: `${kind}-${i}`, kind, dueDate: day(-1 - i) }));
  const context = buildArden({ tasks: [...late('they-owe', 9), ...late('we-owe', 9)] });
  expect(buildBrief({ context }).agenda.map(({ kind, days }) => [kind, days])).toEqual([
    ['escalation', 6],
    ['we-owe-overdue', 9],
    ['we-owe-overdue', 8],
    ['renewal', 46],
    ['they-owe-overdue', 9],
    ['they-owe-overdue', 8],
  ]);
});
