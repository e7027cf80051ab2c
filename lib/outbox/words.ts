import type { Queued, Sent, Trouble } from './queued.ts';

export type Applied = NonNullable<Sent['applied']>;

/**
 * What the outbox can be told by whoever sends; times are epoch milliseconds. Every word is one transaction: a worker that dies has said it or not.
 * One about a change that has left meanwhile does nothing.
 */
export interface Words {
  /** The accounts that have something to be sent, whether or not its time has come. */
  lanes(connection: string): Promise<readonly string[]>;
  /**
   * The change whose turn it is, also when its time has not come: what was under way already, else the first by seq
   * that is not aside and has to wait for no earlier one.
   */
  next(connection: string, accountId: string, now: number): Promise<Queued | undefined>;
  /** Before the request: `sending`, one try more. Answers the change as it is now; undefined: it has left meanwhile. */
  began(seq: number, at: number): Promise<Queued | undefined>;
  /** It was taken and leaves; later ones on its record are made on the version it has now. */
  done(seq: number, applied: Applied): Promise<void>;
  /** `waiting` again. */
  postpone(seq: number, notBefore: number, trouble: Trouble): Promise<void>;
  /** Refused for good: the person decides. */
  setAside(seq: number, trouble: Trouble): Promise<void>;
}

/** Kept beside the outbox, so that a worker that is started anew knows of them. In epoch milliseconds; 0: open. */
export interface Gates {
  get(key: string): Promise<number>;
  set(key: string, until: number): Promise<void>;
}
