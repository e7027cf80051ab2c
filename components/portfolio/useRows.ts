import { useMemo, useState } from 'react';
import type { Day } from '../../lib/model/index.ts';
import { addDays } from '../../lib/work/days.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import type { Row, RowTerms } from '../../lib/work/portfolio/row.ts';
import { createRows } from '../../lib/work/portfolio/rows.ts';
import type { KeptScore, PortfolioData, PortfolioView } from './view.ts';

const none: readonly Row[] = [];

/** Every account's row; one whose facts, terms and day are the same is the same object as before. */
export function useRows(
  data: PortfolioData | null,
  { weights }: PortfolioView['settings'],
  now: number,
): readonly Row[] {
  const [rows] = useState(createRows);
  const workspace = data?.workspace;
  const history = data?.history;
  const before = addDays(dayOf(now), -5);
  const terms = useMemo(
    (): RowTerms | null =>
      workspace && history ? { workspace, weights, earlier: earlierOf(history, before) } : null,
    [workspace, history, weights, before],
  );
  const accounts = data?.accounts;
  return useMemo(
    () => (accounts && terms ? rows.of(accounts, terms, now) : none),
    [accounts, terms, now, rows],
  );
}

/** The last score that was kept before a day; that of this week says nothing of how it moved. */
function earlierOf(history: ReadonlyMap<string, readonly KeptScore[]>, before: Day) {
  return new Map(
    [...history].map(([id, scores]) => [id, scores.findLast(({ day }) => day < before)?.score ?? null]),
  );
}
