import { type Brought, type Kept, recordKinds } from '../../model/index.ts';
import type { Changed, Conflict, Plan } from './plan-words.ts';

/**
 * What is to be written for a plan that the person has accepted: `fromFile` has the keys of the conflicts that the file
 * wins; of all others, what is in Keyside stays.
 */
export function broughtBy(plan: Plan, fromFile: ReadonlySet<string>): Brought[] {
  const won = Map.groupBy(
    plan.conflicts.filter(({ key }) => fromFile.has(key)),
    ({ kind, id }) => `${kind} ${id}`,
  );
  return [
    ...plan.added.map(({ row }) => ({ row, before: null })),
    ...plan.changed.map(({ row, before }) => ({ row: withFile(row, won), before })),
  ];
}

function withFile(row: Changed['row'], won: ReadonlyMap<string, readonly Conflict[]>): Kept {
  const conflicts = won.get(`${row.kind} ${row.record.id}`);
  if (!conflicts) return row;
  const record = { ...row.record, ...Object.fromEntries(conflicts.map(({ field, file }) => [field, file])) };
  const parsed = recordKinds[row.kind].safeParse(record);
  return parsed.success ? ({ ...row, record: parsed.data } as Kept) : row;
}
