import type { Day, Id } from '../../lib/model/index.ts';
import { addDays } from '../../lib/work/days.ts';
import { scoreOf } from '../../lib/work/health/health.ts';
import type { Weights } from '../../lib/work/health/signal.ts';
import type { KeptScore, KeptWeek } from './view.ts';

/** How one account did in the weeks that were kept, by the weights of today. */
export function scoresOf(weeks: readonly KeptWeek[], accountId: Id, weights: Weights): KeptScore[] {
  return weeks.flatMap(({ week, accounts }) => {
    const values = accounts[accountId];
    return values ? [{ day: week, score: scoreOfKept(values, weights) }] : [];
  });
}

/** By account, as the week before had it; that of this week says nothing of how it moved, and an older one is no week ago. */
export function scoresAWeekAgo(
  weeks: readonly KeptWeek[],
  weights: Weights,
  today: Day,
): ReadonlyMap<Id, number | null> {
  const [first, last] = [addDays(today, -13), addDays(today, -7)];
  const before = weeks.findLast(({ week }) => week >= first && week <= last);
  const accounts = Object.entries(before?.accounts ?? {});
  return new Map(accounts.map(([id, values]) => [id, scoreOfKept(values, weights)]));
}

/** A signal that was not known was kept as -1. */
export const scoreOfKept = (values: readonly number[], weights: Weights): number | null =>
  scoreOf(
    values.map((value) => (value < 0 ? null : value)),
    weights,
  );
