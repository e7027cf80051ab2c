import type { Id } from '../../lib/model/index.ts';
import type { OutboxStanding, Queued } from '../../lib/outbox/queued.ts';

/** How a record that is shown stands to the source: not there yet, under way, or refused. */
export type Mark = 'waiting' | 'sending' | 'aside';

export interface Unreadable {
  seq: number;
  accountName: string;
  text: string;
}

export interface OutboxView {
  /** Null until the background has said. */
  standing: OutboxStanding | null;
  /** What is in it, in its order, while the list is open; null: closed. */
  items: readonly Queued[] | null;
  more: number;
  /** Written by another version of Keyside, so that nothing but their words can be told. */
  unreadable: readonly Unreadable[];
  /** Why what was just asked for an item could not be done; or null. */
  problem: string | null;
  /** Of whoever is signed in; what is for another connection says so. */
  connection: string | null;
}

export interface OutboxEvents {
  show(): void;
  hide(): void;
  act(act: 'retry' | 'discard' | 'overwrite' | 'keep-both' | 'move', seq: number): void;
  /** Into its form again. */
  edit(seq: number): void;
  /** Where a conflict's account is, in case the person wants to look. */
  showAccount(accountId: Id, name: string): void;
}
