import { z } from 'zod';
import { byUrgency } from '../attention/attention.ts';
import type { Row } from './row.ts';

export const SortKey = z.enum(['urgency', 'name', 'health', 'sponsor', 'open', 'renewal', 'next']);
export type SortKey = z.infer<typeof SortKey>;

export const Sort = z.object({ by: SortKey, down: z.boolean() });
export type Sort = z.infer<typeof Sort>;

export const plainSort: Sort = { by: 'urgency', down: true };

/** How a column is sorted at its first press: names from A, money from the most. */
export const firstDown: Readonly<Record<SortKey, boolean>> = {
  urgency: true,
  name: false,
  health: false,
  sponsor: true,
  open: true,
  renewal: false,
  next: false,
};

/** What has nothing in the column comes last, whichever way; two alike go by what cannot wait, then by name. */
export function sortRows(rows: readonly Row[], { by, down }: Sort): Row[] {
  const sign = down ? -1 : 1;
  const read = by === 'urgency' ? null : values[by];
  const keyed = rows.map((row) => ({ row, value: read ? read(row) : null }));
  keyed.sort(
    (a, b) =>
      (read ? compare(a.value, b.value, sign) : -sign * byUrgency(a.row.reasons, b.row.reasons)) ||
      byUrgency(a.row.reasons, b.row.reasons) ||
      names.compare(a.row.facts.account.name, b.row.facts.account.name),
  );
  return keyed.map(({ row }) => row);
}

type Value = string | number | null;

const values: Readonly<Record<Exclude<SortKey, 'urgency'>, (row: Row) => Value>> = {
  name: ({ facts }) => facts.account.name,
  health: ({ health }) => health.score,
  sponsor: ({ sponsor }) => sponsor.days,
  open: ({ open }) => open?.amount ?? null,
  // Of one that has renewed, the next end is not known.
  renewal: ({ renewal }) => (renewal && renewal.term !== 'renewed' ? renewal.contract.endDate : null),
  next: ({ next }) => next?.day ?? null,
};

const names = new Intl.Collator(undefined, { sensitivity: 'base' });

function compare(a: Value, b: Value, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(`${a}`, `${b}`);
  return sign * order;
}
