import { useMemo, useState } from 'react';
import type { Day } from '../../lib/model/index.ts';
import { addDays } from '../../lib/work/days.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import type { Weights } from '../../lib/work/health/signal.ts';
import type { Row, RowTerms } from '../../lib/work/portfolio/row.ts';
import { createRows } from '../../lib/work/portfolio/rows.ts';
import { scoreOfKept } from './scores.ts';
import type { KeptWeek, PortfolioData, PortfolioView } from './view.ts';

const none: readonly Row[] = [];
const WEEK = 6;

/** Every account's row; one whose facts, terms and day are the same is the same object as before. */
export function useRows(
  data: PortfolioData | null,
  { weights }: PortfolioView['settings'],
  now: number,
): readonly Row[] {
  const [rows] = useState(createRows);
  const workspace = data?.workspace;
  const weeks = data?.weeks;
  const before = addDays(dayOf(now), -WEEK);
  const terms = useMemo(
    (): RowTerms | null =>
      workspace && weeks ? { workspace, weights, earlier: earlierOf(weeks, weights, before) } : null,
    [workspace, weeks, weights, before],
  );
  const accounts = data?.accounts;
  return useMemo(
    () => (accounts && terms ? rows.of(accounts, terms, now) : none),
    [accounts, terms, now, rows],
  );
}

/** As it was in the last week that began before a day; that of this week says nothing of how it moved. */
function earlierOf(weeks: readonly KeptWeek[], weights: Weights, before: Day) {
  const last = weeks.findLast(({ week }) => week < before);
  const accounts = Object.entries(last?.accounts ?? {});
  return new Map(accounts.map(([id, values]) => [id, scoreOfKept(values, weights)]));
}
