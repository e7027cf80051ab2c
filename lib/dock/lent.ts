import type { createDock } from './dock.ts';

/**
 * The dock is a script of its own, brought into a page only when the person wants the panel there: elsewhere it would be
 * half of what is loaded for nothing. It leaves its one function here, where all our scripts of a page can see it and the
 * page itself can't.
 */
const place = globalThis as { keysideDock?: typeof createDock };

export const lendDock = (create: typeof createDock): void => {
  place.keysideDock = create;
};

/** Undefined until the background has brought it. */
export const borrowDock = (): typeof createDock | undefined => place.keysideDock;
