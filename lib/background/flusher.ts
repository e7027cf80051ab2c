import type { Lane } from '../outbox/words.ts';
import { type Asking, createAsked } from './flush-asked.ts';
import { createAttempt } from './flush-attempt.ts';
import { createGatekeeper } from './flush-gate.ts';
import { createLook } from './flush-look.ts';
import type { FlushParts } from './flush-parts.ts';
import { AGAIN, createRun } from './flush-run.ts';
import { createWaits } from './flush-waits.ts';

export interface Flusher {
  /**
   * There may be something to send, in one lane or in any: starts a run, or has the one under way look there. Resolves
   * when nothing more can be sent for now; never rejects. `afresh`: a source that seemed out of reach is not waited for
   * any longer, as the browser has come online, or a person has come to see.
   */
  kick(why?: 'afresh' | Lane): Promise<void>;
}

/** Sends what is in the outbox: accounts beside one another, the changes of each in their order. */
export function createFlusher(parts: FlushParts): Flusher {
  const waits = createWaits(parts.clock);
  const gate = createGatekeeper(parts.gates, waits, parts.clock);
  const look = createLook(parts, gate, waits);
  const run = createRun(look, createAttempt(parts, gate, look), parts);
  const asked = createAsked();
  let lift = false;
  let running: Promise<void> | undefined;

  function mayLift(): boolean {
    const may = lift;
    lift = false;
    return may;
  }

  function begin(first: Asking): Promise<void> {
    // Another worker may have had its turn since.
    gate.forget();
    return run({ first, asked, mayLift });
  }

  async function runs(): Promise<void> {
    do {
      const first = asked.heed() ?? 'all';
      await parts.exclusively(() => begin(first)).catch((error: unknown) => broke(error, parts));
    } while (asked.has);
    // In one go with the last look at what was asked: whoever asks from now on starts a run.
    running = undefined;
  }

  return {
    kick(why) {
      if (why === 'afresh') lift = true;
      asked.ask(why === 'afresh' ? undefined : why);
      // Known as running before anything of it runs, should that ask as well.
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
