import type { JoinRows, Line } from '../sources/merged/rows.ts';
import type { Database } from './database.ts';
import { bucketOf, type JoinPlace, type Packed, packed, parsed, shortest } from './join-lines.ts';
import { writing } from './writing.ts';

/**
 * In the place of a bucket: what is not in the buckets yet. A page has a few lines for each of very many buckets, and
 * IndexedDB costs by request: they are put there together, once there are some for each.
 */
export const FRESH = -1;
/** Characters, and runs, that whoever reads goes through beside a bucket. */
const [MOST, MOST_RUNS] = [1_000_000, 32];
/** About so many runs of a bucket become one. */
const RUNS = 16;

const nothing: JoinPlace['fresh'] = { tables: [], runs: 0, size: 0 };

export const runsOf = (pair: string, table: number, bucket: number): IDBKeyRange =>
  IDBKeyRange.bound([pair, table, bucket], [pair, table, bucket, []]);

/** All in one transaction. Answers which run it was. */
export async function writeRun(
  database: Database,
  pair: string,
  { place, lines, keeps }: Parameters<JoinRows['write']>[0],
): Promise<number> {
  const news = newsOf(lines);
  const transaction = writing(database, ['joins', 'joinPlaces']);
  const joins = transaction.objectStore('joins');
  const before = await transaction.objectStore('joinPlaces').get(pair);
  const { run, settled, fresh } = after(before, news);
  const isFull = fresh.size > MOST || fresh.runs > MOST_RUNS;
  const stays = fresh.tables.filter((table) => !keeps || keeps.includes(table));
  const puts: Put[] = isFull
    ? (await Promise.all(stays.map((table) => settle(table, news)))).flat()
    : news.map(({ table, text }) => ({ key: [pair, table, FRESH, run], text }));
  const next = isFull ? { run, settled: settled + 1, fresh: nothing, place } : { run, settled, fresh, place };
  const gone = [
    ...othersThan(keeps, pair),
    ...(isFull ? fresh.tables.map((table) => runsOf(pair, table, FRESH)) : []),
    ...puts.flatMap(({ instead }) => instead ?? []),
  ];
  await Promise.all([
    ...gone.map((range) => joins.delete(range)),
    ...puts.map(({ key, text }) => joins.put(text, key)),
    transaction.objectStore('joinPlaces').put(next, pair),
    transaction.done,
  ]);
  return run;

  async function settle(table: number, all: readonly News[]): Promise<Put[]> {
    const kept = await joins.getAll(runsOf(pair, table, FRESH));
    const own = all.flatMap((one) => (one.table === table ? one.lines : []));
    const buckets = Map.groupBy([...kept.flatMap(parsed), ...own], ([name]) => bucketOf(name));
    return Promise.all([...buckets].map(([bucket, lines]) => inBucket(table, bucket, lines)));
  }

  async function inBucket(table: number, bucket: number, own: readonly Packed[]): Promise<Put> {
    const key: Put['key'] = [pair, table, bucket, run];
    if ((settled + bucket) % RUNS !== 0) return { key, text: JSON.stringify(own) };
    const instead = runsOf(pair, table, bucket);
    const all = [...(await joins.getAll(instead)).flatMap(parsed), ...own];
    return { key, text: JSON.stringify(shortest(all)), instead };
  }
}

interface Put {
  key: [string, number, number, number];
  text: string;
  /** Of these. */
  instead?: IDBKeyRange;
}

interface News {
  table: number;
  lines: readonly Packed[];
  text: string;
}

const newsOf = (lines: readonly Line[]): News[] =>
  [...Map.groupBy(lines, ({ table }) => table)].map(([table, own]) => {
    const all = own.map(packed);
    return { table, lines: all, text: JSON.stringify(all) };
  });

/** Were it all fresh. */
function after(before: JoinPlace | undefined, news: readonly News[]): Omit<JoinPlace, 'place'> {
  const { run, settled, fresh } = before ?? { run: 0, settled: 0, fresh: nothing };
  const size = news.reduce((sum, { text }) => sum + text.length, fresh.size);
  const tables = [...new Set([...fresh.tables, ...news.map(({ table }) => table)])];
  return { run: run + 1, settled, fresh: { tables, runs: fresh.runs + 1, size } };
}

/** Ranges of keys. */
function othersThan(keeps: readonly number[] | undefined, pair: string): IDBKeyRange[] {
  if (!keeps) return [];
  const ends = [...keeps.map((table) => [pair, table]), [pair, []]];
  const starts = [[pair], ...keeps.map((table) => [pair, table, []])];
  return starts.map((start, at) => IDBKeyRange.bound(start, ends[at], false, true));
}
