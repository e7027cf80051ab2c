import type { Id } from '../../model/index.ts';
import type { Entry } from './entries.ts';
import { type Figures, figuresOf, type TargetEntry } from './figures.ts';
import type { Period, Quarter } from './quarters.ts';

export type Grouping = 'owner' | 'territory' | 'account' | 'kind';

export interface Group {
  /** The id of the owner or account, the territory's name, the kind; null: nobody’s, without a territory. */
  key: string | null;
  figures: Figures;
}

export interface Forecast {
  whole: Figures;
  /** Largest forecast first. */
  groups: readonly Group[];
}

interface Asked {
  entries: readonly Entry[];
  targets: readonly TargetEntry[];
  period: Period;
  by: Grouping;
  /** The quarter that it is. */
  current: Quarter;
}

/** Targets are set for people, so that no other group has one. */
export function forecastOf({ entries, targets, period, by, current }: Asked): Forecast {
  const figures = (of: readonly Entry[], set: readonly TargetEntry[]) => figuresOf(of, set, period, current);
  const parts = grouped(entries, keys[by]);
  const sets = grouped(by === 'owner' ? targets : [], ({ target }) => target.ownerId);
  const groups = [...new Set([...parts.keys(), ...sets.keys()])]
    .map((key) => ({ key, figures: figures(parts.get(key) ?? [], sets.get(key) ?? []) }))
    .filter(({ figures: each }) => hasAnything(each))
    .sort((a, b) => b.figures.forecast - a.figures.forecast || (a.key ?? '').localeCompare(b.key ?? ''));
  return { whole: figures(entries, targets), groups };
}

/** What one person is to bring: theirs to win, and their targets. */
export function ofOwner<T extends Entry | TargetEntry>(items: readonly T[], ownerId: Id): T[] {
  return items.filter((item) => ('target' in item ? item.target.ownerId : item.ownerId) === ownerId);
}

const keys: Readonly<Record<Grouping, (entry: Entry) => string | null>> = {
  owner: ({ ownerId }) => ownerId,
  territory: ({ account }) => account.territory,
  account: ({ account }) => account.id,
  kind: ({ opportunity }) => opportunity.kind,
};

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string | null, T[]> {
  return Map.groupBy(items, keyOf);
}

function hasAnything({ won, open, target, targetsLeftOut, leftOut }: Figures): boolean {
  const left = Object.values(leftOut).some((entries) => entries.length > 0);
  return won.of.length + open.of.length + targetsLeftOut.length > 0 || target !== null || left;
}
