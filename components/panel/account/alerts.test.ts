import { describe, expect, test } from 'vitest';
import type { Context } from '../../../lib/model/index.ts';
import { asks } from '../../../lib/work/attention/attention.ts';
import { factsOf } from '../../../lib/work/facts.ts';
import { plainWeights } from '../../../lib/work/health/signal.ts';
import { rowOf } from '../../../lib/work/portfolio/row.ts';
import { buildArden } from '../../../tests/builders/arden.ts';
import { day, instant, NOW } from '../../../tests/builders/clock.ts';
import { buildFacts } from '../../../tests/builders/facts.ts';
import { buildCase, buildContext, buildContract, buildTask } from '../../../tests/builders/records.ts';
import { buildWorkspace } from '../../../tests/builders/workspace.ts';
import { reasonRest } from '../../portfolio/reasonDetail.ts';
import { reasonWords } from '../../portfolio/reasonWords.ts';
import { clockWords } from '../../renewals/lead.ts';
import { type Alert, alertsOf } from './alerts.ts';

const workspace = buildWorkspace();
const wordsOf = (alert: Alert) => ('kind' in alert ? reasonWords(alert, NOW) : clockWords(alert.clock));
const given = { workspace, weights: plainWeights, healthBefore: null };
const said = (over: Partial<Context>) =>
  alertsOf({ ...given, context: buildContext(over) }, NOW).map(wordsOf);

/** The same account as the portfolio has it, and what its line on Today says. */
function todayOf(context: Context, before: number | null): string[] {
  const earlier = new Map([[context.account.id, before]]);
  const row = rowOf(buildFacts(factsOf(context)), { workspace, weights: plainWeights, earlier }, NOW);
  return row.reasons.filter(asks).map((reason) => reasonWords(reason, NOW));
}

describe('what needs attention beside a page', () => {
  test.each<[string, Context, number | null]>([
    ['an account with an escalation, a renewal and late promises', buildArden(), null],
    ['an account whose health fell', buildArden(), 90],
    [
      'late promises and a notice day',
      buildContext({
        tasks: [buildTask({ dueDate: day(-3) }), buildTask({ id: 't2', dueDate: day(0) })],
        contracts: [buildContract({ noticeDate: day(4) })],
      }),
      null,
    ],
  ])('has the words and the order of Today: %s', (_, context, healthBefore) => {
    const today = todayOf(context, healthBefore);
    expect(alertsOf({ ...given, context, healthBefore }, NOW).map(wordsOf)).toEqual(today);
    expect(today.length).toBeGreaterThan(2);
    expect(today.some((words) => words.startsWith('Health fell'))).toBe(healthBefore !== null);
  });

  test('is no promise of theirs, which waits for them', () => {
    const tasks = [buildTask({ kind: 'they-owe', dueDate: day(-2) })];
    expect(said({ tasks })).toEqual(said({}));
  });

  test('keeps the clock of a renewal that is agreed, after all that asks for something', () => {
    const cases = [buildCase({ nextUpdateAt: instant(-1) })];
    const words = said({ cases, contracts: [buildContract({ negotiation: 'agreed' })] });
    expect([words[0], words.at(-1)]).toEqual(['Escalation, update overdue', 'Renews in 47 days']);
  });

  test('says of a record what its words have not said', () => {
    const context = buildContext({ tasks: [buildTask({ dueDate: day(-1) })] });
    const [first] = alertsOf({ ...given, context }, NOW);
    expect(first && 'kind' in first && reasonRest(first, NOW)).toBe('23 Nov');
  });
});
