import type { Change } from '../model/index.ts';
import { type Entry, PENDING_VERSION } from '../outbox/queued.ts';
import type { Applied } from '../outbox/words.ts';
import type { Writing } from './atomic.ts';
import { isKnown, waitingItem } from './outbox-add.ts';

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

/** Once, however often it is taken back: not while one is on its way, nor after one was taken. */
export async function enqueueDeletion(
  transaction: Writing,
  entry: Entry & { savedAt: number },
): Promise<void> {
  if (await isOnItsWayOut(transaction, entry.connection, entry.change.recordId)) return;
  let id = entry.change.id;
  // One that was given up may have been refused for good under its id.
  while (await isKnown(transaction, id)) id = nextId(id);
  const fresh = { ...entry, change: { ...entry.change, id }, notBefore: 0 };
  await transaction.objectStore('outbox').add(waitingItem(fresh, entry.savedAt));
}

/** Whether it is being deleted, or was. A deletion on its way that was given up is wanted again with that. */
export async function isOnItsWayOut(
  transaction: Writing,
  connection: string,
  recordId: string,
): Promise<boolean> {
  const outbox = transaction.objectStore('outbox');
  const [queued, sent] = await Promise.all([
    outbox.index('record').getAll([connection, recordId]),
    transaction.objectStore('sent').index('record').getAll([connection, recordId]),
  ]);
  const deletions = queued.filter(isDeletion);
  for (const one of deletions) if (one.takenBack) await outbox.put({ ...one, takenBack: false });
  return deletions.length > 0 || sent.some((row) => row.applied !== null && isDeletion(row));
}

const isDeletion = ({ change }: { change: Change }) => change.type.endsWith('.delete');

/**
 * Follows from the change's id, so that taking back twice deletes once. Ids are made by chance, which is version 4 of
 * UUIDs; version 8 is for what is made by a rule, so it can't be another change's.
 */
const oppositeId = (id: string) => `${id.slice(0, 14)}8${id.slice(15)}`;

/** The next of those that follow from one id. */
export function nextId(id: string): string {
  const last = (Number.parseInt(id.slice(-4), 16) + 1) % 0x1_00_00;
  return `${id.slice(0, -4)}${last.toString(16).padStart(4, '0')}`;
}
