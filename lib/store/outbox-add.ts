import type { Entry, Queued } from '../outbox/queued.ts';
import { leavesUnsure, mayReplace } from '../outbox/taken.ts';
import type { Writing } from './atomic.ts';
import { readItem } from './outbox-read.ts';

export interface Instead {
  /** The draft that the changes were made of; it goes with the adding. */
  draftId: string | null;
  /** The item, by its seq, whose place the first of them takes. */
  replaces: number | null;
}

/**
 * - `added`: they are on the disk
 * - `known`: they were added before; nothing was done but to drop the draft
 * - `too-late`: what they were to replace is under way or gone; nothing was done, and the draft is kept
 */
export type Added = 'added' | 'known' | 'too-late';

export async function addTo(
  transaction: Writing,
  entries: readonly Entry[],
  { draftId, replaces }: Instead,
  now: number,
): Promise<Added> {
  const known = await Promise.all(entries.map(({ change }) => isKnown(transaction, change.id)));
  const fresh = entries.filter((_, i) => !known[i]);
  await writeAgain(
    transaction,
    entries.filter((_, i) => known[i]),
  );
  const replaced = replaces === null ? null : await replaceable(transaction, replaces, fresh);
  if (fresh.length > 0 && replaced === undefined) return 'too-late';
  await put(transaction, fresh, replaced ?? null, now);
  if (draftId) await transaction.objectStore('drafts').delete(draftId);
  return fresh.length > 0 ? 'added' : 'known';
}

/** The worker that was asked before may have died before the backup had it, too. */
async function writeAgain(transaction: Writing, entries: readonly Entry[]): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const rows = await Promise.all(entries.map(({ change }) => outbox.index('change').get(change.id)));
  for (const row of rows) if (row) await outbox.put(row);
}

/** A change that never was under way. */
export const waitingItem = (
  { change, accountId, accountName, connection, notBefore }: Entry,
  now: number,
) => ({
  change,
  accountId,
  accountName,
  connection,
  notBefore,
  savedAt: now,
  state: 'waiting' as const,
  tries: 0,
  trouble: null,
  takenBack: false,
  unsure: false,
});

export async function isKnown(transaction: Writing, changeId: string): Promise<boolean> {
  const [waiting, sent] = await Promise.all([
    transaction.objectStore('outbox').index('change').getKey(changeId),
    transaction.objectStore('sent').getKey(changeId),
  ]);
  return waiting !== undefined || sent !== undefined;
}

async function replaceable(transaction: Writing, seq: number, [first]: readonly Entry[]) {
  const item = readItem(await transaction.objectStore('outbox').get(seq));
  return item && first && mayReplace(item, first.change) ? item : undefined;
}

/** The place is kept, as later changes may build on the record that the replaced one makes. */
async function put(transaction: Writing, fresh: readonly Entry[], replaced: Queued | null, now: number) {
  const outbox = transaction.objectStore('outbox');
  const [first, ...others] = fresh.map((entry) => waitingItem(entry, now));
  if (!first) return;
  if (replaced === null) await outbox.add(first);
  else await outbox.put({ ...first, seq: replaced.seq, unsure: leavesUnsure(replaced, first.change) });
  // One after the other: their order is that of their numbers.
  for (const other of others) await outbox.add(other);
}
