import { z } from 'zod';
import type { Joined, JoinTable } from './joins.ts';
import { type JoinRows, linesOf, loadJoins, tablesOf, type Wanted } from './rows.ts';

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
  /** What is beside was read to its end once. */
  whole: z.boolean(),
  /** What is beside is to be told from its beginning. */
  stale: z.boolean(),
  /** Accounts beside that came, or got other domains, while it was told again: not all of the first's were filed then. */
  late: z.array(z.string()),
  /** How many accounts had moved by then: had come to belong to another than before, or to none. */
  moves: z.number(),
});
export type State = z.infer<typeof State>;

/** All that the feed goes on from. */
const Place = z.object({
  /** Of the table that it learns into. */
  generation: z.number(),
  /** While that is learned anew, the one of before: what is asked meanwhile goes by it. */
  shown: z.number().nullable(),
  /** Whether all of the table is known. */
  whole: z.boolean(),
  moves: z.number(),
  states: z.record(z.string(), State),
});
export type Place = z.infer<typeof Place>;

const nowhere: Place = { generation: 0, shown: null, whole: false, moves: 0, states: {} };
const parsed = (place: unknown): Place => Place.safeParse(place).data ?? nowhere;

export function begunAnew({ generation, shown, whole }: Place): Place {
  return {
    ...nowhere,
    // Never one that there was, also where that can't be read.
    generation: Math.max(Date.now(), generation + 1),
    shown: whole ? generation : shown,
  };
}

export const readPlace = (rows: JoinRows): Promise<Place> =>
  rows.read(async ({ place }) => parsed(await place()));

export const readJoins = (
  rows: JoinRows,
  { generation }: Place,
  wanted: Wanted,
  { more }: { more: boolean },
): Promise<JoinTable> => rows.read((now) => loadJoins(now, generation, wanted), more);

/** As it is to be shown. */
export const shownJoins = (rows: JoinRows, wanted: Wanted): Promise<Joined> =>
  rows.read(async (now) => {
    const { generation, shown } = parsed(await now.place());
    return loadJoins(now, shown ?? generation, wanted);
  });

/** Keeps the place together with what was learned on the way to it: neither is ever there without the other. */
export async function keepPlace(
  rows: JoinRows,
  before: Place,
  now: Place,
  joins: JoinTable | undefined,
): Promise<void> {
  const isOther = before.generation !== now.generation || before.shown !== now.shown;
  const keeps = [now.shown, now.generation].filter((one) => one !== null).flatMap(tablesOf);
  const lines = joins ? linesOf(joins, now.generation) : [];
  await rows.write({ place: now, lines, ...(isOther && { keeps }) });
}
