import type { Doubts, Plan, Recognition } from '../../lib/import/index.ts';
import type { RecordKind, Takeover } from '../../lib/model/index.ts';
import type { Remark } from '../../lib/sheets/table.ts';

/** How far something long is: 0 to 1; rows where they are counted. */
export interface HowFar {
  readonly fraction: number;
  readonly rows: number | null;
}

/** Whose records these will be. */
export interface Who {
  readonly name: string;
  readonly email: string;
  /** ISO 4217 of amounts that name none. */
  readonly currency: string;
}

/** What Keyside is connected to that is no workbook. */
export interface LeadView {
  readonly workspace: string;
  /** The CRM's name, or the server's host with its port. */
  readonly place: string;
  readonly isCrm: boolean;
  /** Whether the workbook stands beside it, and if not, whether it may. */
  readonly book: 'beside' | 'may' | 'no-more';
}

/** What becomes of that once a file is taken over. */
export type Then = 'beside' | 'switch' | 'stay';

/** Where the records of a file are seen from now on: alone, with another source's, or not yet. */
export type DoneView = (
  | { readonly shown: 'alone' }
  | { readonly shown: 'beside' | 'apart'; readonly workspace: string }
) & {
  /** Why they are not seen as the person wanted. */
  readonly problem: string | null;
};

export interface FileRead {
  readonly recognition: Recognition;
  readonly remarks: readonly { file: string; remark: Remark }[];
}

/** One record that the file brings or changes, as the preview shows it. */
export interface Sample {
  readonly id: string;
  readonly kind: RecordKind;
  readonly change: 'added' | 'changed';
  readonly title: string;
  readonly where: { readonly sheet: string; readonly row: number };
  readonly fields: readonly { label: string; before: string | null; after: string }[];
}

/** A field that was changed both in Keyside and in the file. */
export interface ClashView {
  readonly key: string;
  readonly title: string;
  readonly label: string;
  readonly here: string;
  readonly file: string;
}

export interface PreviewView {
  readonly rows: number;
  readonly counts: Plan['counts'];
  readonly samples: readonly Sample[];
  readonly doubts: Doubts;
  readonly clashes: readonly ClashView[];
  readonly possible: Plan['possible'];
}

/** By clash, which side holds; Keyside's where nothing is said. */
export type Choices = Readonly<Record<string, 'here' | 'file'>>;

/** What a file did, for the list of those that were taken over. */
export type TakeoverView = Takeover & { readonly busy: boolean; readonly left: number | null };
