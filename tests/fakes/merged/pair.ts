import type { DirectoryEntry } from '../../../lib/model/index.ts';
import type { Source } from '../../../lib/sources/contract.ts';
import { type Cache, createMemoryCache } from '../../../lib/sources/crm/ask.ts';
import type { SourceError } from '../../../lib/sources/error.ts';
import { createGuest } from '../../../lib/sources/merged/guest.ts';
import { createMadeBeside } from '../../../lib/sources/merged/made.ts';
import { createMergedSource } from '../../../lib/sources/merged/merged.ts';
import type { JoinRows } from '../../../lib/sources/merged/rows.ts';
import { createMemoryJoins } from './joins.ts';

interface Told {
  /** What was said of the source beside. */
  said?(trouble: SourceError | null): void;
  /** Who is connected, as each of them says it. */
  viewer?: { lead: string | null; guest: string | null };
  /** Accounts that the directory has by now. */
  directory?: ReadonlyMap<string, DirectoryEntry>;
  /** What outlives the worker. */
  kept?: Cache;
  rows?: JoinRows;
}

export const domainsOf = (entry: DirectoryEntry): string[] =>
  entry.kind === 'account' ? [...entry.domains, ...entry.aliasDomains] : [];

const alex = { lead: 'own-me', guest: '~g~own-me' };

/** Two sources as one, as the background puts them together. */
export function pairOf(
  lead: Source,
  guest: Source,
  {
    said = () => {},
    directory = new Map(),
    viewer = alex,
    kept = createMemoryCache(),
    rows = createMemoryJoins(),
  }: Told = {},
): Source {
  return createMergedSource({
    lead,
    guest: createGuest(guest, 'g', createMadeBeside(kept)),
    viewer,
    rows,
    keptPeople: kept,
    keysOf: domainsOf,
    accountsAt: async (keys) =>
      [...directory.values()].filter((entry) => domainsOf(entry).some((key) => keys.includes(key))),
    said,
  });
}
