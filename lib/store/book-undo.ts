import type { Kept } from '../model/index.ts';
import type { Packs } from './book-packs.ts';
import { accountOf, rowId } from './book-rows.ts';

/** What a file did to one record. */
export interface Did {
  kind: Kept['kind'];
  id: string;
  accountId: string | null;
  /** As the file left it: another one since is the person's, and stays. */
  version: string;
  before: Kept | null;
}

export interface Undone {
  /** Records that are as they were, or gone again. */
  undone: number;
  /** Those that somebody has written to since. */
  left: number;
}

export const didTo = (row: Kept, before: Kept | null): Did => ({
  kind: row.kind,
  id: row.record.id,
  accountId: accountOf(row),
  version: row.record.version,
  before,
});

/** By record, the version that was put back and the one that it has since then. */
export type Restored = ReadonlyMap<string, { was: string; is: string }>;

/** Takes a file's work back, what belongs to an account before the account. */
export async function undoIn(
  packs: Packs,
  all: readonly Did[],
  keep: ReadonlySet<string>,
): Promise<Undone & { removed: number; restored: Restored }> {
  const restored = new Map<string, { was: string; is: string }>();
  let undone = 0;
  const order = (did: Did) => (did.kind === 'account' ? 1 : did.kind === 'owner' ? 2 : 0);
  for (const did of all.toSorted((one, other) => order(one) - order(other))) {
    if (keep.has(did.id) || !(await undoOne(packs, did))) continue;
    undone += 1;
    if (did.before) restored.set(nameOf(did), { was: did.before.record.version, is: next(did) });
  }
  return { undone, left: all.length - undone, removed: undone - restored.size, restored };
}

/** What an earlier file did, where a later one that was taken back has left it as that did. */
export function onRestored(did: Did, restored: Restored): Did {
  const now = restored.get(nameOf(did));
  return now?.was === did.version ? { ...did, version: now.is } : did;
}

const nameOf = ({ kind, id }: Did) => rowId({ kind, record: { id } });
/** Never one that the record has had. */
const next = ({ version }: Did) => String(Number(version) + 1);

async function undoOne(packs: Packs, did: Did): Promise<boolean> {
  const rows = await packs.of(did.accountId);
  const now = rows.get(nameOf(did));
  if (!now || now.record.version !== did.version) return false;
  if (did.kind === 'account' && did.before === null && hasMore(rows, did.id)) return false;
  await packs.remove(now);
  if (did.before) await packs.put(withVersion(did.before, next(did)));
  return true;
}

/** Whether an account has records that are none of the file's any more. */
const hasMore = (rows: ReadonlyMap<string, Kept>, accountId: string): boolean =>
  [...rows.values()].some((row) => row.kind !== 'account' && accountOf(row) === accountId);

const withVersion = (row: Kept, version: string): Kept =>
  ({ ...row, record: { ...row.record, version } }) as Kept;
