import type { Database, Generation } from './database.ts';
import { deleteIn, writing } from './writing.ts';

/** One that names can be searched in. */
type Named = Generation & Required<Pick<Generation, 'names'>>;
/** A generation, and where it stands. */
export interface Filled {
  slot: 'current' | 'building';
  generation: Named;
}

/** The generation that the feed goes on with, or a new one beside what is there. */
export async function begin(database: Database, from: 'cursor' | 'beginning'): Promise<Filled> {
  const [current, building] = await Promise.all([
    database.get('meta', 'current'),
    database.get('meta', 'building'),
  ]);
  // One that was filled before names could be searched is filled anew beside itself.
  if (from === 'cursor' && isFilled(building)) return { slot: 'building', generation: building };
  // A delta counts its own progress.
  if (from === 'cursor' && isFilled(current))
    return { slot: 'current', generation: { ...current, done: 0, total: 0 } };
  const id = Math.max(current?.id ?? 0, building?.id ?? 0) + 1;
  if (building) {
    await deleteIn(database, 'directory', wholeGeneration(building.id));
    await deleteIn(database, 'names', wholeGeneration(building.id));
  }
  const names = { log: 0, blocks: 0, kept: 0 };
  const nothing = { buckets: 0, run: 0, stamp: 0, cursor: null, done: 0, total: 0, completeAt: null };
  return { slot: 'building', generation: { id, names, ...nothing } };
}

export const isFilled = (generation: Generation | undefined): generation is Named =>
  generation?.names !== undefined;

/** Puts the one that was built in the place of what was shown. */
export async function promote(database: Database): Promise<void> {
  const transaction = writing(database, ['directory', 'names', 'nameIndex', 'meta']);
  const meta = transaction.objectStore('meta');
  const [old, built] = await Promise.all([meta.get('current'), meta.get('building')]);
  if (built) await Promise.all([meta.put(built, 'current'), meta.delete('building')]);
  if (old) {
    await Promise.all([
      transaction.objectStore('directory').delete(wholeGeneration(old.id)),
      transaction.objectStore('names').delete(wholeGeneration(old.id)),
      transaction.objectStore('nameIndex').delete(old.id),
    ]);
  }
  await transaction.done;
}

const wholeGeneration = (id: number) => IDBKeyRange.bound([id], [id, []]);
