import { t } from '../i18n/index.ts';
import type { Queued, Trouble } from '../outbox/queued.ts';
import { idsIn, waitsFor } from '../outbox/refers.ts';
import { waitsBeside } from '../outbox/taken.ts';
import type { Lane, Turn } from '../outbox/words.ts';
import type { Reading, Writing } from './atomic.ts';
import type { StoredChange } from './database.ts';
import { beginIn } from './outbox-outcome.ts';
import { readItem } from './outbox-read.ts';

/** Begins what an account has to be sent next, if it may go; what it passes over says from then on why it waits. */
export async function takeIn(
  transaction: Writing,
  lane: Lane,
  at: number,
  mayGo: (head: Queued) => boolean,
): Promise<Turn> {
  const { head, passed } = await lookForHead(transaction, lane, mayGo);
  const told = passed.flatMap((one) => markOf(one, at) ?? []);
  for (const one of told) await transaction.objectStore('outbox').put(one);
  const held = passed.some(({ item }) => item);
  if (!head) return { item: undefined, held };
  return { item: await beginIn(transaction, head, at), held };
}

interface Passed {
  stored: StoredChange;
  /** Undefined: it can't be read. */
  item: Queued | undefined;
}

/**
 * What was under way already, else the first that has to wait for no earlier one, if it may go. What waits for a source
 * beside is passed over, and goes where nothing else may: to ask for it can take long, and others must not wait for that.
 */
async function lookForHead(
  transaction: Reading,
  { connection, accountId }: Lane,
  mayGo: (head: Queued) => boolean,
) {
  // `aside` comes before these, `sending` before `waiting`.
  const range = IDBKeyRange.bound([connection, accountId, 'sending'], [connection, accountId, 'waiting']);
  const passed: Passed[] = [];
  let beside: Queued | undefined;
  let cursor = await transaction.objectStore('outbox').index('lane').openCursor(range);
  while (cursor) {
    const item = readItem(cursor.value);
    if (!item || (await hasToWait(transaction, item))) passed.push({ stored: cursor.value, item });
    else if (!waitsBeside(item)) return { head: mayGo(item) ? item : beside, passed };
    else if (mayGo(item)) beside ??= item;
    cursor = await cursor.continue();
  }
  return { head: beside, passed };
}

/** As it shall be, if it does not say so yet. */
function markOf({ stored, item }: Passed, at: number): StoredChange | undefined {
  if (!item) return { ...stored, state: 'aside', trouble: unreadable(at) };
  return item.trouble?.kind === 'earlier-change' ? undefined : { ...item, trouble: earlierChange(at) };
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
  sentence: t('outbox.why.builds'),
  at,
});

const unreadable = (at: number): Trouble => ({
  kind: 'unreadable',
  sentence: t('outbox.why.unreadable'),
  at,
});
