import type { Context, ContextPart } from '../model/index.ts';

/** A list of the context that a person writes into. */
export type WrittenPart = ContextPart;
export type RecordOf<P extends WrittenPart> = Context[P][number];

interface Rule<P extends WrittenPart> {
  /** As `max` of the context's schema. */
  limit: number;
  /** Whether the list has such a record. */
  holds(record: RecordOf<P>): boolean;
  /** Below zero: `a` stands before `b`. */
  order(a: RecordOf<P>, b: RecordOf<P>): number;
}

const all = () => true;
const influences = ['high', 'medium', 'low'];
const severities = ['critical', 'high', 'medium', 'low'];

const instant = (time: string | null) => (time === null ? Number.NEGATIVE_INFINITY : Date.parse(time));
/** Two that are never known to be there yet are alike. */
const newest = (a: string | null, b: string | null) => (a === b ? 0 : compare(instant(b), instant(a)));
const compare = <T extends string | number>(a: T, b: T) => Number(a > b) - Number(a < b);
const soonest = (a: string | null, b: string | null) => compare(a ?? '~', b ?? '~');
const placed = (list: readonly string[], value: string | null) => {
  const place = list.indexOf(value ?? '');
  return place < 0 ? list.length : place;
};

/** The order of lib/model/context.ts, in the words of the source that has it from there. */
export type Rules = { readonly [P in WrittenPart]: Rule<P> };

export const contextRules: Rules = {
  contacts: {
    limit: 500,
    holds: all,
    order: (a, b) =>
      Number(a.roles.length === 0) - Number(b.roles.length === 0) ||
      placed(influences, a.influence) - placed(influences, b.influence) ||
      newest(a.lastContactAt, b.lastContactAt) ||
      compare(a.name, b.name),
  },
  opportunities: {
    limit: 200,
    holds: ({ status }) => status === 'open',
    order: (a, b) => soonest(a.closeDate, b.closeDate),
  },
  contracts: {
    limit: 100,
    holds: ({ status }) => status === 'active' || status === 'draft',
    order: (a, b) => soonest(a.endDate, b.endDate),
  },
  initiatives: {
    limit: 100,
    holds: all,
    order: (a, b) =>
      Number(a.status === 'done') - Number(b.status === 'done') || soonest(a.dueDate, b.dueDate),
  },
  cases: {
    limit: 100,
    holds: ({ status }) => status !== 'closed',
    order: (a, b) =>
      Number(b.escalated) - Number(a.escalated) ||
      placed(severities, a.severity) - placed(severities, b.severity) ||
      newest(a.openedAt, b.openedAt),
  },
  notes: { limit: 100, holds: all, order: (a, b) => newest(a.createdAt, b.createdAt) },
  interactions: { limit: 100, holds: all, order: (a, b) => newest(a.at, b.at) },
  tasks: {
    limit: 100,
    holds: ({ doneAt }) => doneAt === null,
    order: (a, b) => soonest(a.dueDate, b.dueDate),
  },
};

/** As `AccountFacts` has it: what was closed lately is listed too, what is done is not. */
export const factsRules: Rules = {
  ...contextRules,
  opportunities: { ...contextRules.opportunities, limit: 500, holds: all },
  initiatives: { ...contextRules.initiatives, holds: ({ status }) => status !== 'done' },
};

/** The list with a record in its place, instead of the one with its id; without it, if the list does not hold such. */
export function placeIn<P extends WrittenPart>(
  { holds, order }: Rule<P>,
  list: readonly RecordOf<P>[],
  record: RecordOf<P>,
): RecordOf<P>[] {
  const at = list.findIndex(({ id }) => id === record.id);
  const before = list[at];
  const others = list.filter(({ id }) => id !== record.id);
  if (!holds(record)) return others;
  // What is edited does not jump about among those that it is equal to.
  if (before && order(before, record) === 0) return others.toSpliced(at, 0, record);
  const next = others.findIndex((other) => (order(record, other) || compare(record.id, other.id)) < 0);
  return others.toSpliced(next < 0 ? others.length : next, 0, record);
}
