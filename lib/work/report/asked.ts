import type { Team, Workspace } from '../../model/index.ts';
import type { Entry } from '../forecast/entries.ts';
import type { TargetEntry } from '../forecast/figures.ts';
import { dayOf, type Quarter } from '../forecast/quarters.ts';
import type { Weights } from '../health/signal.ts';
import type { ReportChoice } from './choice.ts';
import type { Material } from './material.ts';
import type { Star } from './stars.ts';

/** All that a report is made of. */
export interface Asked {
  choice: ReportChoice;
  period: Quarter;
  /** Of the account, or of the view. */
  name: string;
  materials: readonly Material[];
  /** What the forecast counts, as its screen does. Null targets: none are set for whom this is about. */
  sales: { entries: readonly Entry[]; targets: readonly TargetEntry[] | null };
  team: Team;
  workspace: Workspace;
  weights: Weights;
  /** Where all of it was read, and when (epoch milliseconds): the account itself, and what is sold. */
  source: { name: string | null; readAt: number | null; salesReadAt: number | null };
  stars: readonly Star[];
  now: number;
}

/** The same, as the parts of a report take it. */
export interface Told extends Asked {
  isOne: boolean;
  isClient: boolean;
  isReview: boolean;
  today: string;
}

export function toldOf(asked: Asked): Told {
  const { kind, audience, scope } = asked.choice;
  return {
    ...asked,
    isOne: scope.of === 'account',
    isClient: audience === 'client',
    isReview: kind === 'review',
    today: dayOf(asked.now),
  };
}

/** A record with the account that it is of. */
export interface Of<R> {
  record: R;
  material: Material;
}

/** The same part of all accounts, one after the other. */
export const all = <R>(told: Pick<Told, 'materials'>, part: (material: Material) => readonly R[]): Of<R>[] =>
  told.materials.flatMap((material) => part(material).map((record) => ({ record, material })));
