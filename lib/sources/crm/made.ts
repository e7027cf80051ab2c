import type { Change, Id, RecordKind, Version } from '../../model/index.ts';

/** By field, a hash of each thing that a record had there. */
export type Was = Readonly<Record<string, readonly string[]>>;

/**
 * A change as far as a CRM has been told of it. A CRM gives records ids of its own and takes nothing twice for the same,
 * so that this is all that keeps a change from having effect twice.
 */
export interface Made {
  readonly changeId: Change['id'];
  readonly kind: RecordKind;
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
  /** Of an edit: what its first try found in the fields that it names. A later try may find some of it done. */
  readonly was?: Was | undefined;
}

/** A record that was made here, and what the CRM calls it; a CRM may give a note and an account the same id. */
export type Alias = Pick<Made, 'kind' | 'recordId'> & { readonly remoteId: Id };

/** Where they are kept, for good, each connection its own. A row that was put is on the disk. */
export interface MadeRows {
  ofChange(id: Change['id']): Promise<Made | undefined>;
  aliases(): Promise<readonly Alias[]>;
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
      [...rows.values()].flatMap(({ kind, recordId, remoteId }) =>
        remoteId ? [{ kind, recordId, remoteId }] : [],
      ),
    put: async (row) => void rows.set(row.changeId, row),
    drop: async (id) => void rows.delete(id),
  };
}
