import { onNewest } from '../outbox/newest.ts';
import { PENDING_VERSION, type Queued, Sent } from '../outbox/queued.ts';
import type { Writing } from './atomic.ts';
import type { StoredChange } from './database.ts';
import { readItem } from './outbox-read.ts';

/**
 * Puts later changes of a record on the version that it has once an earlier one of ours is through, or is not to be
 * made after all: else one's own edits would be each other's conflict. What was tried already stays as it was sent,
 * as its id stands for exactly that. `related`: what there is about the record.
 */
export function rebase(
  transaction: Writing,
  { seq, change }: Queued,
  related: readonly StoredChange[],
  version: string,
): Promise<unknown>[] {
  const outbox = transaction.objectStore('outbox');
  const stale = ['baseVersion' in change ? change.baseVersion : PENDING_VERSION, PENDING_VERSION];
  return related
    .flatMap((one) => readItem(one) ?? [])
    .flatMap((later) => {
      if (later.seq <= seq || later.tries > 0 || !('baseVersion' in later.change)) return [];
      if (!stale.includes(later.change.baseVersion)) return [];
      return outbox.put({ ...later, change: { ...later.change, baseVersion: version } });
    });
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
