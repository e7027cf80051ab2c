import { choiceOf } from '../../import/cells/choices.ts';
import type { Case, Opportunity, Stage } from '../../model/index.ts';
import type { Pipeline } from './described.ts';

type HubStage = Pipeline['stages'][number];
type Ended = Opportunity['status'];

const ordered = (pipelines: readonly Pipeline[]) =>
  pipelines.flatMap((pipeline) =>
    pipeline.stages
      .toSorted((one, other) => one.displayOrder - other.displayOrder)
      .map((stage) => ({ pipeline, stage })),
  );

export const stageIn = (pipelines: readonly Pipeline[], id: string | null | undefined) =>
  ordered(pipelines).find(({ stage }) => stage.id === id);

/** In percent. */
export const chanceOf = ({ metadata }: HubStage): number =>
  Math.min(100, Math.max(0, Math.round(Number(metadata.probability ?? 0) * 100) || 0));

export function statusOf(stage: HubStage): Ended {
  if (stage.metadata.isClosed !== 'true') return 'open';
  return chanceOf(stage) === 100 ? 'won' : 'lost';
}

const TICKET = 'ticketState';

export function caseStatusOf({ label, metadata }: HubStage): Case['status'] {
  if (metadata[TICKET] === 'CLOSED') return 'closed';
  return choiceOf('caseStatus', label) === 'waiting' ? 'waiting' : 'open';
}

const categories = { open: 'pipeline', won: 'closed', lost: 'omitted' } as const;

/** Of all pipelines, each name once, those that end an opportunity last; 50 at most. */
export function agreedStages(pipelines: readonly Pipeline[]): Stage[] {
  const byName = new Map<string, Stage>();
  for (const { stage } of ordered(pipelines)) {
    const name = stage.label.trim().slice(0, 200);
    const status = statusOf(stage);
    if (name !== '' && !stage.archived && !byName.has(name))
      byName.set(name, { name, probability: chanceOf(stage), category: categories[status], status });
  }
  const all = [...byName.values()];
  const ends = ({ status }: Stage) => status !== 'open';
  return [...all.filter((stage) => !ends(stage)), ...all.filter(ends)].slice(0, 50);
}

interface Wanted {
  readonly label?: string | undefined;
  readonly status?: Ended | undefined;
  /** Where the deal is. */
  readonly pipeline?: string | undefined;
}

/**
 * The stage that a deal shall be in: of this name, in the pipeline where it is if that has one; where only whether it is
 * won or lost is said, or the stage of this name says otherwise, the first stage that does.
 */
export function stageFor(pipelines: readonly Pipeline[], { label, status, pipeline }: Wanted) {
  const all = ordered(pipelines).filter(({ stage }) => !stage.archived);
  const own = all.filter(({ pipeline: { id } }) => id === pipeline);
  const named = (list: typeof all) => list.find(({ stage }) => stage.label.trim() === label?.trim());
  const found = label === undefined ? undefined : (named(own) ?? named(all));
  if (label !== undefined && !found && !ends(status)) return undefined;
  if (status === undefined || (found && statusOf(found.stage) === status)) return found;
  if (found && !ends(status)) return found;
  const those = own.length > 0 ? own : all.filter((one) => one.pipeline === (found ?? all[0])?.pipeline);
  return those.find(({ stage }) => statusOf(stage) === status) ?? found;
}

const ends = (status: Ended | undefined) => status === 'won' || status === 'lost';

/** The first stage of a pipeline in which a ticket is so. */
export function ticketStageFor(pipelines: readonly Pipeline[], status: Case['status'], pipeline?: string) {
  const all = ordered(pipelines).filter(({ stage }) => !stage.archived);
  const own = all.filter(({ pipeline: { id } }) => id === (pipeline ?? all[0]?.pipeline.id));
  return own.find(({ stage }) => caseStatusOf(stage) === status);
}
