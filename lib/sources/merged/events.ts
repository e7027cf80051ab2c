import type { News, Source } from '../contract.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { unlessAborted } from '../http.ts';
import { createStreamWaits } from '../stream-waits.ts';

type Said = 'listening' | News;

/** What both tell, as it comes; `listening` once both are heard. Ends with the first that ends. */
export async function* together(
  one: AsyncIterable<Said>,
  other: AsyncIterable<Said>,
): AsyncGenerator<Said, void, undefined> {
  const told = createTold<Said>();
  const both = [one, other].map((from) => from[Symbol.asyncIterator]());
  const heard = new Set<AsyncIterator<Said>>();
  try {
    for (const from of both) told.ask(from);
    for (;;) {
      const { from, result } = await told.next();
      if (result.done) return;
      told.ask(from);
      if (result.value !== 'listening') yield result.value;
      else if (heard.add(from).size === both.length) yield 'listening';
    }
  } finally {
    // One may be waiting for news: it ends with its signal, and nobody waits for that here.
    for (const from of both) void from.return?.()?.catch(() => undefined);
  }
}

/**
 * What those that were asked answer, one after the other. A race of them would leave something with the one that is silent
 * each time, until it says a word; one that fails while nobody waits fails for whoever asks next.
 */
function createTold<T>() {
  type Answer = { from: AsyncIterator<T>; result: IteratorResult<T> };
  const answers: Promise<Answer>[] = [];
  let come = () => {};
  return {
    ask(from: AsyncIterator<T>): void {
      const answer = from.next().then((result) => ({ from, result }));
      const hasCome = () => {
        answers.push(answer);
        come();
      };
      answer.then(hasCome, hasCome);
    },
    async next(): Promise<Answer> {
      for (;;) {
        const answer = answers.shift();
        if (answer) return answer;
        await new Promise<void>((resolve) => {
          come = resolve;
        });
      }
    },
  };
}

/** Milliseconds before one that broke off is listened to again. */
const PAUSE = 60_000;
/** Nobody listens again before the person has done something, which ends the connection as it is. */
const lasting: readonly SourceFault['kind'][] = ['signed-out', 'forbidden', 'not-found'];

/**
 * What the source beside tells, and nothing where it can't be heard: what the first tells goes on without it. Who was
 * not heard for a while may have missed anything.
 */
export function hearingBeside(
  guest: Pick<Source, 'events'>,
  said: (trouble: SourceError | null) => void,
): (signal: AbortSignal) => AsyncGenerator<Said, void, undefined> {
  // They go on where the first is heard anew, which may be as often.
  const waits = createStreamWaits();
  return async function* (signal) {
    let heard = false;
    for (;;) {
      let trouble: SourceFault | undefined;
      try {
        for await (const one of guest.events(signal)) {
          if (one === 'listening') waits.heard();
          if (one === 'listening' && heard) {
            said(null);
            yield { accounts: null, directory: true };
          } else yield one;
          heard = true;
        }
      } catch (error) {
        if (signal.aborted || !(error instanceof SourceError)) throw error;
        said(error);
        trouble = error.fault;
      }
      // For the first's sake, which may be heard all the same.
      if (!heard) yield 'listening';
      heard = true;
      await pause(trouble ? pauseAfter(trouble) : waits.over(), signal);
    }
  };
}

/** Milliseconds; null: nothing comes of listening again. */
function pauseAfter(fault: SourceFault): number | null {
  if (lasting.includes(fault.kind)) return null;
  return fault.kind === 'rate-limited' ? Math.max(PAUSE, fault.until - Date.now()) : PAUSE;
}

/** Null: without an end. Rejects once the signal aborts, which holds nothing of it once it is over. */
function pause(milliseconds: number | null, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = milliseconds === null ? undefined : setTimeout(resolve, milliseconds);
  return unlessAborted(promise, signal).finally(() => clearTimeout(timer));
}
