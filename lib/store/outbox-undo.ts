import type { Change } from '../model/index.ts';
import type { Entry, Queued, Sent } from '../outbox/queued.ts';
import type { Applied } from '../outbox/words.ts';
import type { Writing } from './atomic.ts';
import { isKnown, waitingItem, wasNeverTaken } from './outbox-add.ts';
import { readItem } from './outbox-read.ts';
import { rebase } from './rebase.ts';

/** See `take-back` of lib/messages/writes.ts. The last of these that is so of one of several holds for all. */
const outcomes = ['gone', 'will-go', 'stays'] as const;
export type TakenBack = (typeof outcomes)[number];

/** Undo: as if it had never been saved, where that can still be had. */
export async function takeBackIn(transaction: Writing, changeIds: readonly string[], now: number) {
  let worst = 0;
  for (const id of changeIds)
    worst = Math.max(worst, outcomes.indexOf(await takeBackOne(transaction, id, now)));
  return outcomes[worst] ?? 'stays';
}

/** What the person no longer wants sent, whatever has become of it: it does not stay in the outbox. */
export async function discardIn(transaction: Writing, seq: number): Promise<TakenBack> {
  const outbox = transaction.objectStore('outbox');
  const item = readItem(await outbox.get(seq));
  if (item && !wasNeverTaken(item)) {
    const isOnItsWay = item.state === 'sending';
    if (deletionOf(item.change) || isOnItsWay) await outbox.put({ ...item, takenBack: true });
    else await removeIn(transaction, item);
    return deletionOf(item.change) ? 'will-go' : 'stays';
  }
  if (item) await removeIn(transaction, item);
  // One that cannot be read goes as well: the person has seen its text.
  else await outbox.delete(seq);
  return 'gone';
}

async function takeBackOne(transaction: Writing, id: string, now: number): Promise<TakenBack> {
  const outbox = transaction.objectStore('outbox');
  const item = readItem(await outbox.index('change').get(id));
  if (!item) return takeBackSent(transaction, await transaction.objectStore('sent').get(id), now);
  if (wasNeverTaken(item)) {
    await removeIn(transaction, item);
    return 'gone';
  }
  if (!deletionOf(item.change)) return 'stays';
  await outbox.put({ ...item, takenBack: true });
  return 'will-go';
}

async function takeBackSent(transaction: Writing, sent: Sent | undefined, now: number): Promise<TakenBack> {
  if (!sent?.applied) return 'gone';
  const change = deletionOf(sent.change, sent.applied);
  if (!change) return 'stays';
  await enqueueOnce(transaction, { ...sent, change, notBefore: 0, savedAt: now });
  return 'will-go';
}

async function removeIn(transaction: Writing, item: Queued): Promise<void> {
  await transaction.objectStore('outbox').delete(item.seq);
  if ('baseVersion' in item.change) await rebase(transaction, item, item.change.baseVersion);
}

const opposites: Partial<Record<Change['type'], `${'note' | 'interaction' | 'task' | 'case'}.delete`>> = {
  'note.create': 'note.delete',
  'interaction.create': 'interaction.delete',
  'task.create': 'task.delete',
  'case.create': 'case.delete',
};

/**
 * What deletes again what a change has made; undefined where nothing does. Its id follows from the change's, so that
 * taking back twice deletes once.
 */
export function deletionOf(
  { id, type, recordId }: Change,
  applied: Applied = { recordId, version: '' },
): Change | undefined {
  const opposite = opposites[type];
  const last = (Number.parseInt(id.slice(-1), 16) ^ 1).toString(16);
  return (
    opposite && {
      id: `${id.slice(0, -1)}${last}`,
      type: opposite,
      recordId: applied.recordId,
      baseVersion: applied.version,
    }
  );
}

export async function enqueueOnce(transaction: Writing, entry: Entry & { savedAt: number }): Promise<void> {
  if (await isKnown(transaction, entry.change.id)) return;
  await transaction.objectStore('outbox').add(waitingItem({ ...entry, notBefore: 0 }, entry.savedAt));
}
