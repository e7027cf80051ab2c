import type { Queued, Sent, Trouble } from './queued.ts';

export type Applied = NonNullable<Sent['applied']>;

/** Why a change waits, and until when (epoch milliseconds). */
export interface Wait {
  notBefore: number;
  trouble: Trouble;
}

/** Holds up everything of a connection until then (epoch milliseconds). */
export interface Gate {
  until: number;
  trouble: Trouble;
}

/**
 * What the outbox can be told by whoever sends. Every word is one transaction: a worker that dies has said it or not.
 * One about a change that has left meanwhile does nothing.
 */
export interface Words {
  /**
   * Of each account of the connection the change whose turn it is, also when its time has not come: the first by seq
   * that is not aside and does not build on one that has not been taken.
   */
  lanes(connection: string): Promise<readonly Queued[]>;
  /** The same of one account. */
  next(connection: string, accountId: string): Promise<Queued | undefined>;
  /** Before the request: `sending`, one try more. Answers the change as it is now; undefined: it has left meanwhile. */
  began(seq: number): Promise<Queued | undefined>;
  /** It was taken and leaves; later ones on its record are made on the version it has now. */
  done(seq: number, applied: Applied): Promise<void>;
  /** `waiting` again. */
  postpone(seq: number, wait: Wait): Promise<void>;
  /** Refused for good: the person decides. */
  setAside(seq: number, trouble: Trouble): Promise<void>;
}

/** Kept beside the outbox, so that a worker that is started anew knows of them. */
export interface Gates {
  get(connection: string): Promise<Gate | undefined>;
  /** Null: open. */
  set(connection: string, gate: Gate | null): Promise<void>;
}
