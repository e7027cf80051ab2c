import { createBuilder, createFinder, type Finder, type Named } from '../search/index.ts';
import type { Database } from './database.ts';
import { readNamed } from './search-line.ts';
import { type Logged, newestFirst } from './search-log.ts';

/** What has come since the index was built, in memory alone. */
export interface Tail {
  finder: Finder | undefined;
  at(position: number): Named | undefined;
  /** Whether it has a later word on the record than the index, be it that the record is gone. */
  overtakes(named: Pick<Named, 'kind' | 'id'>): boolean;
}

export async function readTail(
  database: Database,
  generation: Logged,
  from: number,
  until: number,
): Promise<Tail> {
  const builder = createBuilder();
  const names = new Map<number, Named>();
  const ids = new Set<string>();
  for await (const lines of newestFirst(database, generation, from, until))
    for (const { line, position } of lines) {
      const named = readNamed(line);
      ids.add(idOf(named));
      if (builder.add(named, position) && !('gone' in named)) names.set(position, named);
    }
  return {
    finder: names.size > 0 ? createFinder(builder.finish()) : undefined,
    at: (position) => names.get(position),
    overtakes: (named) => ids.has(idOf(named)),
  };
}

const idOf = ({ kind, id }: Pick<Named, 'kind' | 'id'>) => `${kind}:${id}`;
