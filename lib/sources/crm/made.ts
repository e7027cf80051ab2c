import type { Change, Id, Version } from '../../model/index.ts';

/**
 * A change as far as a CRM has been told of it. A CRM gives records ids of its own and takes nothing twice for the same,
 * so that this is all that keeps a change from having effect twice.
 */
export interface Made {
  readonly changeId: Change['id'];
  /** What the change names its record by; Keyside goes on naming it so. */
  readonly recordId: Id;
  /** The CRM's own id of it; null while that is not known. */
  readonly remoteId: Id | null;
  /** Of the change as it was sent. */
  readonly hash: string;
  /** Epoch milliseconds by our own clock, just before it left for the first time. */
  readonly sentAt: number;
  /** Of the record after it; null: what became of it was never said. */
  readonly version: Version | null;
}

/** Where they are kept, for good, each connection its own. A row that was put is on the disk. */
export interface MadeRows {
  ofChange(id: Change['id']): Promise<Made | undefined>;
  /** Of records that were made here, ours by theirs. */
  aliases(): Promise<ReadonlyMap<Id, Id>>;
  put(row: Made): Promise<void>;
  /** The change has had no effect, and may be another by the next time. */
  drop(id: Change['id']): Promise<void>;
}

/** Keeps them no longer than its worker lives. */
export function createMemoryRows(): MadeRows {
  const rows = new Map<Change['id'], Made>();
  return {
    ofChange: async (id) => rows.get(id),
    aliases: async () =>
      new Map([...rows.values()].flatMap((row) => (row.remoteId ? [[row.remoteId, row.recordId]] : []))),
    put: async (row) => void rows.set(row.changeId, row),
    drop: async (id) => void rows.delete(id),
  };
}
