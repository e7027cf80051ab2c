import type { Workspace } from '../../model/index.ts';
import type { Entry } from './entries.ts';
import type { Quarter } from './quarters.ts';

/** What is open in a stage and to close in a quarter, in the workspace's currency. */
export interface StageCell {
  quarter: Quarter;
  amount: number;
  of: readonly Entry[];
}

export interface StageRow {
  stage: string;
  cells: readonly StageCell[];
}

const open = new Set<Entry['as']>(['committed', 'best-case', 'pipeline']);

/** Stages in the workspace's order, then those it does not know; one that has nothing in these quarters is left out. */
export function pipelineOf(
  entries: readonly Entry[],
  { stages }: Pick<Workspace, 'stages'>,
  quarters: readonly Quarter[],
): StageRow[] {
  const counted = entries.filter(({ as, quarter }) => open.has(as) && quarter && quarters.includes(quarter));
  const names = new Set([
    ...stages.map(({ name }) => name),
    ...counted.map(({ opportunity }) => opportunity.stage),
  ]);
  return [...names]
    .map((stage) => ({ stage, cells: cellsOf(counted, stage, quarters) }))
    .filter(({ cells }) => cells.some(({ of }) => of.length > 0));
}

function cellsOf(counted: readonly Entry[], stage: string, quarters: readonly Quarter[]): StageCell[] {
  const inStage = counted.filter(({ opportunity }) => opportunity.stage === stage);
  return quarters.map((quarter) => {
    const of = inStage.filter((entry) => entry.quarter === quarter);
    const cents = of.reduce((sum, { money }) => sum + Math.round((money?.amount ?? 0) * 100), 0);
    return { quarter, amount: cents / 100, of };
  });
}
