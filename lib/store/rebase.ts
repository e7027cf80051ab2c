import { PENDING_VERSION, type Queued } from '../outbox/queued.ts';
import type { Writing } from './atomic.ts';
import { readItem } from './outbox-read.ts';

/**
 * Puts later changes of a record on the version that it has once an earlier one of ours is through, or is not to be
 * made after all: else one's own edits would be each other's conflict. What was tried already stays as it was sent,
 * as its id stands for exactly that.
 */
export async function rebase(
  transaction: Writing,
  { seq, connection, change }: Queued,
  version: string,
): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const stored = await outbox.index('record').getAll([connection, change.recordId]);
  const stale = ['baseVersion' in change ? change.baseVersion : PENDING_VERSION, PENDING_VERSION];
  for (const later of stored.flatMap((one) => readItem(one) ?? [])) {
    if (later.seq <= seq || later.tries > 0 || !('baseVersion' in later.change)) continue;
    if (!stale.includes(later.change.baseVersion)) continue;
    await outbox.put({ ...later, change: { ...later.change, baseVersion: version } });
  }
}

/**
 * The change as it is to be sent for the first time. One that was written on a record of our own before its version was
 * known, and saved only when that had gone through, was not there to be rebased; what was sent tells the version.
 */
export async function onOwnNewest(
  transaction: Writing,
  { change, connection, tries }: Queued,
): Promise<Queued['change']> {
  if (tries > 0 || !('baseVersion' in change) || change.baseVersion !== PENDING_VERSION) return change;
  const index = transaction.objectStore('sent').index('record');
  const taken = (await index.getAll([connection, change.recordId])).filter(({ applied }) => applied !== null);
  const replaced = new Set(taken.map((row) => 'baseVersion' in row.change && row.change.baseVersion));
  // Two are left only where someone else has changed it in between; should it be the wrong one, that is a conflict.
  const [newest] = taken
    .filter(({ applied }) => applied && !replaced.has(applied.version))
    .sort((a, b) => b.at - a.at);
  return newest?.applied ? { ...change, baseVersion: newest.applied.version } : change;
}
