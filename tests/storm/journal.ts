import type { Save } from './writes.ts';

/** What became of a save, as the person saw it. */
export interface Entry {
  /** Numbered through within one tab. */
  readonly n: number;
  readonly save: Save;
  /** Epoch milliseconds, with fractions: when it was first sent; null: not known to have been. */
  sentAt: number | null;
  /** When it was said to be saved; null: nobody was told, so it may be there or not. */
  savedAt: number | null;
  /** Times it was sent. */
  sends: number;
}
