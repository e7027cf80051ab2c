import type { Queued, Sent } from '../outbox/queued.ts';
import { isIdle, takenBack, wasNeverTaken } from '../outbox/taken.ts';
import type { Writing } from './atomic.ts';
import { deletionOf, enqueueDeletion, isOnItsWayOut } from './outbox-deletion.ts';
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
  // One that cannot be read goes as well: the person has seen its text.
  if (!item) await outbox.delete(seq);
  else if (!wasNeverTaken(item)) return discardTried(transaction, item);
  else await removeIn(transaction, item);
  return 'gone';
}

async function discardTried(transaction: Writing, item: Queued): Promise<TakenBack> {
  const deletion = deletionOf(item.change);
  // Whether it is there was asked already, and refused to say: the person has seen that.
  const isOver = item.state === 'aside' && (item.takenBack || !deletion);
  if (isOver || (!deletion && item.state !== 'sending')) await removeIn(transaction, item);
  else await transaction.objectStore('outbox').put(takenBack(item));
  if (deletion && !isOver) await dropFollowing(transaction, item);
  return deletion && !isOver ? 'will-go' : 'stays';
}

async function takeBackOne(transaction: Writing, id: string, now: number): Promise<TakenBack> {
  const outbox = transaction.objectStore('outbox');
  const item = readItem(await outbox.index('change').get(id));
  if (!item) return takeBackSent(transaction, await transaction.objectStore('sent').get(id), now);
  if (wasNeverTaken(item)) {
    await removeIn(transaction, item);
    await dropFollowing(transaction, item);
    return 'gone';
  }
  if (!deletionOf(item.change)) return 'stays';
  await outbox.put(takenBack(item));
  await dropFollowing(transaction, item);
  return 'will-go';
}

async function takeBackSent(transaction: Writing, sent: Sent | undefined, now: number): Promise<TakenBack> {
  if (!sent?.applied) return 'gone';
  const change = deletionOf(sent.change, sent.applied);
  if (!change) return 'stays';
  if (await isOnItsWayOut(transaction, sent.connection, change.recordId)) return 'will-go';
  await dropFollowing(transaction, sent);
  await enqueueDeletion(transaction, { ...sent, change, notBefore: 0, savedAt: now });
  return 'will-go';
}

async function removeIn(transaction: Writing, item: Queued): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const { change, connection } = item;
  await outbox.delete(item.seq);
  if (!('baseVersion' in change)) return;
  const related = await outbox.index('record').getAll([connection, change.recordId]);
  await Promise.all(rebase(transaction, item, related, change.baseVersion));
}

/** Of a record that is not to be, later changes are not either: they would be refused, or hold up its deletion. */
async function dropFollowing(
  transaction: Writing,
  { change, connection }: Pick<Queued, 'change' | 'connection'>,
): Promise<void> {
  if (!change.type.endsWith('.create')) return;
  const outbox = transaction.objectStore('outbox');
  const related = await outbox.index('record').getAll([connection, change.recordId]);
  const following = related
    .flatMap((one) => readItem(one) ?? [])
    .filter((one) => one.change.id !== change.id);
  for (const one of following.filter(isIdle)) await outbox.delete(one.seq);
}
