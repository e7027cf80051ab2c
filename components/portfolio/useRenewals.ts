import { useMemo } from 'react';
import type { Workspace } from '../../lib/model/index.ts';
import type { Row } from '../../lib/work/portfolio/row.ts';
import { type Renewal, renewalsOf } from '../../lib/work/renewals/ahead.ts';

/** What is to be renewed, coloured by health as the person weighs it. */
export function useRenewals(rows: readonly Row[], workspace: Workspace, now: number): Renewal[] {
  return useMemo(() => {
    const scores = new Map(rows.map(({ id, health }) => [id, health.score]));
    const facts = rows.map((row) => row.facts);
    return renewalsOf(facts, workspace, now).map((renewal) => ({
      ...renewal,
      health: scores.get(renewal.accountId) ?? null,
    }));
  }, [rows, workspace, now]);
}
