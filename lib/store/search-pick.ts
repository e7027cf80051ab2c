import type { Named, Scored } from '../search/index.ts';
import type { Database } from './database.ts';
import type { Loaded } from './search-index.ts';
import { readNamed } from './search-line.ts';
import { blockAt, lineAt } from './search-log.ts';

export interface FoundNames {
  accounts: Extract<Named, { kind: 'account' }>[];
  contacts: Extract<Named, { kind: 'contact' }>[];
}

/** Those that hold, of the index and of what came after it, in one order. */
export async function pickBest(
  database: Database,
  { generation, base, tail }: Loaded,
  words: readonly string[],
  limit: number,
): Promise<FoundNames> {
  const block = createBlocks(database, [generation.id, generation.names.log]);
  const older = async (position: number) => {
    const line = lineAt(await block(blockAt(position)), position);
    const named = line === undefined ? undefined : readNamed(line);
    return named === undefined || 'gone' in named || tail.overtakes(named) ? undefined : named;
  };
  const newer = async (position: number) => tail.at(position);

  for (let asked = limit; ; asked *= 4) {
    const [before, since] = [base.finder?.find(words, asked), tail.finder?.find(words, asked)];
    const best = (kind: 'accounts' | 'contacts') =>
      Promise.all(merge(reading(before?.[kind], older), reading(since?.[kind], newer), asked));
    const [accounts, contacts] = await Promise.all([best('accounts'), best('contacts')]);
    const isShort = (found: readonly (Named | undefined)[]) =>
      found.length === asked && found.filter((named) => named).length < limit;
    // What no longer holds took up room among the best.
    if (isShort(accounts) || isShort(contacts)) continue;
    return {
      accounts: accounts.filter((named) => named?.kind === 'account').slice(0, limit),
      contacts: contacts.filter((named) => named?.kind === 'contact').slice(0, limit),
    };
  }
}

interface Hit {
  score: number;
  /** Undefined: the record changed or went after the index was built, or while this was read. */
  read(): Promise<Named | undefined>;
}

const reading = (
  hits: readonly Scored[] | undefined,
  read: (position: number) => Promise<Named | undefined>,
): Hit[] => hits?.map(({ score, position }) => ({ score, read: () => read(position) })) ?? [];

const merge = (older: Hit[], newer: Hit[], limit: number) =>
  [...older, ...newer]
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ read }) => read());

/** Each block is read once, all of them together. */
function createBlocks(database: Database, [id, log]: readonly [number, number]) {
  const blocks = new Map<number, Promise<string>>();
  return (block: number): Promise<string> => {
    const known = blocks.get(block) ?? database.get('names', [id, log, block]).then((text) => text ?? '');
    blocks.set(block, known);
    return known;
  };
}
