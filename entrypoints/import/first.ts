import type { Changed, Plan } from '../../lib/import/index.ts';
import type { Kept } from '../../lib/model/index.ts';
import type { Compared } from './calls.ts';

/** Records of a kind that are shown; a hundred thousand are for nobody to read. */
const SHOWN = 20;
const CONFLICTS = 500;

/** What the page shows of a plan. */
export function firstOf(plan: Plan, here: readonly Kept[], rows: number): Compared {
  const added = firstOfKinds(plan.added);
  const changed = firstOfKinds(plan.changed.filter(({ fields }) => fields.length > 0));
  const conflicts = plan.conflicts.slice(0, CONFLICTS);
  const wanted = new Set([
    ...[...added, ...changed].flatMap(({ row }) => idsIn(row.record)),
    ...conflicts.flatMap((one) => idsIn([one.here, one.file])),
  ]);
  const names: Record<string, string> = {};
  for (const { kind, record } of [...here, ...plan.added.map(({ row }) => row)])
    if (wanted.has(record.id) && 'name' in record) names[`${kind} ${record.id}`] = record.name;
  const { possible, counts, doubts } = plan;
  return { added, changed, conflicts, possible, counts, doubts, rows, names };
}

function firstOfKinds<T extends Pick<Changed, 'row'>>(all: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return all.filter(({ row: { kind } }) => {
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < SHOWN;
  });
}

/** Every text in a value that may be the id of another record. */
const idsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(idsIn)
      : [];
