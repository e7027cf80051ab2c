import type { Queued } from '../outbox/queued.ts';
import type { Attempt, Halt } from './flush-attempt.ts';
import type { Bell } from './flush-bell.ts';
import type { Found, Look } from './flush-look.ts';
import type { FlushParts } from './flush-parts.ts';

/** Accounts that are sent for at the same time. */
const LANES = 6;
/** Milliseconds after which a run that broke off is begun anew, if nobody asks sooner. */
export const AGAIN = 60_000;

interface Wanted {
  asked: Bell;
  /** Whether a gate may be lifted; answers so once. */
  mayLift(): boolean;
}

/** A run sends until nothing more is due or all must wait; it rejects when the outbox fails it. */
export function createRun(look: Look, attempt: Attempt, { words, clock, schedule }: FlushParts) {
  return async ({ asked, mayLift }: Wanted): Promise<void> => {
    const busy = new Map<string, Promise<void>>();
    const failures: unknown[] = [];
    const halt: Halt = { why: null };
    let stopped = false;
    let heard = false;
    let { due, wake }: Found = { due: [], wake: null };
    const isOver = () => stopped || halt.why !== null || failures.length > 0;

    async function lane({ connection, accountId }: Queued): Promise<void> {
      while (!isOver()) {
        const head = await words.next(connection, accountId, clock.now());
        if (!head || !look.isDue(head)) return;
        const then = await attempt(head, halt);
        if (then === 'stop') stopped = true;
        if (then !== 'next') return;
      }
    }

    function start(head: Queued): void {
      // For when the worker dies of it, or with it.
      schedule(clock.now() + AGAIN);
      const key = keyOf(head);
      const ended = lane(head)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => busy.delete(key));
      busy.set(key, ended);
    }

    async function startDue(): Promise<void> {
      if (asked.has || due.length === 0) {
        // Heeded each time: a bell that goes on ringing would have the run look without end.
        heard = asked.heed() || heard;
        ({ due, wake } = await look.find(mayLift()));
      }
      due = due.filter((head) => !busy.has(keyOf(head)));
      for (const head of due.splice(0, LANES - busy.size)) start(head);
    }

    while (!isOver()) {
      await startDue().catch((error: unknown) => void failures.push(error));
      // Only what was looked for while nothing was under way is the last word.
      if (busy.size === 0) break;
      await Promise.race([...busy.values(), asked.rung()]);
    }
    await Promise.all(busy.values());
    if (failures.length > 0) throw failures[0];
    // What made it stop may be over at some time: a gate.
    if (isOver()) ({ wake } = await look.find(false));
    schedule(wake);
    // Who asked for more while it was about to stop, signed in again say, was heard but not served.
    if (isOver() && heard) asked.ring();
  };
}

const keyOf = ({ connection, accountId }: Queued) => JSON.stringify([connection, accountId]);
