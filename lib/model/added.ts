import type { Change } from './change.ts';
import type { Initiative } from './initiative.ts';
import type { Opportunity, OpportunityStep, WeighedField } from './opportunity.ts';
import { WeighedField as Weighed } from './opportunity.ts';
import type { Id, Instant } from './value.ts';

type Update<K extends string> = Extract<Change, { type: `${K}.update` }>;

/** Steps and updates that a record keeps at most, as its schema has it; older ones go. */
const STEPS = 200;
const UPDATES = 100;

/** An opportunity's history with what a change says of it; undefined: nothing that is kept there. */
export function historyWith(
  { fields, reason }: Update<'opportunity'>,
  before: Partial<Opportunity>,
  { at, byId }: { at: Instant; byId: Id | null },
): OpportunityStep[] | undefined {
  const changes = Weighed.options.filter((field) => isOther(fields[field], before[field])).map(step);
  if (changes.length === 0) return undefined;
  return [{ at, byId, reason: reason ?? '', changes }, ...(before.history ?? [])].slice(0, STEPS);

  function step(field: WeighedField): OpportunityStep['changes'][number] {
    return { field, from: before[field] ?? null, to: fields[field] ?? null };
  }
}

/** An initiative's updates with the one that a change brings, once; undefined: it brings none. */
export function updatesWith({ update }: Update<'initiative'>, before: Partial<Initiative>) {
  if (!update) return undefined;
  const others = (before.updates ?? []).filter(({ id }) => id !== update.id);
  return [update, ...others].slice(0, UPDATES);
}

const isOther = (given: unknown, before: unknown) =>
  given !== undefined && JSON.stringify(given) !== JSON.stringify(before ?? null);
