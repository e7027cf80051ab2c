import type { Brought, Opportunity, Stage, Workspace } from '../../lib/model/index.ts';

/** As many as a workspace holds. */
const MOST = 50;

/**
 * The workspace with the stages that a file's opportunities are in, so that they can be chosen: in the order of their
 * chances as the file has them. What forecasts call them is for the person to say, so open ones are pipeline.
 */
export function withStages(workspace: Workspace, brought: readonly Brought[]): Workspace {
  const known = new Set(workspace.stages.map(({ name }) => name));
  const fresh = Map.groupBy(
    brought.flatMap(({ row }) =>
      row.kind === 'opportunity' && !known.has(row.record.stage) ? [row.record] : [],
    ),
    ({ stage }) => stage,
  );
  const stages = [...fresh].map(([name, own]) => stageOf(name, own));
  const all = [...workspace.stages, ...stages.toSorted((one, other) => one.probability - other.probability)];
  const ended = (stage: Stage) => Number(stage.status !== 'open');
  return { ...workspace, stages: all.toSorted((one, other) => ended(one) - ended(other)).slice(0, MOST) };
}

function stageOf(name: string, own: readonly Opportunity[]): Stage {
  const statuses = new Set(own.map(({ status }) => status));
  const [only] = statuses;
  const status = statuses.size === 1 && only !== undefined ? only : 'open';
  if (status !== 'open') {
    const [probability, category] = status === 'won' ? [100, 'closed' as const] : [0, 'omitted' as const];
    return { name, probability, category, status };
  }
  const mean = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
  return { name, probability: Math.round(mean), category: 'pipeline', status };
}
