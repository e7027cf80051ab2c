import { createBuilder, createFinder, type Finder, FORM } from '../search/index.ts';
import type { Database, Generation, StoredIndex } from './database.ts';
import { type Blocks, createBlocks } from './search-blocks.ts';
import { readNamed } from './search-line.ts';
import { type Logged, newestFirst } from './search-log.ts';
import { readTail, type Tail } from './search-tail.ts';
import { writing } from './writing.ts';

/** Blocks beside the index that are looked through as they are; more of them are worth a new index. */
const MAX_TAIL = 64;
/** More than this is left to the index even though it can be done without: a look costs what is read first. */
const WORTH_BUILDING = 16;

/** The index as it stands in memory, with what has come since it was built. */
export interface Loaded {
  generation: Logged;
  base: Base;
  tail: Tail;
  blocks: Blocks;
}

interface Base {
  /** The blocks of the log that it knows. */
  blocks: number;
  finder: Finder | undefined;
}

/** What a search needs, kept from one to the next and lost with the worker. */
export function createShelf() {
  let held: Loaded | undefined;
  return {
    /** Undefined: there are no names. `unbuilt`: there are too many to do without an index. */
    async load(database: Database): Promise<Loaded | undefined | 'unbuilt'> {
      const { generation, isGrowing } = await standing(database);
      if (!generation) return undefined;
      const end = generation.names.blocks;
      const known = held && isSame(held.generation, generation) ? held : undefined;
      if (known?.generation.names.blocks === end) return known;
      const isNear = known && end - known.base.blocks <= MAX_TAIL;
      const base = isNear ? known.base : await readBase(database, generation);
      if (end - base.blocks > MAX_TAIL && !isGrowing) return 'unbuilt';
      // While the first records come in, the first of them are better than nothing.
      const until = Math.min(end, base.blocks + MAX_TAIL);
      const tail = await readTail(database, generation, base.blocks, until);
      held = { generation, base, tail, blocks: known?.blocks ?? createBlocks() };
      return held;
    },
  };
}

/** Reads the log to its end and puts an index of it beside it, unless there is one that will do. */
export async function buildIndex(database: Database): Promise<void> {
  const generation = await database.get('meta', 'current');
  if (!isLogged(generation)) return;
  const { log, blocks } = generation.names;
  const stored = await database.get('nameIndex', generation.id);
  if (isUsable(stored, generation) && blocks - stored.blocks <= WORTH_BUILDING) return;
  const builder = createBuilder();
  for await (const lines of newestFirst(database, generation, 0, blocks))
    for (const { line, position } of lines) builder.add(readNamed(line), position);
  await keep(database, generation, { log, blocks, index: builder.finish() });
}

/** Unless its log has been replaced meanwhile. */
async function keep(database: Database, { id }: Logged, built: StoredIndex): Promise<void> {
  const transaction = writing(database, ['meta', 'nameIndex'], { durability: 'relaxed' });
  const now = await transaction.objectStore('meta').get('current');
  if (now?.id === id && now.names?.log === built.log)
    await transaction.objectStore('nameIndex').put(built, id);
  await transaction.done;
}

async function standing(database: Database) {
  const current = await database.get('meta', 'current');
  const generation = current ?? (await database.get('meta', 'building'));
  return { generation: isLogged(generation) ? generation : undefined, isGrowing: current === undefined };
}

async function readBase(database: Database, generation: Logged): Promise<Base> {
  const stored = await database.get('nameIndex', generation.id);
  if (!isUsable(stored, generation)) return { blocks: 0, finder: undefined };
  return { blocks: stored.blocks, finder: createFinder(stored.index) };
}

const isLogged = (generation: Generation | undefined): generation is Logged =>
  generation?.names !== undefined;

const isSame = (a: Logged, b: Logged) => a.id === b.id && a.names.log === b.names.log;

const isUsable = (stored: StoredIndex | undefined, { names }: Logged): stored is StoredIndex =>
  stored?.log === names.log && stored.index.form === FORM && stored.blocks <= names.blocks;
