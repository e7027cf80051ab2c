import { z } from 'zod';
import type { Cache } from '../crm/ask.ts';
import { createJoins, Joins, type JoinTable } from './joins.ts';

/**
 * Where the feed is. Each round reads what is new beside, then what is new with the first source. Where that made
 * accounts one, or took them apart, what is beside is told once more from its beginning: its contacts belong
 * elsewhere now. The first round only learns what is beside, which is told once it is known who belongs to whom.
 */
const State = z.object({
  phase: z.enum(['learn', 'rest', 'guest', 'lead', 'again']),
  lead: z.string().nullable(),
  guest: z.string().nullable(),
  again: z.string().nullable(),
  /** What is beside is to be told from its beginning. */
  stale: z.boolean(),
  /** How many accounts had moved by then; see JoinTable. */
  moves: z.number(),
});
export type State = z.infer<typeof State>;

const States = z.record(z.string(), State);
const Table = z.object({ rows: Joins, moves: z.number() });

const STATES = 'merged-feed';
const JOINS = 'merged-joins';
const SHOWN = 'merged-joins-before';

/** All that the feed goes on from. */
export interface Place {
  /** What it learns into. */
  readonly joins: JoinTable;
  /** While that is learned anew, the one of before: what is asked meanwhile goes by it. */
  readonly shown: JoinTable | undefined;
  readonly states: Readonly<Record<string, State>>;
  /** Of `joins`, the revision that is kept. */
  readonly kept: number;
}

/** None has this revision. */
const NEVER = -1;

export function begunAnew({ joins, shown }: Place): Place {
  const isEmpty = Object.keys(joins.rows()).length === 0;
  return { joins: createJoins(), shown: shown ?? (isEmpty ? undefined : joins), states: {}, kept: NEVER };
}

export async function readPlace(kept: Cache): Promise<Place> {
  const [joins, shown, states] = await Promise.all([kept.get(JOINS), kept.get(SHOWN), kept.get(STATES)]);
  const table = Table.safeParse(joins).data;
  const before = Joins.safeParse(shown).data;
  return {
    joins: createJoins(table?.rows, table?.moves),
    shown: before && createJoins(before),
    // Without the one the other is good for nothing.
    states: (table && States.safeParse(states).data) ?? {},
    kept: table ? 0 : NEVER,
  };
}

/** Keeps what has changed, and answers the place as it is kept. What goes by `joins` is never there before it. */
export async function keepPlace(kept: Cache, before: Place, now: Place): Promise<Place> {
  const { joins, shown, states } = now;
  const revision = joins.revision();
  if (shown !== before.shown) await kept.put(SHOWN, shown?.rows() ?? null);
  if (revision !== now.kept) await kept.put(JOINS, { rows: joins.rows(), moves: joins.moves() });
  await kept.put(STATES, states);
  return { ...now, kept: revision };
}
