import type { RecordKind } from '../../model/index.ts';

/** Another record, as a row names it. */
export interface Ref {
  readonly to: RecordKind;
  /** By its id, by what it is called, or the one of the same row. */
  readonly is:
    | { readonly id: string; readonly name?: string }
    | { readonly name: string }
    | { readonly draft: Draft };
  readonly role: string | null;
  readonly shown: string;
  /** Where it stands; -1: in no cell of its own. */
  readonly column: number;
}

/** What one row says of one record, before it is known which record that is. */
export interface Draft {
  readonly kind: RecordKind;
  readonly sheet: string;
  readonly row: number;
  /** As the file or a CRM has it. */
  readonly id: string | null;
  /** By field: what the row says. Null and empty lists: it has room for it and says nothing. */
  readonly fields: Record<string, unknown>;
  /** By field. */
  readonly refs: Record<string, readonly Ref[]>;
  /** By field: the column it stands in. */
  readonly columns: Readonly<Record<string, number>>;
  /** Named beside another record, and not the subject of its row: it changes nothing of a record that is there. */
  readonly implied: boolean;
  /** The subject of its row. */
  readonly own: boolean;
}
