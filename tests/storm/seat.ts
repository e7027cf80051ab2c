import type { BrowserContext, Page } from 'playwright';

/** A running browser with what is to be tested in it. */
export interface Seat {
  readonly context: BrowserContext;
  /** Pages that write; one for each tab. */
  readonly tabs: readonly Page[];
  /** How the addresses of the worker begin. */
  readonly scope: string;
  /** Resolves when it is dead. */
  stopWorker(): Promise<void>;
  /** Something comes to the worker, so that it is started unless it runs. */
  wake(): Promise<unknown>;
}

/** Starts it on the same profile again and again. */
export type StartSeat = () => Promise<Seat>;
