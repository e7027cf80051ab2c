import type { Queued } from '../outbox/queued.ts';
import type { Applied, Gates, Words } from '../outbox/words.ts';
import type { Source } from '../sources/contract.ts';
import type { Clock } from './flush-waits.ts';

/** What sending needs of the rest of the background. */
export interface FlushParts {
  words: Words;
  gates: Gates;
  /**
   * Runs work with the source; undefined when nobody is connected or has to sign in. While it runs, the connection
   * does not become another one before `signal` has aborted and the work has ended.
   */
  use<T>(work: (source: Pick<Source, 'apply'>, signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
  /** The key of who is connected, signed in or not; see connectionKey. */
  connection(): Promise<string | undefined>;
  clock: Clock;
  /** 0 to 1. */
  random(): number;
  /** False only if the browser is sure that it is offline. */
  online(): boolean;
  /** Runs work while nobody else, in whatever worker, runs any. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /**
   * Asks for a kick at a time, in epoch milliseconds, in place of the one asked for before; the background may have
   * died by then. Null: for none.
   */
  schedule(at: number | null): void;
  /** Something in the outbox has changed: whoever shows it asks again. Nobody waits for that. */
  changed(): void;
  /** Patches what is shown from the cache, before the change leaves the outbox: in between it would be in neither. */
  applied(item: Queued, applied: Applied): Promise<void>;
  /** An attempt failed by what is no fault of the change, or the outbox itself could not be read or written. */
  failed(error: unknown): Promise<void>;
  /** The source answered. */
  worked(): Promise<void>;
}
