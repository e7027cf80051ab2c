import type { JoinRows } from '../sources/merged/rows.ts';
import type { WithDatabase } from './database.ts';
import { bucketOf, packed, parsed, tell, type Values } from './join-lines.ts';
import { FRESH, runsOf, writeRun } from './join-runs.ts';

/** Runs of a bucket, oldest first. */
type Runs = (bucket: number) => Promise<readonly string[]>;

/**
 * The table of joins, packed as the directory is: names hash to buckets, each of which is some runs of lines.
 * @param pair names the two connections
 */
export function createJoinRows(withDatabase: WithDatabase, pair: string): JoinRows {
  /** While pages are read one after another: buckets as they were after a run, by table and number. */
  let held = { run: 0, buckets: new Map<string, Values>() };
  const hold = (run: number) => {
    if (held.run !== run) held = { run, buckets: new Map() };
    return held.buckets;
  };

  return {
    read: (work, holds = false) =>
      withDatabase((database) => {
        const transaction = database.transaction(['joins', 'joinPlaces']);
        // Should it be broken off, the looks say so themselves.
        transaction.done.catch(() => undefined);
        const last = transaction.objectStore('joinPlaces').get(pair);
        last.catch(() => undefined);
        return work({
          place: async () => (await last)?.place,
          async look(table, names) {
            const runs: Runs = (bucket) =>
              transaction.objectStore('joins').getAll(runsOf(pair, table, bucket));
            if (!holds) return listed(await valuesOf(runs, names), names);
            const buckets = hold((await last)?.run ?? 0);
            await fill(buckets, table, runs, names);
            return listed(
              new Map(names.map((name) => [name, buckets.get(at(table, name))?.get(name)])),
              names,
            );
          },
        });
      }),
    async write(next) {
      const run = await withDatabase((database) => writeRun(database, pair, next));
      const buckets = hold(run - 1);
      for (const line of next.lines)
        tell(buckets.get(at(line.table, line.name)) ?? new Map(), [packed(line)]);
      held.run = run;
    },
    forget: () => void hold(0),
  };
}

const at = (table: number, name: string) => `${table} ${bucketOf(name)}`;

const listed = (values: ReadonlyMap<string, ReadonlySet<unknown> | undefined>, names: readonly string[]) =>
  new Map(
    [...new Set(names)].flatMap((name): [string, unknown[]][] => {
      const own = values.get(name);
      return own ? [[name, [...own]]] : [];
    }),
  );

async function valuesOf(runs: Runs, names: readonly string[]): Promise<Values> {
  const wanted = new Set(names);
  const values: Values = new Map();
  const buckets = [...new Set(names.map(bucketOf)), FRESH];
  for (const texts of await Promise.all(buckets.map(runs)))
    for (const text of texts) tell(values, parsed(text), wanted);
  return values;
}

/** Whole buckets, those of them that are not there. */
async function fill(
  held: Map<string, Values>,
  table: number,
  runs: Runs,
  names: readonly string[],
): Promise<void> {
  const missing = new Map(
    names.filter((name) => !held.has(at(table, name))).map((name) => [bucketOf(name), new Map() as Values]),
  );
  if (missing.size === 0) return;
  for (const texts of await Promise.all([...missing.keys(), FRESH].map(runs)))
    for (const text of texts)
      for (const line of parsed(text)) tell(missing.get(bucketOf(line[0])) ?? new Map(), [line]);
  for (const [bucket, values] of missing) held.set(`${table} ${bucket}`, values);
}
