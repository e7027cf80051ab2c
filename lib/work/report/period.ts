import type { Day } from '../../model/index.ts';
import { addMonths } from '../days.ts';
import { type Quarter, quarterAfter, quarterDays, quarterOf } from '../forecast/quarters.ts';
import type { ReportKind } from './choice.ts';

/** The quarter that a report opens with: in its first month one looks back on the one that has just ended. */
export function firstPeriod(kind: ReportKind, today: Day): Quarter {
  const current = quarterOf(today);
  const isNew = today < addMonths(quarterDays(current).start, 1);
  return kind === 'review' && isNew ? quarterAfter(current, -1) : current;
}
