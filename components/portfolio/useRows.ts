import { useMemo, useState } from 'react';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import type { Row, RowTerms } from '../../lib/work/portfolio/row.ts';
import { createRows } from '../../lib/work/portfolio/rows.ts';
import { scoresAWeekAgo } from './scores.ts';
import type { PortfolioData, PortfolioView } from './view.ts';

const none: readonly Row[] = [];

/** Every account's row; one whose facts, terms and day are the same is the same object as before. */
export function useRows(
  data: PortfolioData | null,
  { weights }: PortfolioView['settings'],
  now: number,
): readonly Row[] {
  const [rows] = useState(createRows);
  const workspace = data?.workspace;
  const weeks = data?.weeks;
  const today = dayOf(now);
  const terms = useMemo(
    (): RowTerms | null =>
      workspace && weeks ? { workspace, weights, earlier: scoresAWeekAgo(weeks, weights, today) } : null,
    [workspace, weeks, weights, today],
  );
  const accounts = data?.accounts;
  return useMemo(
    () => (accounts && terms ? rows.of(accounts, terms, now) : none),
    [accounts, terms, now, rows],
  );
}
