import type { Kept, RecordKind } from '../../model/index.ts';
import type { Doubts } from '../doubts.ts';

export interface Place {
  readonly sheet: string;
  readonly row: number;
}

export interface Added {
  readonly row: Kept;
  readonly from: Place;
}

/** A record that is here and that the file says something else of. */
export interface Changed {
  readonly row: Kept;
  readonly before: Kept;
  /** What is other than before; empty where only what the file said is kept anew. */
  readonly fields: readonly string[];
  readonly from: Place;
}

/** A field that both Keyside and the file have changed since the last file, or that they never agreed on. */
export interface Conflict {
  /** To choose by: see `broughtBy`. */
  readonly key: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly here: unknown;
  readonly file: unknown;
  readonly address: string;
  readonly sheet: string;
}

/** Two records of the file that may be one. */
export interface Possible {
  readonly kind: RecordKind;
  readonly name: string;
  readonly one: Place;
  readonly other: Place;
}

export interface KindCounts {
  added: number;
  changed: number;
  /** Here and in the file, and the same. */
  same: number;
  /** Here and not in the file: kept as it is. */
  notInFile: number;
  /** Rows that no record could be made of. */
  leftOut: number;
  /** Rows that say what another row says already. */
  repeated: number;
}

/** What taking a file over would do. Nothing has been done yet. */
export interface Plan {
  readonly added: readonly Added[];
  readonly changed: readonly Changed[];
  readonly conflicts: readonly Conflict[];
  /** The first thousand. */
  readonly possible: readonly Possible[];
  readonly counts: Readonly<Record<RecordKind, KindCounts>>;
  readonly doubts: Doubts;
}
