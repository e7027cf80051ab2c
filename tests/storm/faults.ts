import type { Random } from '../../server/sample/random.ts';

/** What goes wrong with a request on its way, and in how many of a thousand that go wrong. */
const shares = {
  /** The connection breaks before the server has the request. */
  'cut before': 170,
  /** The server has carried it out, and the answer is dropped. */
  'cut after': 200,
  /** Of the answer a part arrives. */
  'truncated answer': 110,
  /** The server has carried it out; nothing comes for a while, then the connection breaks. */
  'no answer for long': 60,
  /** Refused by something in front of the server. */
  '500': 70,
  '503': 70,
  /** The server has carried it out, and something in front of it says that it failed. */
  '502 after it was done': 110,
  /** The request arrives twice, as a network may do with it. */
  'delivered twice': 120,
  /** A web page with status 200, as a hotel's network gives. */
  'web page': 70,
  '429 with Retry-After': 10,
  '401': 10,
} as const;

export type RequestFault = keyof typeof shares;

/** Happens to a browser rather than to a request. */
export const happenings = [
  'worker killed',
  'browser killed',
  /** And starts with no IndexedDB, as Chromium does by itself now and then. */
  'database deleted',
  'clock jumped',
  'disk full',
  'connection lost',
] as const;
export type Happening = (typeof happenings)[number];

/** Answers what goes wrong with the next request; `share` of them, 0 to 1. */
export function createFaults(random: Random, share: number): () => RequestFault | null {
  const kinds = Object.keys(shares) as RequestFault[];
  const bag = kinds.flatMap((kind) => Array<RequestFault>(shares[kind]).fill(kind));
  return () => (random.chance(share) ? (bag[random.below(bag.length)] ?? null) : null);
}

/** How many steps lie between two of a kind, on average; 0: it does not happen. */
export type Pace = Readonly<Record<Happening, number>>;

/**
 * Answers what happens at each step. Steps are counted, not timed, so that a seed says what happens and after how much.
 */
export function createSchedule(random: Random, pace: Pace): () => Happening[] {
  let step = 0;
  const gap = (mean: number) => 1 + Math.floor(mean / 2) + random.below(mean);
  const next = new Map(
    happenings.filter((kind) => pace[kind] > 0).map((kind) => [kind, gap(pace[kind])] as const),
  );
  return () => {
    step += 1;
    const due = [...next].filter(([, at]) => at <= step).map(([kind]) => kind);
    for (const kind of due) next.set(kind, step + gap(pace[kind]));
    return due;
  };
}
