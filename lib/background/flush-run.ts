import type { Lane } from '../outbox/words.ts';
import type { Asked, Asking } from './flush-asked.ts';
import type { Attempt, Halt } from './flush-attempt.ts';
import { keyOf, type Look } from './flush-look.ts';
import type { FlushParts } from './flush-parts.ts';

/** Accounts that are sent for at the same time. */
const LANES = 6;
/** Milliseconds after which a run that broke off is begun anew, if nobody asks sooner. */
export const AGAIN = 60_000;

interface Wanted {
  first: Asking;
  asked: Asked;
  /** Whether a gate may be lifted; answers so once. */
  mayLift(): boolean;
}

/** A run sends until nothing more is due or all must wait; it rejects when the outbox fails it. */
export function createRun(look: Look, attempt: Attempt, { clock, schedule }: FlushParts) {
  return async ({ first, asked, mayLift }: Wanted): Promise<void> => {
    const busy = new Map<string, Promise<void>>();
    const failures: unknown[] = [];
    const halt: Halt = { why: null };
    let stopped = false;
    let heard = false;
    const isOver = () => stopped || halt.why !== null || failures.length > 0;
    const failed = (error: unknown) => void failures.push(error);

    async function send(lane: Lane): Promise<void> {
      while (!isOver()) {
        // For when the worker dies of it, or with it.
        schedule(clock.now() + AGAIN);
        const then = await attempt(lane, halt);
        if (then === 'stop') stopped = true;
        if (then !== 'next') return;
        look.moved();
      }
    }

    async function startWanted(asking: Asking | undefined): Promise<void> {
      if (asking) await look.want(asking, mayLift());
      for (const lane of look.lanes(LANES - busy.size, (key) => busy.has(key))) {
        const key = keyOf(lane);
        const ended = send(lane).catch(failed);
        busy.set(
          key,
          ended.finally(() => busy.delete(key)),
        );
      }
    }

    await startWanted(first).catch(failed);
    // The last of those under way may end just after it was seen to be busy, though it is wanted once more.
    while (!isOver() && (busy.size > 0 || look.isWanted())) {
      if (busy.size > 0) await Promise.race([...busy.values(), asked.asked()]);
      const asking = asked.heed();
      heard ||= asking !== undefined;
      await startWanted(asking).catch(failed);
    }
    await Promise.all(busy.values());
    if (isOver()) look.forget();
    if (failures.length > 0) throw failures[0];
    schedule(await look.wake());
    // Who asked for more while it was about to stop, signed in again say, was heard but not served.
    if (isOver() && heard) asked.ask();
  };
}
