import type { Queued, Trouble } from '../outbox/queued.ts';
import { leavesRefused, postponed, unsureAtBegin } from '../outbox/taken.ts';
import type { Applied } from '../outbox/words.ts';
import type { Writing } from './atomic.ts';
import { deletionOf, enqueueDeletion } from './outbox-deletion.ts';
import { readItem } from './outbox-read.ts';
import { onOwnNewest, rebase } from './rebase.ts';

/** Notes that a request is about to be made. Answers the item as it is to be sent. */
export async function beginIn(transaction: Writing, before: Queued, at: number): Promise<Queued> {
  const trouble = before.trouble?.kind === 'earlier-change' ? null : before.trouble;
  const made = await onOwnNewest(transaction, before);
  // Its time has come: should the worker die, the next one need not wait for it once more, by whatever clock.
  const tried = { tries: before.tries + 1, unsure: unsureAtBegin(before), notBefore: 0 };
  const item: Queued = { ...before, ...tried, change: made, state: 'sending', trouble };
  const { change, accountId, accountName, connection, tries } = item;
  const sent = transaction.objectStore('sent');
  // What was not tried yet is not in there: its id would be known.
  const row = { applied: null, at, ...(before.tries > 0 && (await sent.get(change.id))) };
  // None of these is waited for: should one fail, the transaction does as a whole.
  void transaction.objectStore('outbox').put(item);
  void sent.put({ ...row, change, accountId, accountName, connection, tries }, change.id);
  return item;
}

/** The source has taken it. Once more is the same as once. Throws if it concerns another account and is not alone. */
export async function finishIn(
  transaction: Writing,
  seq: number,
  applied: Applied,
  isAlone: boolean,
): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const item = readItem(await outbox.get(seq));
  if (!item) return;
  const { change, accountId, accountName, connection, tries } = item;
  const sent = transaction.objectStore('sent');
  const [before, related] = await Promise.all([
    sent.get(change.id),
    outbox.index('record').getAll([connection, change.recordId]),
  ]);
  if (!isAlone && related.some((one) => one.accountId !== accountId))
    throw new Error('this can only be said alone');
  const row = { at: item.savedAt, ...before };
  void sent.put({ ...row, change, accountId, accountName, connection, tries, applied }, change.id);
  void outbox.delete(seq);
  void rebase(transaction, item, related, applied.version);
  const deletion = item.takenBack && deletionOf(change, applied);
  if (deletion) await enqueueDeletion(transaction, { ...item, change: deletion });
}

/** Not taken yet, and to be tried again. */
export async function postponeIn(
  transaction: Writing,
  seq: number,
  notBefore: number,
  trouble: Trouble,
): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const item = readItem(await outbox.get(seq));
  if (!item) return;
  const next = postponed(item, notBefore, trouble);
  const isUnsent = next.tries === 0;
  if (isUnsent) void transaction.objectStore('sent').delete(item.change.id);
  // It is not there, or nothing could be undone about it if it were, so nobody needs to know.
  if (item.takenBack && (isUnsent || !deletionOf(item.change))) await outbox.delete(seq);
  else await outbox.put(next);
}

/** Refused for good. */
export async function setAsideIn(transaction: Writing, seq: number, trouble: Trouble): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const item = readItem(await outbox.get(seq));
  if (!item) return;
  const aside: Queued = { ...item, state: 'aside', notBefore: 0, trouble };
  if (leavesRefused(item, trouble, deletionOf(item.change) !== undefined)) await outbox.delete(seq);
  else await outbox.put(aside);
}

/** At once: neither the time for undoing it nor a pause after a failure is waited for, nor a refusal to take it back. */
export async function hastenIn(transaction: Writing, seq: number): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  const item = readItem(await outbox.get(seq));
  const goes = item?.state === 'waiting' || (item?.state === 'aside' && item.takenBack);
  if (goes) await outbox.put({ ...item, state: 'waiting', notBefore: 0 });
}
