import { type Settle, settle } from '../recycled.ts';

/**
 * Details that the view calls otherwise are as good as not there yet. When they stay so, the view only writes the title
 * in its own way, and they are believed, as a question.
 */
export const settleDetails: Settle = (seen, settling, now) => {
  if (!seen.people.some(({ doubt }) => doubt === 'disagreement')) return settle(seen, settling, now);
  const next = settle(seen, { ...settling, last: { ...seen, key: '' } }, now);
  return next.wait > 0 ? { ...next, last: settling.last } : next;
};
