/** Milliseconds between looks at a page that keeps changing without anything new to see; doubled up to the last. */
const FIRST_PAUSE = 16;
const LAST_PAUSE = 500;

/** After a change of address content is awaited this long, and looked for this often. */
const AWAITED = 5_000;
const AWAITED_PAUSE = 32;

/** A page that was still for so long is not in the middle of anything. */
const STILL = 1_000;

/** How soon to look again after a change. `now` in milliseconds, from any start. */
export function createPace(now: () => number) {
  let next = 0;
  let movedAt = now();
  let lookedAt = movedAt;
  return {
    /** The address changed: the next change of content is looked at within the same frame. */
    moved() {
      movedAt = now();
      next = 0;
    },
    /** Milliseconds; 0 is at once. `seen` is whether there is somebody to show already. */
    pause(seen: boolean): number {
      if (now() - lookedAt > STILL) next = Math.min(next, FIRST_PAUSE);
      const isAwaited = !seen && now() - movedAt < AWAITED;
      return isAwaited ? Math.min(next, AWAITED_PAUSE) : next;
    },
    looked(changed: boolean) {
      lookedAt = now();
      next = changed || next === 0 ? FIRST_PAUSE : Math.min(2 * next, LAST_PAUSE);
    },
  };
}
