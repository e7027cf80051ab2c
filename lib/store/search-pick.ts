import type { Named, Scored } from '../search/index.ts';
import type { Database } from './database.ts';
import type { Loaded } from './search-index.ts';
import { readNamed } from './search-line.ts';
import { blockAt, lineAt } from './search-log.ts';

type Account = Extract<Named, { kind: 'account' }>;
type Contact = Extract<Named, { kind: 'contact' }>;

export interface FoundNames {
  accounts: Account[];
  /** With its account, where that was read along with it; otherwise it is to be looked up. */
  contacts: { contact: Contact; account: Account | undefined }[];
}

/** Those that hold, of the index and of what came after it, in one order. */
export async function pickBest(
  database: Database,
  loaded: Loaded,
  words: readonly string[],
  limit: number,
): Promise<FoundNames> {
  const { base, tail } = loaded;
  const older = createReader(database, loaded);
  const newer = async (position: number) => tail.at(position);
  for (let asked = limit; ; asked *= 4) {
    const [before, since] = [base.finder?.find(words, asked), tail.finder?.find(words, asked)];
    const best = (kind: 'accounts' | 'contacts') =>
      Promise.all(merge(reading(before?.[kind], older), reading(since?.[kind], newer), asked));
    const [accounts, contacts] = await Promise.all([best('accounts'), best('contacts')]);
    // What no longer holds took up room among the best.
    if (isShort(accounts, asked, limit) || isShort(contacts, asked, limit)) continue;
    return {
      accounts: accounts.flatMap((hit) => (hit?.named.kind === 'account' ? [hit.named] : [])).slice(0, limit),
      contacts: contacts.flatMap((hit) => asContact(hit)).slice(0, limit),
    };
  }
}

interface Read {
  named: Named;
  owner: Named | undefined;
}

const isShort = (hits: readonly (Read | undefined)[], asked: number, limit: number) =>
  hits.length === asked && hits.filter((hit) => hit !== undefined).length < limit;

function asContact(hit: Read | undefined): FoundNames['contacts'] {
  if (hit?.named.kind !== 'contact') return [];
  const { named: contact, owner } = hit;
  const isOwner = owner?.kind === 'account' && owner.id === contact.accountId;
  return [{ contact, account: isOwner ? owner : undefined }];
}

/** Undefined: the record changed or went after the index was built, or while this was read. */
function createReader(database: Database, { generation, tail, blocks }: Loaded) {
  const { id, names } = generation;
  return async (position: number): Promise<Named | undefined> => {
    const line = lineAt(await blocks.get(database, [id, names.log, blockAt(position)]), position);
    const named = line === undefined ? undefined : readNamed(line);
    return named === undefined || 'gone' in named || tail.overtakes(named) ? undefined : named;
  };
}

interface Hit {
  score: number;
  read(): Promise<Read | undefined>;
}

function reading(
  hits: readonly Scored[] | undefined,
  readAt: (position: number) => Promise<Named | undefined>,
): Hit[] {
  const read = async ({ position, owner }: Scored) => {
    const [named, its] = await Promise.all([
      readAt(position),
      owner === undefined ? undefined : readAt(owner),
    ]);
    return named && { named, owner: its };
  };
  return hits?.map((hit) => ({ score: hit.score, read: () => read(hit) })) ?? [];
}

const merge = (older: Hit[], newer: Hit[], limit: number) =>
  [...older, ...newer]
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ read }) => read());
