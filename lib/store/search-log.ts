import { createSeen } from '../search/index.ts';
import type { Database, Generation, NamesLog } from './database.ts';
import { readNamed } from './search-line.ts';
import { deleteIn, writing } from './writing.ts';

/** Lines of names in one value: few enough to fetch for one hit, enough to write a million of them. */
const BLOCK = 256;
/** Blocks read at once. */
const CHUNK = 64;

export function blocksOf(lines: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, i) =>
    lines.slice(i * BLOCK, (i + 1) * BLOCK).join('\n'),
  );
}

/** A line's number in its log. Blocks may be shorter than others, so not every number is there. */
const positionOf = (block: number, line: number) => block * BLOCK + line;

export const blockAt = (position: number) => Math.floor(position / BLOCK);

export const lineAt = (block: string, position: number) => block.split('\n')[position % BLOCK];

export type Logged = Generation & { names: NamesLog };

interface NameLine {
  line: string;
  position: number;
}

/** The lines from block `from` to before block `until`, the newest first, chunk by chunk. */
export async function* newestFirst(
  database: Database,
  { id, names }: Logged,
  from: number,
  until: number,
): AsyncGenerator<NameLine[]> {
  for (let end = until; end > from; end -= CHUNK) {
    const start = Math.max(from, end - CHUNK);
    const range = IDBKeyRange.bound([id, names.log, start], [id, names.log, end], false, true);
    const [keys, blocks] = await Promise.all([
      database.getAllKeys('names', range),
      database.getAll('names', range),
    ]);
    yield blocks
      .flatMap((block, i) =>
        block.split('\n').map((line, at) => ({ line, position: positionOf(keys[i]?.[2] ?? start, at) })),
      )
      .reverse();
  }
}

/** Once it has grown to twice what it was, writes the log anew without what was overtaken. May be cut off anywhere. */
export async function shortenLog(database: Database, generation: Logged): Promise<void> {
  const { id, names } = generation;
  if (names.blocks < 2 * names.kept + CHUNK) return;
  const log = names.log + 1;
  await deleteIn(database, 'names', IDBKeyRange.bound([id, log], [id, log, []]));
  const seen = createSeen();
  let blocks = 0;
  const rest: string[] = [];
  for await (const chunk of newestFirst(database, generation, 0, names.blocks)) {
    rest.push(...chunk.flatMap(({ line }) => (holds(line, seen) ? [line] : [])));
    const whole = rest.splice(0, rest.length - (rest.length % BLOCK));
    blocks = await append(database, id, log, blocks, whole);
  }
  blocks = await append(database, id, log, blocks, rest);
  generation.names = { log, blocks, kept: blocks };
  const transaction = writing(database, ['names', 'meta']);
  await Promise.all([
    transaction.objectStore('names').delete(IDBKeyRange.bound([id, names.log], [id, names.log, []])),
    transaction.objectStore('meta').put(generation, 'current'),
    transaction.done,
  ]);
}

function holds(line: string, seen: ReturnType<typeof createSeen>): boolean {
  const named = readNamed(line);
  return seen.isNew(`${named.kind}:${named.id}`) && !('gone' in named);
}

async function append(database: Database, id: number, log: number, from: number, lines: string[]) {
  const transaction = writing(database, ['names'], { durability: 'relaxed' });
  const blocks = blocksOf(lines);
  for (const [i, block] of blocks.entries())
    void transaction.objectStore('names').put(block, [id, log, from + i]);
  await transaction.done;
  return from + blocks.length;
}
