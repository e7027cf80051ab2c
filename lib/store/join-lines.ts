import type { Line } from '../sources/merged/rows.ts';
import { hash } from './line.ts';

/** Where a page of the feed of two sources leaves who belongs to whom. */
export interface JoinStores {
  /** [pair of connections, table, bucket, run] → JSON of lines. */
  joins: { key: [string, number, number, number]; value: string };
  /** By pair of connections. */
  joinPlaces: { key: string; value: JoinPlace };
}

export interface JoinPlace {
  /** The last that was written. */
  run: number;
  /** How often what was fresh has been put in its buckets. */
  settled: number;
  /** What was written since. */
  fresh: { tables: number[]; runs: number; size: number };
  place: unknown;
}

/** A line as it lies there; with a third it is beside what was there. */
export type Packed = readonly [name: string, value: unknown, adds?: 1];
/** What is there under each name. */
export type Values = Map<string, Set<unknown>>;

/** A power of two: few enough to be written now and then, and each is parsed in a moment. */
const BUCKETS = 256;

export const bucketOf = (name: string): number => hash(name) & (BUCKETS - 1);
export const packed = ({ name, value, adds }: Line): Packed => (adds ? [name, value, 1] : [name, value]);
export const parsed = (run: string): Packed[] => JSON.parse(run);

/** Later lines have the word. @param wanted names; without, all */
export function tell(values: Values, lines: Iterable<Packed>, wanted?: ReadonlySet<string>): Values {
  for (const [name, value, adds] of lines) {
    if (wanted && !wanted.has(name)) continue;
    if (adds) values.set(name, (values.get(name) ?? new Set()).add(value));
    else if (value === null) values.delete(name);
    else values.set(name, new Set([value]));
  }
  return values;
}

/** As few lines as say the same where nothing was said before them. */
export const shortest = (lines: Iterable<Packed>): Packed[] =>
  [...tell(new Map(), lines)].flatMap(([name, own]) =>
    [...own].map((value, at): Packed => (at > 0 ? [name, value, 1] : [name, value])),
  );
