import type { Database, Generation } from './database.ts';
import { putIn, writing } from './writing.ts';

const CHUNK = 64;

/**
 * Joins a generation's runs into one, a chunk of buckets per transaction, dropping lines that a later line of the
 * same key and record has overtaken. May be cut off between chunks: a bucket reads the same before and after.
 */
export async function compact(database: Database, generation: Generation): Promise<void> {
  for (let from = 0; from < generation.buckets; from += CHUNK) {
    const transaction = writing(database, ['directory'], { durability: 'relaxed' });
    const directory = transaction.objectStore('directory');
    const buckets = Array.from({ length: Math.min(CHUNK, generation.buckets - from) }, (_, i) => from + i);
    await Promise.all(
      buckets.map(async (bucket) => {
        const range = IDBKeyRange.bound(
          [generation.id, bucket, 0],
          [generation.id, bucket, Number.MAX_VALUE],
        );
        const runs = await directory.getAll(range);
        if (runs.length < 2) return;
        await directory.delete(range);
        await directory.put(latestLines(runs.join('')), [generation.id, bucket, 0]);
      }),
    );
    await transaction.done;
  }
  generation.run = 1;
  await putIn(database, 'meta', generation, 'current');
}

/** Of the lines with the same key and payload, only the newest; a record's own line counts by key alone. */
export function latestLines(text: string): string {
  const newest = new Map<string, { stamp: number; line: string }>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [key = '', stamp = '', payload = ''] = line.split('\t');
    const identity = key.startsWith('r:') ? key : `${key}\t${payload}`;
    const known = newest.get(identity);
    if (!known || known.stamp < Number(stamp)) newest.set(identity, { stamp: Number(stamp), line });
  }
  return [...newest.values()].map(({ line }) => `\n${line}`).join('');
}
