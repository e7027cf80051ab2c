import { onNewest } from '../outbox/newest.ts';
import { PENDING_VERSION, type Queued, Sent } from '../outbox/queued.ts';
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
 * The change as it is to be sent for the first time: what was written before an earlier one of ours was taken, and saved
 * only then, was not there to be rebased.
 */
export async function onOwnNewest(
  transaction: Writing,
  { change, connection, tries }: Queued,
): Promise<Queued['change']> {
  if (tries > 0 || !('baseVersion' in change)) return change;
  const rows = await transaction.objectStore('sent').index('record').getAll([connection, change.recordId]);
  return onNewest(
    change,
    rows.flatMap((row) => Sent.safeParse(row).data ?? []),
  );
}
