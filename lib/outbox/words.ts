import type { Queued, Sent, Trouble } from './queued.ts';

export type Applied = NonNullable<Sent['applied']>;

/** The changes of one account, which are sent in their order. */
export interface Lane {
  connection: string;
  accountId: string;
}

export interface Turn {
  /** As it is to be sent: `sending`, with one try more. Undefined: nothing is to be sent for now. */
  item: Queued | undefined;
  /** Whether something was passed over, as it has to wait for an earlier change, of whatever account. */
  held: boolean;
}

/**
 * What the outbox can be told by whoever sends; times are epoch milliseconds. Every word is said as a whole or not at
 * all, also by a worker that dies. One about a change that has left meanwhile does nothing.
 */
export interface Words {
  /** The accounts that have something to be sent, whether or not its time has come. */
  lanes(connection: string): Promise<readonly string[]>;
  /**
   * Before the request, of the change whose turn it is: what was under way already, else the first by seq that is not
   * aside and has to wait for no earlier one, but for what waits for a source beside: that goes where nothing else may.
   * `mayGo` says of one, at once, whether its time has come; it may be asked again of the same.
   */
  take(lane: Lane, at: number, mayGo: (head: Queued) => boolean): Promise<Turn>;
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
