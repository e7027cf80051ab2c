import { entryKeys, type Hit } from '../match/index.ts';
import type { DirectoryEntry, DirectoryPage } from '../model/index.ts';
import { compact } from './compact.ts';
import type { Database, Generation, WithDatabase } from './database.ts';
import { begin, type Filled, promote } from './generations.ts';
import { bucketKey, hash, writeHit, writeLine } from './line.ts';
import { writeGone, writeNamed } from './search-line.ts';
import { blocksOf, shortenLog } from './search-log.ts';
import { writing } from './writing.ts';

/** A fill of the directory under way. Pages are buffered and written together with the cursor that follows them. */
export interface Filling {
  /** Where the feed is to be read from; null: from its beginning. */
  readonly cursor: string | null;
  readonly done: number;
  readonly total: number;
  add(page: DirectoryPage): Promise<void>;
  /** Writes what is left; the next filling goes on behind it. */
  keep(): Promise<void>;
  /** Writes what is left and, after a fill from the beginning, puts it in the place of what was there. */
  complete(now: number): Promise<void>;
}

/** When what is buffered is written as a run. */
export interface RunLimits {
  /** Characters: large runs, because IndexedDB costs by request, not by byte. */
  readonly size: number;
  /** Milliseconds: a slow feed is written at least this often, so that little is lost with the worker. */
  readonly age: number;
}

export const usualRun: RunLimits = { size: 40_000_000, age: 15_000 };

const MAX_RUNS = 32;
const LINES_A_BUCKET = 600;

export async function createFilling(
  withDatabase: WithDatabase,
  from: 'cursor' | 'beginning',
  limits: RunLimits,
): Promise<Filling> {
  return fillingOf(withDatabase, await withDatabase((database) => begin(database, from)), limits);
}

/** A fill of this generation, and of no other. */
export function fillingOf(
  withDatabase: WithDatabase,
  { slot, generation }: Filled,
  limits: RunLimits,
): Filling {
  let lines: string[][] = [];
  let names: string[] = [];
  let size = 0;
  let since = Date.now();

  const put = (key: string, payload: string) => {
    const line = writeLine(key, generation.stamp, payload);
    if (line === undefined) return;
    const bucket = hash(bucketKey(key)) & (generation.buckets - 1);
    const bucketLines = lines[bucket] ?? [];
    lines[bucket] = bucketLines;
    bucketLines.push(line);
    size += line.length;
  };
  const name = (line: string | undefined) => {
    if (line === undefined) return;
    names.push(line);
    size += line.length;
  };

  const flush = async () => {
    await withDatabase((database) => writeRun(database, slot, generation, lines, names));
    lines = [];
    names = [];
    size = 0;
    since = Date.now();
  };

  return {
    get cursor() {
      return generation.cursor;
    },
    get done() {
      return generation.done;
    },
    get total() {
      return generation.total;
    },
    async add(page) {
      if (!generation.buckets) generation.buckets = bucketsFor(page.total);
      if (generation.done === 0) generation.total = page.total;
      for (const entry of page.upserts) {
        upsert(entry, generation, put);
        name(writeNamed(entry));
      }
      for (const gone of page.deletes) {
        generation.stamp++;
        put(`r:${gone.kind}:${gone.id}`, '');
        name(writeGone(gone));
      }
      generation.cursor = page.next;
      generation.done += page.upserts.length + page.deletes.length;
      if (size > limits.size || Date.now() - since > limits.age) await flush();
    },
    keep: flush,
    async complete(now) {
      generation.completeAt = now;
      if (slot === 'building') generation.names.kept = generation.names.blocks + blocksOf(names).length;
      await flush();
      if (slot === 'building') await withDatabase(promote);
      if (generation.run > MAX_RUNS) {
        await withDatabase((database) => compact(database, generation));
        await withDatabase((database) => shortenLog(database, generation));
      }
    },
  };
}

function upsert(entry: DirectoryEntry, generation: Generation, put: (key: string, payload: string) => void) {
  generation.stamp++;
  put(`r:${entry.kind}:${entry.id}`, entry.kind === 'account' ? JSON.stringify(entry) : '');
  let written: { hit: Hit; payload: string } | undefined;
  for (const { key, hit } of entryKeys(entry)) {
    // A contact is filed under its keys as one and the same hit, and a directory has a million of them.
    if (written?.hit !== hit) written = { hit, payload: writeHit(hit) };
    put(key, written.payload);
  }
}

/** One transaction: the lines and the cursor after them stand or fall together. */
async function writeRun(
  database: Database,
  slot: Filled['slot'],
  generation: Filled['generation'],
  lines: string[][],
  names: string[],
) {
  const transaction = writing(database, ['directory', 'names', 'meta'], { durability: 'relaxed' });
  const store = transaction.objectStore('directory');
  const run = generation.run;
  if (lines.length > 0) generation.run++;
  lines.forEach((bucketLines, bucket) => {
    void store.put(bucketLines.join(''), [generation.id, bucket, run]);
  });
  const log = transaction.objectStore('names');
  for (const block of blocksOf(names))
    void log.put(block, [generation.id, generation.names.log, generation.names.blocks++]);
  await Promise.all([transaction.objectStore('meta').put(generation, slot), transaction.done]);
}

/** A contact has two or three lines; buckets are kept small enough to search in well under a millisecond. */
function bucketsFor(records: number): number {
  const wanted = (records * 2.5) / LINES_A_BUCKET;
  return 2 ** Math.min(12, Math.max(4, Math.ceil(Math.log2(Math.max(1, wanted)))));
}
