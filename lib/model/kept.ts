import type { z } from 'zod';
import type { RecordKind, recordKinds } from './change.ts';

export type RecordOf<K extends RecordKind> = z.infer<(typeof recordKinds)[K]>;

/** A record as a source keeps it that lives in this browser. */
export type Kept<K extends RecordKind = RecordKind> = {
  [P in K]: {
    readonly kind: P;
    readonly record: RecordOf<P>;
    /**
     * What the file that was last taken over said of it, by field: so that the next one is asked for what it changes
     * only. Null: it was written in Keyside.
     */
    readonly given: Partial<RecordOf<P>> | null;
  };
}[K];
