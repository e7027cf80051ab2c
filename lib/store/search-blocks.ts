import type { Database, Schema } from './database.ts';

type Key = Schema['names']['key'];

/** Some 20 kB each. With one letter more, mostly the same records are found. */
const KEPT = 200;

/** Blocks of one log, the last used kept: what is once written of a log never changes. */
export interface Blocks {
  /** Empty when the log has been replaced. */
  get(database: Database, key: Key): Promise<string>;
}

export function createBlocks(): Blocks {
  const kept = new Map<number, Promise<string>>();
  return {
    get(database, key) {
      const number = key[2];
      const block = kept.get(number) ?? database.get('names', key).then((text) => text ?? '');
      kept.delete(number);
      kept.set(number, block);
      block.catch(() => kept.delete(number));
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return block;
    },
  };
}
