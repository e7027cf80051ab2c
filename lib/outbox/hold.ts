import type { Change } from '../model/index.ts';

/** How long the person may undo, in milliseconds. */
export const UNDO = 10_000;

/** What is made by these can be deleted again, so that undo works after it was sent. */
const deletable: ReadonlySet<Change['type']> = new Set([
  'note.create',
  'interaction.create',
  'task.create',
  'case.create',
]);

/**
 * Milliseconds for which a change is kept back. What can be taken back afterwards goes at once, so that colleagues see
 * it; for everything else, not to have sent it is the only undo.
 */
export const holdOf = ({ type }: Change): number => (deletable.has(type) ? 0 : UNDO);
