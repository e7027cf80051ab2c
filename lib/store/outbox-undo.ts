import type { Change } from '../model/index.ts';
import { type Entry, PENDING_VERSION, type Queued, type Sent } from '../outbox/queued.ts';
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

/** What deletes again what a change has made; undefined where nothing does. */
export function deletionOf(
  { id, type, recordId }: Change,
  applied: Applied = { recordId, version: PENDING_VERSION },
): Change | undefined {
  const opposite = opposites[type];
  return (
    opposite && {
      id: oppositeId(id),
      type: opposite,
      recordId: applied.recordId,
      baseVersion: applied.version,
    }
  );
}

/**
 * Follows from the change's id, so that taking back twice deletes once. Ids are made by chance, which is version 4 of
 * UUIDs; version 8 is for what is made by a rule, so it can't be another change's.
 */
const oppositeId = (id: string) => `${id.slice(0, 14)}8${id.slice(15)}`;

export async function enqueueOnce(transaction: Writing, entry: Entry & { savedAt: number }): Promise<void> {
  if (await isKnown(transaction, entry.change.id)) return;
  await transaction.objectStore('outbox').add(waitingItem({ ...entry, notBefore: 0 }, entry.savedAt));
}
