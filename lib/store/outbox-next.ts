import type { Queued, Trouble } from '../outbox/queued.ts';
import { idsIn, waitsFor } from '../outbox/refers.ts';
import type { Reading, Writing } from './atomic.ts';
import type { StoredChange } from './database.ts';
import { readItem } from './outbox-read.ts';

interface Turn {
  item: Queued | undefined;
  /** What was passed over and does not say so yet, as it shall be. */
  marked: StoredChange[];
}

/**
 * What an account has to be sent next: what was under way already, else the first that has to wait for no earlier one.
 * `notBefore` is for the caller to look at.
 */
export async function lookForNext(
  transaction: Reading,
  connection: string,
  accountId: string,
  now: number,
): Promise<Turn> {
  // `aside` comes before these, `sending` before `waiting`.
  const range = IDBKeyRange.bound([connection, accountId, 'sending'], [connection, accountId, 'waiting']);
  const marked: StoredChange[] = [];
  let cursor = await transaction.objectStore('outbox').index('lane').openCursor(range);
  while (cursor) {
    const item = readItem(cursor.value);
    const isHeld = item && (await hasToWait(transaction, item));
    if (item && !isHeld) return { item, marked };
    if (!item) marked.push({ ...cursor.value, state: 'aside', trouble: unreadable(now) });
    else if (item.trouble?.kind !== 'earlier-change') marked.push({ ...item, trouble: earlierChange(now) });
    cursor = await cursor.continue();
  }
  return { item: undefined, marked };
}

/** The same, and what it passes over says why it waits. */
export async function markNext(
  transaction: Writing,
  ...where: [string, string, number]
): Promise<Turn['item']> {
  const { item, marked } = await lookForNext(transaction, ...where);
  for (const one of marked) await transaction.objectStore('outbox').put(one);
  return item;
}

async function hasToWait(transaction: Reading, item: Queued): Promise<boolean> {
  // It may have taken effect; only sending it again will tell.
  if (item.state === 'sending') return false;
  const index = transaction.objectStore('outbox').index('record');
  const related = await Promise.all(idsIn(item.change).map((id) => index.getAll([item.connection, id])));
  return related.flat().some((other) => isEarlier(other, item) && waitsFor(item.change, other.change));
}

const isEarlier = (other: StoredChange, item: Queued) => other.seq !== undefined && other.seq < item.seq;

const earlierChange = (at: number): Trouble => ({
  kind: 'earlier-change',
  sentence: 'This builds on an earlier change that has not gone through. It is sent as soon as that one is.',
  at,
});

const unreadable = (at: number): Trouble => ({
  kind: 'unreadable',
  sentence:
    'This version of Keyside cannot read this change. Copy its text, then save it anew or discard it.',
  at,
});
