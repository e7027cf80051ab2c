import { createAttempt } from './flush-attempt.ts';
import { createBell } from './flush-bell.ts';
import { createGatekeeper } from './flush-gate.ts';
import { createLook } from './flush-look.ts';
import type { FlushParts } from './flush-parts.ts';
import { AGAIN, createRun } from './flush-run.ts';
import { createWaits } from './flush-waits.ts';

export interface Flusher {
  /**
   * There may be something to send: starts a run, or has the one under way look again. Resolves when nothing more can
   * be sent for now; never rejects. `online`: the browser has just come online.
   */
  kick(why?: 'online'): Promise<void>;
}

/** Sends what is in the outbox: accounts beside one another, the changes of each in their order. */
export function createFlusher(parts: FlushParts): Flusher {
  const waits = createWaits(parts.clock);
  const gate = createGatekeeper(parts.gates, waits, parts.clock);
  const run = createRun(createLook(parts, gate, waits), createAttempt(parts, gate), parts);
  const asked = createBell();
  let lift = false;
  let running: Promise<void> | undefined;

  function mayLift(): boolean {
    const may = lift;
    lift = false;
    return may;
  }

  async function runs(): Promise<void> {
    do {
      asked.heed();
      await parts.exclusively(() => run({ asked, mayLift })).catch((error: unknown) => broke(error, parts));
    } while (asked.has);
    // In one go with the last look at the bell: whoever rings it from now on starts a run.
    running = undefined;
  }

  return {
    kick(why) {
      if (why === 'online') lift = true;
      asked.ring();
      // Known as running before anything of it runs, should that ring as well.
      running ??= Promise.resolve().then(runs);
      return running;
    },
  };
}

/** The outbox could not be read or written. Nothing of it is lost: what was not said is asked for again. */
async function broke(error: unknown, parts: FlushParts): Promise<void> {
  parts.schedule(parts.clock.now() + AGAIN);
  await parts.failed(error).catch(() => undefined);
  parts.changed();
}
