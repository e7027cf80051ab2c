import type { Change } from '../model/index.ts';
import type { Queued, Trouble } from './queued.ts';

/** What has not been sent has not been taken, nor has what was put aside at the first answer that there was. */
export function wasNeverTaken(item: Queued): boolean {
  if (item.state === 'waiting') return item.tries === 0;
  return item.state === 'aside' && !mayBeThere(item);
}

/**
 * Whether a change may stand in the place of one. One in the place of what may have been taken could make it double,
 * unless it is about the very record: then the source sees that it is there.
 */
export const mayReplace = (item: Queued, change: Change): boolean =>
  wasNeverTaken(item) || (item.state === 'aside' && item.change.recordId === change.recordId);

/** No request for it is under way, nor is one whose outcome nobody knows. */
export const isIdle = ({ state, tries }: Queued): boolean =>
  state === 'aside' || (state === 'waiting' && tries === 0);

/** Taken back, and asked for again under its id: that is how to know whether it is there. */
export function takenBack(item: Queued): Queued {
  const asksAgain = item.state === 'aside' && !item.takenBack;
  return { ...item, takenBack: true, ...(asksAgain && { state: 'waiting', notBefore: 0 }) };
}

/** Whether a refusal leaves it open that an earlier try was taken. A conflict does not: the source has looked. */
export const mayBeThere = ({ unsure, tries, trouble }: Queued): boolean =>
  trouble?.kind !== 'conflict' && (unsure ?? tries > 1);

/** Whether something may be there already of the record of a change, from the one that it takes the place of. */
export const leavesUnsure = (replaced: Queued, { recordId }: Change): boolean =>
  replaced.state === 'aside' &&
  replaced.change.recordId === recordId &&
  (mayBeThere(replaced) || replaced.trouble?.kind === 'conflict');

/**
 * Whether what was taken back leaves once it is refused, as there is nothing to decide: not if it may be there all the
 * same, or if something is there that an earlier one made.
 */
export const leavesRefused = (item: Queued, { kind }: Trouble, isDeletable: boolean): boolean =>
  item.takenBack && !(isDeletable && (item.unsure || kind === 'conflict'));

/** A try began, and the outcome of the one before may never have been said. */
export const unsureAtBegin = ({ unsure, state, tries }: Queued): boolean =>
  (unsure ?? tries > 0) || state === 'sending';

/**
 * A try is over without having been taken for all that is known. What waits for a source beside, which surely has nothing
 * of it, counts as never sent: it may wait for long, and the person can then still change it, or be rid of it.
 */
export function postponed(item: Queued, notBefore: number, trouble: Trouble): Queued {
  const unsure = (item.unsure ?? false) || !isUntouched(trouble);
  const tries = trouble.kind === 'away' && !unsure ? 0 : item.tries;
  return { ...item, state: 'waiting', notBefore, trouble, unsure, tries };
}

/** Whether what waits for a source beside may be passed over: nothing but what builds on it has to wait with it. */
export const waitsBeside = ({ state, trouble }: Queued): boolean =>
  state === 'waiting' && trouble?.kind === 'away';

const isUntouched = ({ kind, untouched = false }: Trouble) =>
  kind === 'away' ? untouched : untouchedAt.has(kind);

/** At these answers nothing was done. One that says so of a source out of reach may only be offline. */
const untouchedAt: ReadonlySet<Trouble['kind']> = new Set(['rate-limited', 'signed-out']);
