import type { Book } from './book.ts';
import type { RecordKind } from './change.ts';
import type { Kept, RecordOf } from './kept.ts';
import type { Id, Version } from './value.ts';

/** Where the records of a workbook lie in this browser. Every call rejects as its store does. */
export interface BookRecords {
  /** Undefined: there is none (any more). */
  book(): Promise<Book | undefined>;
  /** Owners and targets, which belong to no account. */
  team(): Promise<readonly Kept[]>;
  /** The records of one account, the account among them; empty: there is no such account. */
  account(id: Id): Promise<readonly Kept[]>;
  /** Records lie in packs, all of an account in the same. Those from this number on; the first is 1. */
  packs(from: number): AsyncIterable<readonly Kept[]>;
  /** How many packs there are, and what has become of the directory lately. */
  standing(): Promise<BookStanding>;
  /**
   * All of the work or nothing, once for good by the change's id; nobody else writes meanwhile. The work may wait for
   * nothing but what it is given.
   */
  once(request: OnceRequest, work: (hands: Hands) => Promise<Effect | Refused>): Promise<Once>;
}

export interface BookStanding {
  readonly packs: number;
  /** How many records there are, more or less. */
  readonly records: number;
  /** Another whenever a file was taken over or taken back: then the directory is read anew. */
  readonly epoch: string;
  /** Counts the entries of the directory that were written, from 0 in each epoch. */
  readonly seq: number;
  /** The newest of them, oldest first; what is older than the first is known by reading anew only. */
  readonly log: readonly Touched[];
}

/** An entry of the directory that is another now, or gone. */
export interface Touched {
  readonly seq: number;
  readonly kind: 'account' | 'contact';
  readonly id: Id;
  readonly accountId: Id;
  readonly gone: boolean;
}

export interface OnceRequest {
  readonly changeId: string;
  /** Of the change as it was sent. */
  readonly hash: string;
}

/** `'taken'`: this id was used for another change. */
export type Once = Done | Refused | 'taken';

export interface Done {
  readonly recordId: Id;
  readonly version: Version;
}

export interface Hands {
  readonly book: Book;
  /** Looks where it is likely to be first, and everywhere at last. */
  find<K extends RecordKind>(
    kind: K,
    id: Id,
    accountId: Id | null,
  ): Promise<Extract<Kept, { kind: K }> | undefined>;
  /** The records of one account. */
  account(id: Id): Promise<readonly Kept[]>;
  /** Whether all can be looked through in no time. */
  readonly areFew: boolean;
}

export interface Effect {
  readonly put: readonly Kept[];
  /** What is taken away, and where it lies. */
  readonly remove: readonly Kept[];
  readonly touched: readonly Omit<Touched, 'seq'>[];
  readonly applied: Done;
}

export interface Refused {
  readonly refused: 'not-found' | 'conflict' | 'exists' | 'dangling' | 'other-author';
  readonly current?: RecordOf<RecordKind>;
  /** Fields that name what is not there. */
  readonly fields?: readonly string[];
}

export const isRefused = (outcome: object): outcome is Refused => 'refused' in outcome;

/** A record that a file brings, and the one that it takes the place of. */
export interface Brought {
  readonly row: Kept;
  /** As it was when the person looked at what the file would do; null: there was none. */
  readonly before: Kept | null;
}
