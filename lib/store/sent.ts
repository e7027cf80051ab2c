import { Sent } from '../outbox/queued.ts';
import type { Reading } from './atomic.ts';

/** What one message takes. */
const PAGE = 200;

export interface SentPage {
  sent: Sent[];
  more: boolean;
}

/** A page ends between two times, never within one: what comes before a time is all that is left then. */
export async function sentPage(transaction: Reading, before: number | null): Promise<SentPage> {
  const index = transaction.objectStore('sent').index('at');
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const rows: Sent[] = [];
  let full = 0;
  let cursor = await index.openCursor(range, 'prev');
  while (cursor && rows.length <= PAGE) {
    if (cursor.key !== rows.at(-1)?.at) full = rows.length;
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  const isCut = rows.length > PAGE;
  const shown = isCut ? rows.slice(0, full || PAGE) : rows;
  return { sent: shown.flatMap((row) => Sent.safeParse(row).data ?? []), more: isCut };
}
