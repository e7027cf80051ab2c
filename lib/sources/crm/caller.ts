import PQueue from 'p-queue';
import { SourceError } from '../error.ts';
import type { Call, Http } from '../http.ts';
import type { Ask } from './ask.ts';
import type { Quota } from './quota.ts';

/** So many at once, and so many started in any span of so many milliseconds. */
export interface Lane {
  readonly concurrency: number;
  readonly intervalCap: number;
  readonly interval: number;
}

interface Parts {
  readonly http: Pick<Http, 'ask'>;
  readonly quota: Quota;
  /** By name; a CRM may count some calls by themselves. */
  readonly lanes: Readonly<Record<string, Lane>>;
  laneOf(call: Call): string;
  /** What a call costs of the day; without a word 1. */
  costOf?(call: Call): number;
  readonly now: () => number;
}

/** What nobody waits for. */
const ahead: ReadonlySet<string> = new Set(['directory', 'portfolio']);

/** Milliseconds that a call waits for its turn after a refusal for haste; longer ones are told to who asked. */
const [SHORT, TRIES] = [12_000, 3];

/**
 * Sends calls in an order that serves the person: what they wait for goes before what is read ahead, and nothing faster
 * than the CRM takes it.
 */
export function createCaller({ http, quota, lanes, laneOf, costOf = () => 1, now }: Parts): Ask {
  const queues = new Map(
    Object.entries(lanes).map(([name, lane]) => [name, new PQueue({ ...lane, strict: true })]),
  );

  async function inTurn(call: Call, signal: AbortSignal): Promise<unknown> {
    const queue = queues.get(laneOf(call));
    if (!queue) throw new TypeError(`no lane ${laneOf(call)}`);
    const priority = ahead.has(call.purpose) ? 0 : 1;
    return queue.add(() => http.ask(call, signal), { priority, signal });
  }

  return async (call, signal) => {
    signal.throwIfAborted();
    await quota.ask(ahead.has(call.purpose), costOf(call));
    for (let tried = 1; ; tried += 1) {
      try {
        return await inTurn(call, signal);
      } catch (error) {
        signal.throwIfAborted();
        const until = limitOf(error);
        if (until === undefined) throw error;
        const wait = until - now();
        if (wait > SHORT) quota.over(until);
        if (wait > SHORT || tried === TRIES) throw error;
        await pass(wait, signal);
      }
    }
  };
}

const limitOf = (error: unknown): number | undefined =>
  error instanceof SourceError && error.fault.kind === 'rate-limited' ? error.fault.until : undefined;

/** Resolves after so many milliseconds; rejects as soon as the signal aborts. */
function pass(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
