import type { Queued, Trouble } from '../outbox/queued.ts';
import { idsIn, waitsFor } from '../outbox/refers.ts';
import type { Writing } from './atomic.ts';
import type { StoredChange } from './database.ts';
import { readItem } from './outbox-read.ts';

/**
 * What an account has to be sent next: what was under way already, else the first that has to wait for no earlier one.
 * Those it passes over are marked with the reason. `notBefore` is for the caller to look at.
 */
export async function nextOf(
  transaction: Writing,
  connection: string,
  accountId: string,
  now: number,
): Promise<Queued | undefined> {
  const lane = transaction.objectStore('outbox').index('lane');
  for (const state of ['sending', 'waiting']) {
    let cursor = await lane.openCursor([connection, accountId, state]);
    while (cursor) {
      const item = readItem(cursor.value);
      const trouble = item ? await holdUp(transaction, item, now) : unreadable(now);
      if (item && !trouble) return item;
      if (!item) await cursor.update({ ...cursor.value, state: 'aside', trouble });
      else if (item.trouble?.kind !== 'earlier-change') await cursor.update({ ...item, trouble });
      cursor = await cursor.continue();
    }
  }
  return undefined;
}

async function holdUp(transaction: Writing, item: Queued, now: number): Promise<Trouble | null> {
  // It may have taken effect; only sending it again will tell.
  if (item.state === 'sending') return null;
  const index = transaction.objectStore('outbox').index('record');
  const related = await Promise.all(idsIn(item.change).map((id) => index.getAll([item.connection, id])));
  const isHeld = related
    .flat()
    .some((other) => isEarlier(other, item) && waitsFor(item.change, other.change));
  return isHeld ? earlierChange(now) : null;
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
