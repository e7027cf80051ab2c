import type { JoinRows, Line, ReadRows } from '../sources/merged/rows.ts';
import type { Database, WithDatabase } from './database.ts';
import { hash } from './line.ts';
import { writing } from './writing.ts';

/**
 * The table of joins, packed as the directory is: names hash to buckets, each write puts what is new in the buckets that
 * it touches, as a run of its own, and now and then makes one of all runs of a bucket.
 */
export function createJoinRows(withDatabase: WithDatabase, connection: string): JoinRows {
  return {
    read: (work) =>
      withDatabase((database) => {
        const transaction = database.transaction(['joins', 'joinPlaces']);
        // Should it be broken off, the looks say so themselves.
        transaction.done.catch(() => undefined);
        const store = transaction.objectStore('joins');
        return work({
          place: async () => (await transaction.objectStore('joinPlaces').get(connection))?.place,
          look: (table, names) => look((bucket) => store.getAll(runsOf(connection, table, bucket)), names),
        });
      }),
    write: (next) => withDatabase((database) => write(database, connection, next)),
  };
}

/** A power of two. */
const BUCKETS = 512;
/** About so many runs of a bucket become one. */
const RUNS = 16;

/** A line as it lies there; with a third it is beside what was there. */
type Packed = readonly [name: string, value: unknown, adds?: 1];

const bucketOf = ({ name }: Pick<Line, 'name'>) => hash(name) & (BUCKETS - 1);
const runsOf = (connection: string, table: number, bucket: number) =>
  IDBKeyRange.bound([connection, table, bucket], [connection, table, bucket, []]);

const look: (
  runs: (bucket: number) => Promise<readonly string[]>,
  names: readonly string[],
) => ReturnType<ReadRows['look']> = async (runs, names) => {
  const buckets = Map.groupBy(new Set(names), (name) => bucketOf({ name }));
  const found = await Promise.all(
    [...buckets].map(async ([bucket, own]) => valuesOf(await runs(bucket), new Set(own))),
  );
  return new Map(found.flatMap((values) => [...values]).map(([name, values]) => [name, [...values]]));
};

/** @param wanted names; without, all */
function valuesOf(runs: readonly string[], wanted?: ReadonlySet<string>): Map<string, Set<unknown>> {
  const values = new Map<string, Set<unknown>>();
  for (const run of runs)
    for (const [name, value, adds] of JSON.parse(run) as Packed[]) {
      if (wanted && !wanted.has(name)) continue;
      if (adds) values.set(name, (values.get(name) ?? new Set()).add(value));
      else if (value === null) values.delete(name);
      else values.set(name, new Set([value]));
    }
  return values;
}

const packed = (lines: readonly Omit<Line, 'table'>[]): string =>
  JSON.stringify(lines.map(({ name, value, adds }): Packed => (adds ? [name, value, 1] : [name, value])));

/** What was added lies there one by one again. */
const asOne = (runs: readonly string[]): string =>
  packed(
    [...valuesOf(runs)].flatMap(([name, values]) =>
      [...values].map((value, at) => ({ name, value, adds: at > 0 })),
    ),
  );

async function write(
  database: Database,
  connection: string,
  { place, lines, keeps }: Parameters<JoinRows['write']>[0],
): Promise<void> {
  const fresh = byBucket(lines);
  const transaction = writing(database, ['joins', 'joinPlaces']);
  const joins = transaction.objectStore('joins');
  const run = ((await transaction.objectStore('joinPlaces').get(connection))?.run ?? 0) + 1;
  const next = await Promise.all(
    fresh.map(async ({ table, bucket, text }) => {
      const whole = (run + bucket) % RUNS === 0 ? runsOf(connection, table, bucket) : undefined;
      const put = whole ? asOne([...(await joins.getAll(whole)), text]) : text;
      return { whole, put, key: [connection, table, bucket, run] as const };
    }),
  );
  await Promise.all([
    ...othersThan(keeps, connection).map((range) => joins.delete(range)),
    ...next.map(({ whole }) => whole && joins.delete(whole)),
    ...next.map(({ put, key }) => joins.put(put, [...key])),
    transaction.objectStore('joinPlaces').put({ run, place }, connection),
    transaction.done,
  ]);
}

/** Ranges of keys. */
function othersThan(keeps: readonly number[] | undefined, connection: string): IDBKeyRange[] {
  if (!keeps) return [];
  const ends = [...keeps.map((table) => [connection, table]), [connection, []]];
  const starts = [[connection], ...keeps.map((table) => [connection, table, []])];
  return starts.map((start, at) => IDBKeyRange.bound(start, ends[at], false, true));
}

function byBucket(lines: readonly Line[]) {
  return [...Map.groupBy(lines, ({ table }) => table)].flatMap(([table, ofTable]) =>
    [...Map.groupBy(ofTable, bucketOf)].map(([bucket, own]) => ({ table, bucket, text: packed(own) })),
  );
}
