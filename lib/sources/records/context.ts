import type { Account, Context, ContextPart, Id, Owner } from '../../model/index.ts';
import { influence, newestFirst, ordered, type Parts, touched } from './parts.ts';

type Lists = Pick<Context, ContextPart>;

/** Records of each part at most, as the model has it. */
const most: Readonly<Record<ContextPart, number>> = {
  contacts: 500,
  opportunities: 200,
  contracts: 100,
  initiatives: 100,
  cases: 100,
  notes: 100,
  interactions: 100,
  tasks: 100,
};

/** All that the panel shows of an account: the same parts in the same order as a server gives them. */
export function contextOf(
  account: Account,
  parts: Parts,
  { owners, viewerId, now }: { owners: readonly Owner[]; viewerId: Id; now: number },
): Context {
  const all = listsOf(parts, now);
  const lists = mapped(all, (list, part) => list.slice(0, most[part]));
  const named = new Set([account.ownerId, ...Object.values(lists).flatMap((list) => list.flatMap(namedBy))]);
  return {
    account,
    ...lists,
    owners: ordered(owners.filter(({ id }) => named.has(id))).slice(0, 500),
    more: Object.fromEntries(
      Object.entries(all)
        .map(([part, list]) => [part, list.length - most[part as ContextPart]] as const)
        .filter(([, left]) => left > 0),
    ),
    refused: {},
    viewerId,
  };
}

function mapped(lists: Lists, each: (list: unknown[], part: ContextPart) => unknown[]): Lists {
  const entries = Object.entries(lists).map(([part, list]) => [part, each(list, part as ContextPart)]);
  return Object.fromEntries(entries) as Lists;
}

const severities: Readonly<Record<string, number>> = { critical: 0, high: 1, medium: 2, low: 3 };

/** Whole, the most relevant first. */
function listsOf(parts: Parts, now: number): Lists {
  return {
    contacts: ordered(
      touched(parts, now),
      ({ roles }) => roles.length === 0,
      influence,
      ({ lastContactAt }) => newestFirst(lastContactAt),
      ({ name }) => name,
    ),
    opportunities: ordered(
      parts.of('opportunity').filter(({ status }) => status === 'open'),
      ({ closeDate }) => closeDate,
    ),
    contracts: ordered(
      parts.of('contract').filter(({ status }) => status === 'active' || status === 'draft'),
      ({ endDate }) => endDate,
    ),
    initiatives: ordered(
      parts.of('initiative'),
      ({ status }) => status === 'done',
      ({ dueDate }) => dueDate,
    ),
    cases: ordered(
      parts.of('case').filter(({ status }) => status !== 'closed'),
      ({ escalated }) => !escalated,
      ({ severity }) => severities[severity] ?? null,
      ({ openedAt }) => newestFirst(openedAt),
    ),
    notes: ordered(parts.of('note'), ({ createdAt }) => newestFirst(createdAt)),
    interactions: ordered(parts.of('interaction'), ({ at }) => newestFirst(at)),
    tasks: ordered(
      parts.of('task').filter(({ doneAt }) => doneAt === null),
      ({ dueDate }) => dueDate,
    ),
  };
}

interface Naming {
  ownerId?: Id | null;
  authorId?: Id | null;
  assigneeId?: Id | null;
  updates?: readonly { authorId: Id | null }[];
  history?: readonly { byId: Id | null }[];
}

/** People of ours that a record names. */
const namedBy = ({ ownerId, authorId, assigneeId, updates = [], history = [] }: Naming) => [
  ownerId,
  authorId,
  assigneeId,
  ...updates.map((update) => update.authorId),
  ...history.map((step) => step.byId),
];
